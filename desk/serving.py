"""The preview: drafts included, rebuilt on every save, shown in the browser at once.

Each build runs in a process of its own, so a changed plugin counts as much as a changed article.
A file with errors has a page that tells them, all others follow every save; where nothing can be
built the last good pages stay. Errors lie on top of every page. What makes pages reload is added
while serving and is never in the files.
"""

import html
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from watchfiles import Change, watch

from desk.translations import editors_wording
from plugins.issue.addresses import is_sound_path
from plugins.issue.editing_marks import is_editing_mark
from plugins.issue.problem import N_

PREVIEW = ".cache/preview"
_EVENTS = "/_preview/events"
_WATCHED = ("content", "theme", "plugins")
_SETTINGS = "pelicanconf.py"
_LOOK_AGAIN = 500  # milliseconds
_MADE = re.compile(r"__pycache__|.*\.pyc(\.\d+)?|.*\.mo(\.\d+)?|\.DS_Store")
_HEARTBEAT = 15  # seconds; a browser that went away is noticed then
_SCRIPT = (
    f"<script>new EventSource({_EVENTS!r}).onmessage = event => "
    "{ if (event.data !== document.currentPreview) {"
    " if (document.currentPreview) location.reload();"
    " document.currentPreview = event.data } }</script>"
)
# Over the lower part of the page only; column-reverse begins at the end, where errors stand.
_OVERLAY = (
    '<div role="alert" style="position:fixed;inset:auto 0 0;max-height:60vh;overflow:auto;'
    "display:flex;flex-direction:column-reverse;z-index:2147483647;background:#2b0b0b;color:#fff;"
    'font:16px/1.5 monospace;white-space:pre-wrap;overflow-wrap:anywhere">'
    '<div style="padding:1em 2em">{errors}</div></div>'
)


class Preview:
    """What the pages in the preview are: a number that grows with every build, and its errors."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._changed = threading.Condition()
        self._building = threading.Lock()
        self.number = 0
        self.errors = ""

    @property
    def folder(self) -> Path:
        """Where the last good pages lie."""
        return self._project / PREVIEW

    def rebuild(self) -> None:
        """Build, show in the terminal what the build says, and tell the browsers."""
        with self._building:
            done, said = self._build()
        print(said, end="", flush=True)
        with self._changed:
            self.errors = "" if done else said
            self.number += 1
            self._changed.notify_all()

    def make(self, path: str) -> str:
        """Make a file that the last build only declared (a book, a card), now that it is asked
        for, and give back what the build said; any other is left alone."""
        with self._building:
            declared = self._project / f"{PREVIEW}.declared"
            if not declared.is_file() or path not in declared.read_text("utf-8").splitlines():
                return ""
            _done, said = self._build(path)
        print(said, end="", flush=True)
        return said

    def _build(self, *requested: str) -> tuple[bool, str]:
        """Build in a process apart; whether it went well, and what it said."""
        command = [sys.executable, "-m", "desk.building", PREVIEW, *requested]
        done = subprocess.run(
            command, cwd=self._project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        return done.returncode == 0, done.stdout.decode("utf-8", "replace")

    def wait_for_other_than(self, number: int, seconds: float) -> int:
        """The number of the build that is shown, as soon as it is not ``number``."""
        with self._changed:
            self._changed.wait_for(lambda: self.number != number, timeout=seconds)
            return self.number


class PreviewHandler(SimpleHTTPRequestHandler):
    """Files of the preview; pages get the script that reloads them, and the errors there are."""

    protocol_version = "HTTP/1.0"  # a stream of events ends with its connection
    extensions_map = {  # noqa: RUF012 - the standard library's own name, read only
        **SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".woff2": "font/woff2",
    }

    def __init__(self, *arguments: object, preview: Preview) -> None:
        self._preview = preview
        super().__init__(*arguments, directory=str(preview.folder))  # type: ignore[arg-type]

    def handle(self) -> None:
        with suppress(ConnectionError):  # a browser that reloads does not wait for the old page
            super().handle()

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if path == _EVENTS:
            self._stream_events()
            return
        file = Path(self.translate_path(self.path))
        if path.endswith("/"):
            file /= "index.html"
        name = file.relative_to(self._preview.folder).as_posix()
        if not is_sound_path(name):  # a disk might not even be asked for it
            self._send_page(None)
            return
        if not file.is_file():
            said = self._preview.make(name)
            if said and not file.is_file():
                self._send(HTTPStatus.INTERNAL_SERVER_ERROR, "text/plain", said)
                return
        if file.suffix == ".html":
            self._send_page(file)
        else:
            super().do_GET()

    def _send_page(self, file: Path | None) -> None:
        status = HTTPStatus.OK
        if file is None or not file.is_file():
            status = HTTPStatus.NOT_FOUND
            file = self._preview.folder / "404.html"
        page = file.read_text(encoding="utf-8") if file.is_file() else "<!doctype html><body>"
        errors = self._preview.errors
        added = _SCRIPT + (_OVERLAY.format(errors=html.escape(errors)) if errors else "")
        self._send(status, "text/html", page + added)

    def _send(self, status: HTTPStatus, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _stream_events(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        number = 0
        while True:  # until the browser goes to another page
            number = self._preview.wait_for_other_than(number, _HEARTBEAT)
            self.wfile.write(f"data: {number}\n\n".encode())
            self.wfile.flush()

    def log_message(self, *_arguments: object) -> None:
        """The terminal is for what builds say."""


def _is_source(_change: Change, path: str) -> bool:
    """What the build itself writes is no save, and neither is what an editor's program keeps."""
    name = Path(path).name
    return not is_editing_mark(name) and not _MADE.fullmatch(name)


def _saves(project: Path, stop: threading.Event | None) -> Iterator[None]:
    """Each time that sources were saved. The settings are looked at by the way: many programs save
    by putting a new file in the place of the old, which whoever watches one file does not see."""
    watched = [folder for name in _WATCHED if (folder := project / name).is_dir()]
    settings = project / _SETTINGS
    known = _stamp(settings)
    for changes in watch(
        *watched,
        watch_filter=_is_source,
        stop_event=stop,
        raise_interrupt=False,
        rust_timeout=_LOOK_AGAIN,
        yield_on_timeout=True,
    ):
        stamp = _stamp(settings) or known  # for a moment there may be none
        if changes or stamp != known:
            known = stamp
            yield


def _stamp(file: Path) -> tuple[int, int, int] | None:
    try:
        info = file.stat()
    except OSError:
        return None
    return info.st_mtime_ns, info.st_size, info.st_ino


class _Server(ThreadingHTTPServer):
    """A port belongs to one server; Windows would give it to a second one without a word."""

    allow_reuse_address = os.name != "nt"
    daemon_threads = True


def preview_server(preview: Preview, port: int) -> ThreadingHTTPServer:
    """A server on this computer only. Raises ``OSError`` where the port is taken."""
    return _Server(("127.0.0.1", port), partial(PreviewHandler, preview=preview))


def serve(project: Path, port: int, *, stop: threading.Event | None = None) -> bool:
    """Build, serve and watch until Ctrl+C (or ``stop``); False where the port is taken."""
    wording = editors_wording()
    preview = Preview(project)
    try:
        server = preview_server(preview, port)
    except OSError as fault:
        message = N_(
            "The port %(port)d cannot be used (%(reason)s). Name another: inv serve --port 8001."
        )
        print(wording.say(message, port=port, reason=fault.strerror))
        return False
    with server:
        preview.rebuild()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        print(wording.say(N_("Preview: %(address)s (Ctrl+C ends it)"), address=address), flush=True)
        for _save in _saves(project, stop):
            preview.rebuild()
        server.shutdown()
    return True
