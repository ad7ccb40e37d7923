"""typst, the one typesetter: templates of the theme, data as JSON, fonts of the theme alone.

What people wrote is data and never markup, so nothing in it is a command; the templates see a
folder with the files they are given and nothing else of the disk. A warning is a fault: typst only
warns of a font that it cannot use.
"""

import datetime
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

THEME = Path(__file__).resolve().parents[2] / "theme"
FONTS = THEME / "static" / "fonts"
TEMPLATES = THEME / "books"
FACES = ("literata-400.ttf", "literata-400-italic.ttf", "literata-700.ttf")


class TypesettingError(RuntimeError):
    """typst could not set a book as it should be: a fault of this project."""


def typeset(
    template: str,
    data: Mapping[str, Any],
    format: Literal["pdf", "png"],
    *,
    date: datetime.date,
    files: Mapping[str, bytes] | None = None,
) -> bytes:
    """The file that ``template`` makes of ``data``, with ``files`` beside it. Raises
    ``TypesettingError``."""
    import typst  # takes time, and nearly no build needs it

    sources = {
        template: (TEMPLATES / template).read_bytes(),
        "data.json": json.dumps(data, ensure_ascii=False).encode(),
        "horn.svg": (TEMPLATES / "horn.svg").read_bytes(),
        **(files or {}),
    }
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )
    noon = datetime.datetime.combine(date, datetime.time(12), datetime.UTC)
    with tempfile.TemporaryDirectory() as folder:
        for name, source in sources.items():
            Path(folder, name).write_bytes(source)
        try:
            made, warnings = typst.compile_with_warnings(
                str(Path(folder, template)),
                root=folder,
                format=format,
                font_paths=fonts,
                timestamp=int(noon.timestamp()),
                pdf_standards=["a-2a", "ua-1"] if format == "pdf" else [],
            )
        except typst.TypstError as fault:
            raise TypesettingError(f"{template}: {fault.diagnostic}") from fault
    if warnings:
        raise TypesettingError(
            f"{template}: {'; '.join(warning.diagnostic for warning in warnings)}"
        )
    assert isinstance(made, bytes), "one page, or one file of all pages"
    return made
