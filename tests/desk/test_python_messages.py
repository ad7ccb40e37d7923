"""What code says is found where it is said, and nothing else is taken for a message."""

from __future__ import annotations

import pytest

from desk.python_messages import PythonMessage, messages_in


def _found(code: str) -> list[tuple[str, ...]]:
    return [message.ids for message in messages_in(code)]


@pytest.mark.parametrize(
    ("code", "ids"),
    [
        ('N_("Fact." " Remedy.")', ("Fact. Remedy.",)),
        ('wording.say("Built into %(output)s.", output=place)', ("Built into %(output)s.",)),
        ('wording.say(N_("Done."))', ("Done.",)),
        ('ngettext("one", "many", number)', ("one", "many")),
        ('wording.count(N_("one"), N_("many"), number)', ("one", "many")),
    ],
)
def test_a_message_is_found(code: str, ids: tuple[str, ...]) -> None:
    assert set(_found(code)) == {ids}


@pytest.mark.parametrize(
    "code",
    [
        'wording.say(message, reason="why")',
        'text.count("\\n", 0, 5)',
        'text.count("\\n")',
        'data.count(b"\\n")',
        'print("not for people")',
        'N_(f"built {piece} by piece")',
    ],
)
def test_nothing_else_is_taken_for_one(code: str) -> None:
    assert _found(code) == []


def test_a_comment_for_the_translator_goes_with_the_message() -> None:
    code = '# Translators: of a newspaper\nx = N_("Issue")\n# something else\ny = N_("Page")\n'
    assert list(messages_in(code)) == [
        PythonMessage(ids=("Issue",), line=2, comment="of a newspaper"),
        PythonMessage(ids=("Page",), line=4),
    ]
