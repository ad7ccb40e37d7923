"""A server as hosts are: the site below a path, with the policy of publishing; it can be slow,
break, show another version, and be gone."""

from __future__ import annotations

import threading
import time
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from desk.publishing.hosting.hosting_files import content_policy, inline_of
from desk.publishing.values.release import Release
from plugins.built_site.site import read_site


class HostingServer:
    """Shows ``folder`` below ``base``. ``broken`` are files it answers with a fault, ``wait`` is
    how many seconds it takes for an answer, ``asked`` what it was asked for."""

    def __init__(self, folder: Path, base: str = "/") -> None:
        self.base, self.broken, self.wait = base, frozenset[str](), 0.0
        self.asked: list[str] = []
        self.show(folder)
        self._port = 0
        self.start()

    @property
    def address(self) -> str:
        """The site's root, with a slash at its end."""
        return f"http://127.0.0.1:{self._port}{self.base}"

    def show(self, folder: Path) -> None:
        """From now on the site in this folder."""
        styles, scripts = inline_of(read_site(folder, "https://edition.kz"))
        keys = {"id": "", "commit": "", "date": "", "address": "", "after": "", "files": {}}
        self.folder = folder
        self.policy = content_policy([Release(styles=styles, scripts=scripts, **keys)])

    def start(self) -> None:
        """Answer, at the same port as before."""
        self.is_gone = False
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), partial(_Handler, self))
        self._server.daemon_threads = True
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Nobody answers any more, also on lines that the browser holds open."""
        self.is_gone = True
        self._server.shutdown()
        self._server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, host: HostingServer, *arguments: object) -> None:
        self._host = host
        super().__init__(*arguments, directory=str(host.folder))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        host = self._host
        if host.is_gone:
            return
        path = urlsplit(self.path).path
        if not path.startswith(host.base):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.path = f"/{path.removeprefix(host.base)}"
        host.asked.append(self.path[1:])
        time.sleep(host.wait)
        if self.path[1:] in host.broken:
            self.send_error(HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self._host.policy)
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """The output of tests is for tests."""
