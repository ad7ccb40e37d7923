"""A page becomes bytes: of its template, its PageInfo, its values and its frame."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from all_pages import RENDERER, WORDS, pages_of, site_for
from issue_values import issue
from jinja2 import TemplateNotFound, UndefinedError
from makers import PROJECT
from whole_issue import whole_issue

from plugins.interface_text.texts import NoLanguage
from plugins.issue.language import Language
from plugins.issue.listing import PageInfo, page_of_tree
from plugins.site.frame import frame_key
from plugins.site.links import LINKS
from plugins.site.outputs import PageSpec
from plugins.site.rendering import Renderer, values_of

HERE = page_of_tree("article", Language.KK, "Арал", "aral")
FRAMES = site_for(issue()).frames
TEMPLATES = tuple((PROJECT / "theme" / "templates").glob("*.html"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Values:
    """What the templates of these tests show."""

    title: str = "Арал"
    names: tuple[str, ...] = ()


def _show(folder: Path, template: str, info: PageInfo = HERE, **extras: object) -> str:
    (folder / "page.html").write_text(template, encoding="utf-8")
    spec = PageSpec(info=info, template="page", values=Values(), extras=tuple(extras.items()))
    return Renderer(folder, WORDS).render(spec, FRAMES[frame_key(info)]).decode()


def test_a_page_is_utf_8_with_one_line_end_at_its_end(tmp_path: Path) -> None:
    assert _show(tmp_path, "{{ title }}\n\n\n") == "Арал\n"


def test_lines_of_a_template_that_hold_only_its_own_words_leave_no_trace(tmp_path: Path) -> None:
    assert _show(tmp_path, "a\n  {% if title %}\nb\n  {% endif %}\nc") == "a\nb\nc\n"


def test_templates_do_not_change_while_a_build_runs(tmp_path: Path) -> None:
    """Or pages of one build would be of two kinds."""
    spec = PageSpec(info=HERE, template="page", values=Values())
    renderer = Renderer(tmp_path, WORDS)
    for text in ("first", "second"):
        (tmp_path / "page.html").write_text(text, encoding="utf-8")
        assert renderer.render(spec, FRAMES["article kk 2"]) == b"first\n"


def test_a_template_gets_the_page_its_values_its_extras_and_the_frame(tmp_path: Path) -> None:
    shown = _show(
        tmp_path, "{{ page.path }} {{ lang }} {{ title }} {{ twin }} {{ frame.lang }}", twin=7
    )
    assert shown == "kk/articles/aral.html kk Арал 7 kk\n"


def test_values_are_the_fields_by_name() -> None:
    spec = PageSpec(
        info=HERE, template="page", values=Values(names=("Ана",)), extras=(("twin", 7),)
    )
    assert values_of(spec) == {
        "title": "Арал",
        "names": ("Ана",),
        "twin": 7,
        "page": HERE,
        "lang": Language.KK,
    }
    bare = PageSpec(info=PageInfo(kind="door"), template="door")
    assert values_of(bare) == {"page": bare.info, "lang": None}


def test_no_value_hides_the_page_or_its_language() -> None:
    """Whatever a room calls its extra."""
    extras = (("page", "another"), ("lang", Language.RU))
    found = values_of(PageSpec(info=HERE, template="page", extras=extras))
    assert found == {"page": HERE, "lang": Language.KK}


@pytest.mark.parametrize(
    "template",
    [
        "{{ nobody_gave_this }}",
        "{{ page.nobody_gave_this }}",
        "{% if nobody_gave_this %}{% endif %}",
        "{% for one in nobody_gave_this %}{% endfor %}",
    ],
)
def test_a_value_nobody_gave_breaks_the_build(tmp_path: Path, template: str) -> None:
    with pytest.raises(UndefinedError, match="nobody_gave_this"):
        _show(tmp_path, template)


def test_a_template_that_is_not_there_breaks_the_build(tmp_path: Path) -> None:
    """No other theme stands in for it."""
    with pytest.raises(TemplateNotFound):
        Renderer(tmp_path, WORDS).render(
            PageSpec(info=HERE, template="article"), FRAMES["article kk 2"]
        )


def test_words_are_in_the_language_of_the_page(tmp_path: Path) -> None:
    words = "{{ _('Authors') }} {{ ngettext('%(num)d article', '%(num)d articles', 2) }}"
    assert _show(tmp_path, words) == "Авторлар 2 мақала\n"
    assert _show(tmp_path, words, page_of_tree("home", Language.RU, "")) == "Авторы 2 статьи\n"


def test_a_page_in_both_languages_has_no_words_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(NoLanguage):
        _show(tmp_path, "{{ _('Authors') }}", PageInfo(kind="door"))
    both = "{% for l in Language %}{{ say(l, 'Authors') }} {% endfor %}"
    assert _show(tmp_path, both, PageInfo(kind="door")) == "Авторлар Авторы\n"


def test_what_editors_write_is_text_and_no_markup(tmp_path: Path) -> None:
    assert _show(tmp_path, "{{ twin }}", twin="«A & <b>»") == "«A &amp; &lt;b&gt;»\n"


def test_a_template_has_words_links_and_languages_at_hand_and_nothing_else(tmp_path: Path) -> None:
    """No issue, no settings, no clock: the page would be a function of them as well."""
    jinjas_own = {"range", "dict", "lipsum", "cycler", "joiner", "namespace"}
    for_texts = {"_", "gettext", "ngettext", "pgettext", "npgettext"}
    given = set(Renderer(tmp_path, WORDS).environment.globals) - jinjas_own - for_texts
    assert given == {"say", "day", "listing", "number", "file_size", "tied", "Language", *LINKS}


def test_compiled_templates_are_kept_between_builds(tmp_path: Path) -> None:
    templates, cache = tmp_path / "templates", tmp_path / "cache" / "templates"
    templates.mkdir()
    spec = PageSpec(info=HERE, template="page", values=Values())
    shown = []
    for text_of_template in ("{{ title }}", "{{ title }}", "changed: {{ title }}"):
        (templates / "page.html").write_text(text_of_template, encoding="utf-8")
        shown.append(Renderer(templates, WORDS, cache).render(spec, FRAMES["article kk 2"]))
        assert list(cache.iterdir())
    assert shown == ["Арал\n".encode(), "Арал\n".encode(), "changed: Арал\n".encode()]


def test_compiled_templates_serve_wherever_the_site_lies(tmp_path: Path) -> None:
    """By name and text: what was compiled in one folder is not compiled again in another."""
    cache = tmp_path / "cache"

    def kept(folder: str, name: str, text: str) -> list[str]:
        (tmp_path / folder).mkdir(exist_ok=True)
        (tmp_path / folder / f"{name}.html").write_text(text, encoding="utf-8")
        spec = PageSpec(info=HERE, template=name, values=Values())
        shown = Renderer(tmp_path / folder, WORDS, cache).render(spec, FRAMES["article kk 2"])
        assert shown.decode() == text.replace("{{ title }}", "Арал") + "\n"
        return sorted(file.name for file in cache.iterdir())

    one = kept("here", "page", "{{ title }}")
    assert len(one) == 1
    assert kept("there", "page", "{{ title }}") == one
    assert len(kept("here", "other", "{{ title }}")) == 2
    assert kept("there", "page", "{{ title }}!") != one


def test_every_template_of_the_theme_can_be_shown() -> None:
    """With stubs, withdrawn contributions, full texts, photos and losses among the pages."""
    one = whole_issue()
    frames, pages = site_for(one).frames, pages_of(one)
    for page in pages:
        shown = RENDERER.render(page, frames[frame_key(page.info)]).decode()
        assert f'<body data-page-type="{page.info.kind}">' in shown, page.path
        assert shown.endswith("</html>\n"), page.path
    assert {page.template for page in pages} == {file.stem for file in TEMPLATES} - {"base"}
