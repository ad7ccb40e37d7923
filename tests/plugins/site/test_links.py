"""Links in templates: relative, naming the file, from any page to any other."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from all_pages import ADDRESS, site_for
from hypothesis import given
from issue_values import issue
from jinja2 import DictLoader, Environment
from strategies import kinds, languages, page_infos, slugs

from plugins.issue.addresses import address
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo, page_of_tree
from plugins.site.frame import frame_key
from plugins.site.links import LINKS

FRAMES = site_for(issue()).frames
# The site's root: a host, a path below it, a folder opened by a double click.
_ROOTS = (f"{ADDRESS}/", f"{ADDRESS}/archive/2020/", "file:///%D2%9B%D0%B0%D0%BB%D1%82%D0%B0/")
_HALVES = DictLoader({"half": "{{ link('home') }} "})
ENVIRONMENT = Environment(autoescape=True, loader=_HALVES)
ENVIRONMENT.globals.update(LINKS)


def _show(template: str, page: PageInfo, **values: object) -> str:
    values = {"frame": FRAMES[frame_key(page)], "lang": page.lang, **values}
    return ENVIRONMENT.from_string(template).render(page=page, **values)


def _leads(start: PageInfo, link: str, target: str) -> bool:
    return all(urljoin(f"{root}{start.path}", link) == f"{root}{target}" for root in _ROOTS)


@given(start=page_infos.filter(lambda page: page.lang is not None), kind=kinds, slug=slugs)
def test_a_link_leads_to_the_page_in_the_same_language(
    start: PageInfo, kind: str, slug: str
) -> None:
    link = _show("{{ link(kind, slug) }}", start, kind=kind, slug=slug)
    assert not link.startswith("/")
    assert _leads(start, link, address(kind, slug, start.lang))


@given(start=page_infos, kind=kinds, slug=slugs, lang=languages)
def test_a_link_leads_to_the_page_in_a_language_that_is_named(
    start: PageInfo, kind: str, slug: str, lang: Language
) -> None:
    link = _show("{{ link_in(to, kind, slug) }}", start, to=lang, kind=kind, slug=slug)
    assert _leads(start, link, address(kind, slug, lang))


@given(start=page_infos, target=page_infos)
def test_a_link_to_a_path_leads_to_the_file(start: PageInfo, target: PageInfo) -> None:
    assert _leads(start, _show("{{ link_to(path) }}", start, path=target.path), target.path)


def test_bilingual_pages_link_in_the_language_of_each_half() -> None:
    """A half is a template included with a language of its own."""
    shown = _show(
        "{% for language in languages %}{% with lang = language %}{% include 'half' %}{% endwith %}"
        "{% endfor %}",
        PageInfo(kind="door"),
        languages=list(Language),
    )
    assert shown.split() == ["kk/index.html", "ru/index.html"]


def test_a_link_can_name_a_place_on_the_page() -> None:
    page = page_of_tree("article", Language.KK, "", "aral")
    assert _show("{{ link('home', fragment='themes') }}", page) == "../index.html#themes"


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (PageInfo(kind="door"), f"{ADDRESS}/"),
        (PageInfo(kind="home", lang=Language.RU), f"{ADDRESS}/ru/"),
        (PageInfo(kind="authors", lang=Language.KK), f"{ADDRESS}/kk/authors/"),
        (PageInfo(kind="author", slug="a", lang=Language.KK), f"{ADDRESS}/kk/authors/a.html"),
        (PageInfo(kind="stub", slug="a", lang=Language.RU), f"{ADDRESS}/ru/articles/a.html"),
    ],
)
def test_an_absolute_address_is_one_that_readers_know(page: PageInfo, shown: str) -> None:
    assert _show("{{ absolute(page.path) }}", page) == shown


@pytest.mark.parametrize("call", ["link('region')", "link('article', '')"])
def test_a_link_without_the_slug_it_needs_breaks_the_build(call: str) -> None:
    with pytest.raises(ValueError, match="needs a slug"):
        _show(f"{{{{ {call} }}}}", PageInfo(kind="home", lang=Language.KK))


def test_a_link_from_a_bilingual_page_has_to_name_the_language() -> None:
    with pytest.raises(ValueError, match="needs a language"):
        _show("{{ link('home') }}", PageInfo(kind="door"))


def test_an_unknown_kind_of_page_breaks_the_build() -> None:
    with pytest.raises(KeyError):
        _show("{{ link('tag', 'a') }}", PageInfo(kind="home", lang=Language.KK))
