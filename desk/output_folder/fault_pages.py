"""In the preview a file that cannot be shown has a page all the same, at its own address: it says
what is wrong. Nothing of this is ever published; see ``build`` in ``desk/building.py``."""

import html
from collections.abc import Iterable, Mapping
from pathlib import Path

from plugins.interface_text.wording import Wording
from plugins.issue.problem import N_, Problem
from plugins.reading.markdown_text import address_of_file

_PAGE = (
    '<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>{name}</title>\n'
    "<style>body {{ max-width: 45em; margin: 2em auto; padding: 0 1em;"
    " font: 1.1em/1.5 sans-serif }} h1, li {{ overflow-wrap: anywhere }}"
    " li {{ white-space: pre-line; margin: 0 0 1em }}</style></head>\n"
    "<body><h1>{name}</h1>\n<p>{told}</p>\n<ul>{faults}</ul>\n</body></html>\n"
)


def write_fault_pages(
    folder: Path, held_back: Mapping[str, Iterable[Problem]], wording: Wording
) -> None:
    """A page in ``folder`` for each file that would have one, with what is wrong, in place of what
    lies there: a stub for a text that is missing would not be true."""
    message = wording.say(
        N_(
            "This page cannot be shown yet. Put right what is told here and save: it comes by"
            " itself."
        )
    )
    for file, problems in held_back.items():
        address = address_of_file(file)
        if address is None:  # its name is at fault: it has no address yet
            continue
        page = folder / address
        page.parent.mkdir(parents=True, exist_ok=True)
        faults = (html.escape(wording.problem(problem)) for problem in problems)
        text = _PAGE.format(
            lang=wording.languages[0],
            name=html.escape(file),
            told=html.escape(message).replace("\n", "<br>"),
            faults="".join(f"<li>{fault}</li>\n" for fault in faults),
        )
        page.write_text(text, encoding="utf-8")
