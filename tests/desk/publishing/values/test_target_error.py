"""What a place refuses: a kind, a sentence, and the first complaint of a program that is known."""

import pytest

from desk.publishing.values.target_error import TargetError, missing_tool, recognised

COMPLAINTS = (
    (r"denied \(key", "denied", "%(host)s does not know your key"),
    (r"denied|read-only", "full", "%(host)s may not be written to"),
    (r"", "refused", "%(host)s could not do it"),
)


def test_a_refusal_says_its_sentence_and_keeps_what_fills_it():
    refusal = TargetError("full", "100% of %(folder)s".replace("%", "%%", 1), folder="/srv")
    assert (str(refusal), refusal.code) == ("100% of /srv", "full")
    assert refusal.details == {"folder": "/srv"}
    assert str(TargetError("busy", "100%")) == "100%"


@pytest.mark.parametrize(
    ("said", "code"), [("denied (key)", "denied"), ("denied", "full"), ("disk read-only", "full")]
)
def test_the_first_complaint_that_fits_is_meant(said, code):
    found = recognised(said, COMPLAINTS, host="a.kz")
    assert (found.code, found.details) == (code, {"host": "a.kz"})
    assert str(found).startswith("a.kz ")


def test_a_complaint_nobody_knows_is_the_last():
    assert recognised("out of paper", COMPLAINTS, host="a.kz").code == "refused"


def test_a_missing_program_is_named():
    assert "rsync" in str(missing_tool("rsync"))
