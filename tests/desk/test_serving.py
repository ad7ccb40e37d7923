"""The preview follows every save, tells what is wrong, and leaves nothing in the files."""

from __future__ import annotations

import http.client
import queue
import socket
import struct
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from watchfiles import Change

from desk.serving import Preview, _is_source, _saves, preview_server, serve

PATIENCE = 300  # seconds until a test gives up; nothing is measured


@contextmanager
def _serving(preview: Preview) -> Iterator[int]:
    server = preview_server(preview, 0)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join(PATIENCE)


def _get(port: int, path: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read().decode("utf-8")
    finally:
        connection.close()


@pytest.fixture
def preview(tmp_path: Path) -> Preview:
    """A preview of pages that are there already."""
    made = Preview(tmp_path)
    (made.folder / "kk").mkdir(parents=True)
    (made.folder / "kk" / "index.html").write_text("<h1>Басты бет</h1>", encoding="utf-8")
    (made.folder / "404.html").write_text("<h1>404</h1>", encoding="utf-8")
    (made.folder / "style.css").write_text("a {}", encoding="utf-8")
    return made


def test_pages_get_the_script_that_reloads_them(preview: Preview) -> None:
    with _serving(preview) as port:
        status, page = _get(port, "/kk/")
        assert status == 200
        assert "Басты бет" in page
        assert "EventSource" in page
        assert _get(port, "/style.css") == (200, "a {}")
    written = (preview.folder / "kk" / "index.html").read_text(encoding="utf-8")
    assert written == "<h1>Басты бет</h1>", "the file itself stays clean"


def test_errors_lie_over_the_last_good_page(preview: Preview) -> None:
    preview.errors = "content/articles/a.kk.md:3: <title>"
    with _serving(preview) as port:
        _status, page = _get(port, "/kk/")
        assert "Басты бет" in page
        assert "content/articles/a.kk.md:3: &lt;title&gt;" in page
        assert _get(port, "/style.css") == (200, "a {}")


@pytest.mark.parametrize(
    "path", ["%00", "a%00.html", "a" * 300, f"kk/{'a' * 300}.html", "%ff", "%D0%B0"]
)
def test_what_no_disk_can_hold_is_not_there(
    preview: Preview, path: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with _serving(preview) as port:
        status, page = _get(port, f"/{path}")
        assert status == 404 and page.startswith("<h1>404</h1>")
    assert capfd.readouterr() == ("", "")


def test_a_browser_that_goes_away_leaves_no_traceback(
    preview: Preview, capfd: pytest.CaptureFixture[str]
) -> None:
    """It does with every reload, and editors would take it for a fault of theirs."""
    large = preview.folder / "kk" / "large.html"
    large.write_text("а" * 5_000_000, encoding="utf-8")
    with _serving(preview) as port:
        threads = threading.active_count()
        gone = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        gone.sendall(b"GET /kk/large.html HTTP/1.0\r\n\r\n")
        gone.recv(1)
        reset = struct.pack("ii", 1, 0)
        gone.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, reset)
        gone.close()
        assert _get(port, "/style.css") == (200, "a {}")
        deadline = time.monotonic() + PATIENCE
        while threading.active_count() > threads and time.monotonic() < deadline:
            time.sleep(0.01)
    assert "Traceback" not in capfd.readouterr().err


def test_an_unknown_address_shows_the_sites_own_404(preview: Preview) -> None:
    with _serving(preview) as port:
        status, page = _get(port, "/kk/nowhere.html")
    assert status == 404
    assert "<h1>404</h1>" in page


def test_an_address_above_the_folder_is_not_served(preview: Preview, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret")
    with _serving(preview) as port:
        for path in ("/../../secret.html", "/%2e%2e/%2e%2e/secret.html"):
            assert "secret" not in _get(port, path)[1]


def test_browsers_hear_of_a_new_build(preview: Preview) -> None:
    with _serving(preview) as port:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        preview.number = 1
        connection.request("GET", "/_preview/events")
        stream = connection.getresponse()
        assert stream.readline() == b"data: 1\n"
        threading.Thread(target=_pretend_build, args=(preview,), daemon=True).start()
        assert stream.readline() == b"\n"
        assert stream.readline() == b"data: 2\n"
        connection.close()


def _pretend_build(preview: Preview) -> None:
    with preview._changed:
        preview.number += 1
        preview._changed.notify_all()


def test_a_taken_port_is_told(
    preview: Preview, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with _serving(preview) as port:
        assert serve(project, port) is False
    assert str(port) in capsys.readouterr().out


def test_every_save_of_the_settings_is_seen(tmp_path: Path) -> None:
    """Saved by putting a new file in the place of the old one, as many programs do."""
    (tmp_path / "content").mkdir()
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("A = 0", encoding="utf-8")
    stop = threading.Event()
    seen: queue.Queue[str] = queue.Queue()

    def watch() -> None:
        for _save in _saves(tmp_path, stop):
            seen.put(settings.read_text(encoding="utf-8"))

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        for saved in ("A = 1", "A = 2", "A = 3"):
            deadline, last = time.monotonic() + PATIENCE, ""
            while last != saved:
                assert time.monotonic() < deadline, f"{saved} is not seen"
                fresh = settings.with_name("4913")
                fresh.write_text(saved, encoding="utf-8")
                fresh.replace(settings)
                with suppress(queue.Empty):
                    last = seen.get(timeout=2)
    finally:
        stop.set()
        watching.join(PATIENCE)


@pytest.mark.parametrize(
    ("name", "is_seen"),
    [
        ("kir.kk.md", True),
        ("authors.toml", True),
        ("base.html", True),
        ("front.py", True),
        ("2020.jpg", True),
        (".#kir.kk.md", False),
        ("#kir.kk.md#", False),
        ("kir.kk.md~", False),
        (".kir.kk.md.swp", False),
        (".kir.kk.md.swx", False),
        ("4913", False),
        ("__pycache__", False),
        ("front.cpython-311.pyc", False),
        ("front.cpython-311.pyc.140213", False),
        ("messages.mo", False),
    ],
)
@pytest.mark.parametrize("above", ["/press", "/press/.venv/node_modules"])
def test_what_nobody_saved_is_no_save(above: str, name: str, is_seen: bool) -> None:
    assert _is_source(Change.modified, str(Path(above) / name)) is is_seen
