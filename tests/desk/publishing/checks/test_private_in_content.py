"""Telephone numbers and others' e-mail are found in the edition, and the office may be reached."""

import pytest
from makers import miniature, write_files

from desk.publishing.checks.private_data import allowed_emails, private_in_content

OFFICE = frozenset(("office@edition.kz",))


def found(problems):
    return [(str(problem.spot), problem.code) for problem in problems]


def test_in_content_the_line_is_named_and_the_office_may_be_reached(tmp_path):
    article = tmp_path / "content" / "articles" / "a.ru.md"
    article.parent.mkdir(parents=True)
    article.write_text("---\n---\noffice@edition.kz\nПишите: teacher@mail.ru\n8 701 123 45 67\n")
    assert found(private_in_content(tmp_path, OFFICE)) == [
        ("content/articles/a.ru.md:4", "private-email"),
        ("content/articles/a.ru.md:5", "private-phone"),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "8 701 **123** 45 67",
        "8\\-701\\-123\\-45\\-67",
        "8&nbsp;701&nbsp;123&nbsp;45&nbsp;67",
        "8 701\n123 45 67",
        "8 701 _123_ 45 67",
        'photo = "сот. 701 123 45 67"',
    ],
)
def test_signs_of_markdown_hide_nothing_in_content(tmp_path, written):
    article = tmp_path / "content" / "articles" / "a.ru.md"
    article.parent.mkdir(parents=True)
    article.write_text(f"---\n---\n{written}\n", encoding="utf-8")
    assert found(private_in_content(tmp_path, OFFICE)) == [
        ("content/articles/a.ru.md:3", "private-phone")
    ]


def test_the_office_of_the_edition_may_be_written_to(tmp_path):
    project = write_files(tmp_path, miniature())
    table = project / "content" / "data" / "issue.toml"
    table.write_text(f"{table.read_text(encoding='utf-8')}# teacher@mail.ru\n", encoding="utf-8")
    assert allowed_emails(project) == {"office@newspaper.example"}
    assert found(private_in_content(project, allowed_emails(project))) == [
        (
            f"content/data/issue.toml:{len(table.read_text(encoding='utf-8').splitlines())}",
            "private-email",
        )
    ]


def test_what_somebody_judged_to_be_none_passes_with_its_reason(tmp_path):
    page = "content/pages/about.kk.md"
    files = {**miniature(), page: f"{miniature()[page]}\nҚұжат 8 701 123 45 67.\n"}
    project = write_files(tmp_path, files)
    assert found(private_in_content(project, allowed_emails(project))) != []
    row = '[[not_private]]\ntext = "8 701 123 45 67"\nreason = "қаулының нөмірі"\n'
    write_files(tmp_path, {"content/data/not_private.toml": row})
    assert found(private_in_content(project, allowed_emails(project))) == []


@pytest.mark.edition
def test_nothing_private_stands_in_this_edition(project):
    """Comments of tables are read too: an example in one of them held back every publication."""
    assert found(private_in_content(project, allowed_emails(project))) == []
