"""A reference as RIS, which reference managers and libraries read."""

from plugins.metadata.reference import Reference


def ris_record(reference: Reference) -> str:
    """One record. Our address stands in the note on our digest alone."""
    told = (
        ("TY", "NEWS" if reference.newspaper else "GEN"),
        *(("AU", person.inverted) for person in reference.people),
        ("TI", reference.title),
        ("T2", reference.newspaper),
        ("SE", reference.section),
        ("PY", reference.years),
        ("LA", reference.lang.value if reference.lang else ""),
        ("N1", f"{reference.digest_label} {reference.digest_address}"),
        ("AB", reference.abstract),
    )
    lines = (f"{tag}  - {' '.join(value.split())}\r\n" for tag, value in told if value)
    return "".join(lines) + "ER  - \r\n\r\n"
