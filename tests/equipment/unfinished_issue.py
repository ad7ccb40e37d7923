"""The miniature issue with contributions that are not whole: one language only, withdrawn, a draft,
with the author's full text."""

from __future__ import annotations

from makers import Files, article, miniature

# The Kazakh and the Russian headline by slug; an empty one stands for a missing file.
TITLES = {
    "lone-kk": ("Тек қазақша мақала", ""),
    "lone-ru": ("", "Статья только на русском"),
    "half-draft": ("Орысшасы дайын емес", "Незаконченный перевод"),
    "withdrawn": ("Кері алынған мақала", "Отозванная статья"),
    "withdrawn-lone": ("Кері алынған жалғыз мақала", ""),
    "draft": ("Жоба күйіндегі мақала", "Черновик статьи"),
    "full": ("Толық мәтіні бар мақала", "Статья с полным текстом"),
}
SAID_BY_THE_AUTHOR = "Автордың өз сөзі осы жерде басталады."


def _person(name: str, number: int) -> str:
    """Each with a family name of one letter more than the last, so that nobody is there twice."""
    more = "а" * number
    return (
        f'\n[[author]]\nid = "{name}"\ngiven.kk = "Асан"\ngiven.ru = "Асан"\n'
        f'family.kk = "Әбіш{more}"\nfamily.ru = "Абиш{more}"\nspelling.kk = "printed"\n'
        'spelling.ru = "editorial"\npost.kk = "мұғалім"\npost.ru = "учитель"\n'
    )


def _practice(name: str, number: int) -> str:
    return (
        f'\n[[practice]]\nid = "{name}"\nname.kk = "Тақырып {number}"\nname.ru = "Тема {number}"\n'
        'about.kk = "Не туралы."\nabout.ru = "О чём."\n'
    )


def unfinished_issue() -> Files:
    """The miniature issue and, for each of TITLES, a contribution with an author and a theme of
    its own, whose ids are the slug."""
    files = miniature()
    for order, (slug, titles) in enumerate(TITLES.items(), start=3):
        printed_in = "kk" if titles[0] else "ru"
        made = article(slug, order=order, printed_in=printed_in, author=slug)
        for (path, text), title in zip(made.items(), titles, strict=True):
            assert isinstance(text, str)
            before = (
                "Көршімен бірге үйрену" if path.endswith("kk.md") else "Учиться вместе с соседями"
            )
            text = text.replace(before, title).replace("[networks]", f"[{slug}]")
            if slug.startswith("withdrawn"):
                text = text.replace("status: published", "status: withdrawn")
            if slug == "draft" or path.endswith("half-draft.ru.md"):
                text = text.replace("status: published", "status: draft")
            if title:
                files[path] = text
        for table, row in (
            ("authors", _person(slug, order)),
            ("practices", _practice(slug, order)),
        ):
            files[f"content/data/{table}.toml"] = f"{files[f'content/data/{table}.toml']}{row}"
    files["content/fulltext/full.kk.md"] = f"{SAID_BY_THE_AUTHOR}\n\nОдан әрі мәтін жалғасады.\n"
    return files
