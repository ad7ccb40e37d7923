"""A server that sends what a published site sends: a policy that allows no script but its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from desk.publishing.hosting.hosting_files import content_policy, inline_of
from desk.publishing.values.release import Release
from plugins.built_site.site import read_site


class _StrictHandler(SimpleHTTPRequestHandler):
    def __init__(self, policy: str, *rest: object, **more: object) -> None:
        self._policy = policy
        super().__init__(*rest, **more)  # type: ignore[arg-type]

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self._policy)
        super().end_headers()

    def log_message(self, *_arguments: object) -> None:
        """The output of tests is for tests."""


@contextmanager
def serving_strictly(folder: Path) -> Iterator[str]:
    """The address (without a slash at its end) that serves a folder so."""
    styles, scripts = inline_of(read_site(folder, "https://site.example"))
    plain = {"id": "", "commit": "", "date": "", "address": "", "after": "", "files": {}}
    policy = content_policy([Release(styles=styles, scripts=scripts, **plain)])
    handler = partial(_StrictHandler, policy, directory=str(folder))
    served = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    served.daemon_threads = True
    threading.Thread(target=served.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{served.server_port}"
    finally:
        served.shutdown()
        served.server_close()
