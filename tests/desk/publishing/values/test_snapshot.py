"""The files of a finished site tree."""

from desk.publishing.values.snapshot import assets_without_fingerprint, take_snapshot


def test_files_are_known_by_size_and_content_and_sorted_by_place(tmp_path):
    (tmp_path / "static").mkdir()
    for path in ("index.html", "static/a.0123abcd.svg", "static/b.svg"):
        (tmp_path / path).write_text(path)
    snapshot = take_snapshot(tmp_path)
    assert list(snapshot.files) == ["index.html", "static/a.0123abcd.svg", "static/b.svg"]
    assert snapshot.assets == ("static/a.0123abcd.svg",)
    assert snapshot.own_files == ("index.html", "static/b.svg")
    assert snapshot.files["index.html"].size == 10
    before = snapshot.files["index.html"]
    (tmp_path / "index.html").write_text("x" * 10)
    assert take_snapshot(tmp_path).files["index.html"] != before


def test_a_shared_file_must_carry_a_fingerprint(tmp_path):
    (tmp_path / "static").mkdir()
    for path in ("robots.txt", "static/a.0123abcd.svg", "static/b.svg"):
        (tmp_path / path).write_text(path)
    problems = assets_without_fingerprint(take_snapshot(tmp_path).files)
    assert [str(problem.spot) for problem in problems] == ["output/static/b.svg"]
