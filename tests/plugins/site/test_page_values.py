"""What pages of every kind are made of: plain frozen values, no more than each of them shows.

That a page's bytes follow from them is shown in tests/site/test_page_is_a_function.py.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace

from all_pages import pages_of, site_for
from issue_values import text
from whole_issue import whole_issue

from plugins.issue.contribution import Article, Pair
from plugins.issue.issue import Issue
from plugins.issue.language import Language
from plugins.site.frame import frames
from plugins.site.plain_values import open_part
from plugins.site.rendering import values_of

HEAVIEST = 20_000  # bytes of one page's values in an issue of five contributions


def test_values_are_plain_and_frozen() -> None:
    """The writer refuses any others; here they are few besides."""
    for page in pages_of(whole_issue()):
        for name, value in values_of(page).items():
            assert open_part(value) is None, f"{page.path}: {name}"
        assert len(pickle.dumps(page)) < HEAVIEST, page.path


def test_frames_are_plain_and_frozen() -> None:
    one = whole_issue()
    site = site_for(one)
    for key, frame in frames(one, site.address, site.theme).items():
        assert open_part(frame) is None, key


def _changed(
    issue: Issue, slug: str, lang: Language, change: Callable[[Article], Article]
) -> Issue:
    """The issue with one file changed."""
    pairs = []
    for pair in issue.pairs:
        halves = {half.lang.value: half for half in pair.halves}
        if pair.slug == slug:
            halves[lang.value] = change(halves[lang.value])
        pairs.append(Pair(**halves))
    return replace(issue, pairs=tuple(pairs))


def _changed_pages(before: Issue, after: Issue) -> set[str]:
    """The pages whose values differ."""
    one, other = ({page.path: values_of(page) for page in pages_of(i)} for i in (before, after))
    assert set(one) == set(other)
    return {path for path in one if one[path] != other[path]}


def test_the_text_of_a_withdrawn_contribution_is_in_no_value() -> None:
    one = whole_issue()
    after = _changed(one, "gone", Language.KK, lambda half: replace(half, body=text("Басқа")))
    assert _changed_pages(one, after) == set()


def test_another_standfirst_changes_no_list_that_shows_the_headline_alone() -> None:
    one = whole_issue()
    after = _changed(one, "aral", Language.RU, lambda half: replace(half, standfirst="Иное."))
    assert _changed_pages(one, after) == {
        "ru/index.html",
        "ru/articles/aral.html",
        "ru/authors/aigul.html",
        "ru/authors/ivan.html",
        "ru/regions/north.html",
        "ru/practices/digital.html",
    }
