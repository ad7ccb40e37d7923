"""Links in templates: relative, naming the file, from any page to any other."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import DictLoader, Environment

from plugins.issue.addresses import KINDS, address, alphabetical_address
from plugins.issue.language import Language
from plugins.issue.sheet import Here
from plugins.site.links import link_functions

SITE = "https://site.example"
_SLUG = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
_KIND = st.sampled_from(sorted(KINDS))
_LANG = st.sampled_from(Language)
_ORDERED = st.builds(
    lambda lang: Here(kind="regions", lang=lang, path=alphabetical_address("regions", lang)), _LANG
)
_PAGES = st.one_of(st.builds(Here, kind=_KIND, slug=_SLUG, lang=_LANG), _ORDERED)
# The site's root: a host, a path below it, a folder opened by a double click.
_ROOTS = (f"{SITE}/", f"{SITE}/archive/2020/", "file:///%D2%9B%D0%B0%D0%BB%D1%82%D0%B0/")


def _show(template: str, here: Here, **values: object) -> str:
    halves = DictLoader({"half": "{{ link('home') }} "})
    environment = Environment(autoescape=True, loader=halves)
    environment.globals.update(link_functions(SITE))
    return environment.from_string(template).render(here=here, lang=here.lang, **values)


def _leads(start: Here, link: str, target: str) -> bool:
    return all(urljoin(f"{root}{start.path}", link) == f"{root}{target}" for root in _ROOTS)


@given(start=_PAGES, kind=_KIND, slug=_SLUG)
def test_a_link_leads_to_the_page_in_the_same_language(start: Here, kind: str, slug: str) -> None:
    link = _show("{{ link(kind, slug) }}", start, kind=kind, slug=slug)
    assert not link.startswith("/")
    assert _leads(start, link, address(kind, slug, start.lang))


@given(start=_PAGES, kind=_KIND, slug=_SLUG, lang=_LANG)
def test_a_link_leads_to_the_page_in_a_language_that_is_named(
    start: Here, kind: str, slug: str, lang: Language
) -> None:
    link = _show("{{ link_in(to, kind, slug) }}", start, to=lang, kind=kind, slug=slug)
    assert _leads(start, link, address(kind, slug, lang))


@given(start=_PAGES, target=_PAGES)
def test_a_link_to_a_path_leads_to_the_file(start: Here, target: Here) -> None:
    assert _leads(start, _show("{{ link_to(path) }}", start, path=target.path), target.path)


def test_bilingual_pages_link_in_the_language_of_each_half() -> None:
    """A half is a template included with a language of its own."""
    shown = _show(
        "{% for language in languages %}{% with lang = language %}{% include 'half' %}{% endwith %}"
        "{% endfor %}",
        Here(kind="door"),
        languages=list(Language),
    )
    assert shown.split() == ["kk/index.html", "ru/index.html"]


def test_a_link_can_name_a_place_on_the_page() -> None:
    here = Here(kind="article", slug="aral", lang=Language.KK)
    assert _show("{{ link('home', fragment='themes') }}", here) == "../index.html#themes"


@pytest.mark.parametrize(
    ("here", "shown"),
    [
        (Here(kind="door"), f"{SITE}/"),
        (Here(kind="home", lang=Language.RU), f"{SITE}/ru/"),
        (Here(kind="authors", lang=Language.KK), f"{SITE}/kk/authors/"),
        (Here(kind="author", slug="a", lang=Language.KK), f"{SITE}/kk/authors/a.html"),
        (Here(kind="stub", slug="a", lang=Language.RU), f"{SITE}/ru/articles/a.html"),
    ],
)
def test_the_canonical_address_is_absolute(here: Here, shown: str) -> None:
    assert _show("{{ canonical(here) }}", here) == shown


@pytest.mark.parametrize("call", ["link('region')", "link('article', '')"])
def test_a_link_without_the_slug_it_needs_breaks_the_build(call: str) -> None:
    with pytest.raises(ValueError, match="needs a slug"):
        _show(f"{{{{ {call} }}}}", Here(kind="home", lang=Language.KK))


def test_a_link_from_a_bilingual_page_has_to_name_the_language() -> None:
    with pytest.raises(ValueError, match="needs a language"):
        _show("{{ link('home') }}", Here(kind="door"))


def test_an_unknown_kind_of_page_breaks_the_build() -> None:
    with pytest.raises(KeyError):
        _show("{{ link('tag', 'a') }}", Here(kind="home", lang=Language.KK))
