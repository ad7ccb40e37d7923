"""The style: small enough to stand in every page, made of tokens, readable in every scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import brotli
import pytest

from plugins.site.theme_files import read_theme_files

STYLE_AT_MOST = 4_000  # bytes after Brotli: it is sent with every page
READABLE = 7.0  # contrast of text, WCAG 2.2 AAA
READABLE_ON_TINT = 6.29
VISIBLE = 3.0  # of the edges of controls, WCAG 2.2 AA
TEXTS = ("ink", "soft", "madder")
SCHEMES = (
    "light",
    "dark",
    "more, light",
    "more, dark",
    "data-contrast=light",
    "data-contrast=dark",
)
HEADLINE_AT_LEAST = 1.18  # line height: below 1.17 a Й touches a ұ in the line above
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{3,6});")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


@pytest.fixture(scope="module")
def css(project: Path) -> dict[str, str]:
    """Every stylesheet by its name, without comments."""
    folder = project / "theme" / "static" / "css"
    return {
        file.relative_to(folder).as_posix(): _COMMENT.sub("", file.read_text(encoding="utf-8"))
        for file in sorted(folder.rglob("*.css"))
    }


@pytest.fixture(scope="module")
def schemes(css: dict[str, str]) -> Mapping[str, Mapping[str, str]]:
    """The colours of every scheme, as a browser would have them."""
    found = [dict(_COLOUR.findall(body)) for _selector, body in _RULE.findall(css["tokens.css"])]
    sets = [colours for colours in found if colours]
    assert len(sets) == len(SCHEMES)
    return {name: sets[0] | colours for name, colours in zip(SCHEMES, sets, strict=True)}


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_is_readable(schemes: Mapping[str, Mapping[str, str]], scheme: str) -> None:
    colours = schemes[scheme]
    for text in TEXTS:
        for ground, least in (("paper", READABLE), ("tint", READABLE_ON_TINT)):
            contrast = _contrast(colours[text], colours[ground])
            assert contrast >= least, f"{text} on {ground}: {contrast:.2f}"
    assert _contrast(colours["edge"], colours["paper"]) >= VISIBLE


def test_every_text_has_one_of_the_colours_of_text(css: dict[str, str]) -> None:
    """“color” is a token whose contrast is known; paper stands on ink or madder alone."""
    for name, text in css.items():
        for selector, body in _RULE.findall(text):
            for value in re.findall(r"(?:^|[;{\s])color: ([^;]+);", body):
                if value == "var(--paper)":
                    assert "hover" in selector or "focus" in selector or "background:" in body, name
                else:
                    colours = {f"var(--{token})" for token in TEXTS} | {"LinkText", "MarkText"}
                    assert value in colours, f"{name}: {value}"


def test_the_style_of_every_kind_is_small(project: Path) -> None:
    theme = read_theme_files(project / "theme")
    sizes = {kind: len(brotli.compress(style.encode())) for kind, style in theme.styles.items()}
    sizes.pop("patterns")  # every component, and no reader has it
    assert {kind: size for kind, size in sizes.items() if size > STYLE_AT_MOST} == {}
    assert [kind for kind, style in theme.styles.items() if not style] == ["redirect"]


def test_no_browser_has_to_know_layers_or_has(css: dict[str, str]) -> None:
    """Who does not know @layer would skip all that stands in it."""
    assert [
        name for name, text in css.items() if re.search(r"@layer|:has\(|:is\(|:where\(", text)
    ] == []


def test_plain_values_stand_before_those_that_change(project: Path) -> None:
    """Browsers without custom properties take them."""
    style = read_theme_files(project / "theme").styles["article"]
    for found in re.finditer(r"(?<=[{;])(color|background):([^;{}]*var\(--[^;{}]*)(?=[;}])", style):
        before = style[: found.start()].rpartition("{")[2].rpartition(";")[0].split(";")[-1]
        assert before.startswith(f"{found[1]}:") and "var(" not in before, found[0]


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


def test_browsers_get_the_colours_of_the_paper(
    project: Path, schemes: Mapping[str, Mapping[str, str]]
) -> None:
    """The bar above the page has the colour of the page, in both schemes."""
    head = (project / "theme/templates/partials/head.html").read_text(encoding="utf-8")
    for scheme in ("light", "dark"):
        paper = schemes[scheme]["paper"]
        assert f'content="{paper}" media="(prefers-color-scheme: {scheme})"' in head


def test_kazakh_is_never_hyphenated_by_browsers_and_never_justified(css: dict[str, str]) -> None:
    """No browser knows where a Kazakh word may break: the build says so with soft hyphens."""
    assert re.search(r":lang\(kk\) \{[^}]*hyphens: manual", css["base.css"])
    assert not any("text-align: justify" in text for text in css.values())


def _line_heights(css: dict[str, str]) -> Iterator[tuple[str, float]]:
    for name, text in css.items():
        for selector, body in _RULE.findall(text):
            for height in re.findall(r"line-height: ([0-9.]+);", body):
                yield f"{name}: {selector.strip()}", float(height)


def test_lines_of_headlines_do_not_touch(css: dict[str, str]) -> None:
    """Labels of tiles may be a little closer: nothing in them is as tall."""
    close = {name: height for name, height in _line_heights(css) if height < HEADLINE_AT_LEAST}
    assert {name for name in close if "region-map" not in name} == set()


def test_nothing_scrolls_smoothly(css: dict[str, str]) -> None:
    """Who goes by keyboard would wait for every step."""
    assert not any("scroll-behavior" in text for text in css.values())
