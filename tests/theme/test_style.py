"""The style: small enough to stand in every page, made of tokens, readable in both schemes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.site.theme_files import read_theme_files

STYLE_AT_MOST = 14 * 1024  # bytes: it is sent with every page
READABLE = 4.5  # contrast of text, WCAG 2.2 AA
PAIRS = (("ink", "paper"), ("soft", "paper"), ("accent", "paper"))
PAIRS_ON_TINT = (("ink", "tint"), ("soft", "tint"), ("accent", "tint"))
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@pytest.fixture(scope="module")
def css(project: Path) -> dict[str, str]:
    """Every stylesheet by its name, without comments."""
    folder = project / "theme" / "static" / "css"
    return {
        file.relative_to(folder).as_posix(): _COMMENT.sub("", file.read_text(encoding="utf-8"))
        for file in sorted(folder.rglob("*.css"))
    }


def _colours(tokens: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", tokens))


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_whole_style_is_small(project: Path) -> None:
    style = read_theme_files(project / "theme" / "static").style_at("kk/articles/aral.html")
    assert len(style.encode("utf-8")) <= STYLE_AT_MOST


def test_every_stylesheet_names_its_layer(css: dict[str, str]) -> None:
    """Unlayered rules would win over print and over every component."""
    order = css.pop("layers.css")
    layers = set(re.findall(r"[a-z]+", order.removeprefix("@layer")))
    for name, text in css.items():
        found = re.match(r"\s*@layer ([a-z]+) \{", text)
        if name == "fonts.css":  # font faces belong to no layer
            continue
        assert found is not None and found[1] in layers, name
        assert found[1] == Path(name).stem or name.startswith("components/"), name


def test_colours_stand_among_the_tokens(css: dict[str, str]) -> None:
    found = {
        name
        for name, text in css.items()
        if re.search(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", text)
    }
    assert found <= {"tokens.css", "print.css"}


def test_every_token_used_is_there_and_none_is_idle(css: dict[str, str]) -> None:
    text = "\n".join(css.values())
    used = set(re.findall(r"var\((--[a-z-]+)", text))
    declared = set(re.findall(r"(--[a-z-]+):", css["tokens.css"]))
    assert used == declared


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_readable(css: dict[str, str], scheme: str) -> None:
    light, _, dark = css["tokens.css"].partition("prefers-color-scheme: dark")
    colours = _colours(light) | (_colours(dark) if scheme == "dark" else {})
    for text, ground in (*PAIRS, *PAIRS_ON_TINT):
        contrast = _contrast(colours[text], colours[ground])
        assert contrast >= READABLE, f"{text} on {ground}: {contrast:.2f}"


def test_browsers_get_the_colours_of_the_paper(project: Path, css: dict[str, str]) -> None:
    """The bar above the page has the colour of the page, in both schemes."""
    head = (project / "theme/templates/partials/head.html").read_text(encoding="utf-8")
    light, _, dark = css["tokens.css"].partition("prefers-color-scheme: dark")
    for scheme, tokens in (("light", light), ("dark", dark)):
        paper = _colours(tokens)["paper"]
        assert f'content="{paper}" media="(prefers-color-scheme: {scheme})"' in head


def test_kazakh_is_never_hyphenated_and_never_justified(css: dict[str, str]) -> None:
    """No browser knows where a Kazakh word may break."""
    assert re.search(r":lang\(kk\) \{[^}]*hyphens: manual", css["base.css"])
    assert not any("text-align: justify" in text for text in css.values())
