"""A reader who never stops reading while publications are killed, and notes whatever is wrong."""

from __future__ import annotations

import random
import re
import threading
from http.client import HTTPConnection, HTTPException
from urllib.parse import urljoin, urlsplit

from plugins.built_site.page import inline_hash

_RELEASE = re.compile(rb'data-release="([^"]+)"')
_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)
_IMAGE = re.compile(rb'<img src="([^"]+)"')


class WatchingReader:
    """Reads random pages over HTTP in a thread of its own, with ``with``.

    ``faults`` are sentences; ``reads`` counts pages, ``releases`` the versions that were seen.
    """

    def __init__(self, address: str, pages: tuple[str, ...], seed: int) -> None:
        self._address, self._pages, self._chance = address, pages, random.Random(seed)
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._read_on, daemon=True)
        self.faults: list[str] = []
        self.reads = 0
        self.releases: set[str] = set()

    def __enter__(self) -> WatchingReader:
        self._thread.start()
        return self

    def __exit__(self, *_fault: object) -> None:
        self._done.set()
        self._thread.join()

    def _read_on(self) -> None:
        opened_before: list[str] = []
        while not self._done.wait(0.02):
            page = self._chance.choice(self._pages)
            opened_before = self._read(f"{self._address}/{page}", opened_before)

    def _read(self, url: str, opened_before: list[str]) -> list[str]:
        """Read a page and what it needs, then again what the page before it needed."""
        status, headers, body = self._get(url)
        self.reads += 1
        if status != 200:
            self.faults.append(f"{url}: answered {status}")
            return []
        marks = _RELEASE.findall(body)
        if len(marks) != 2 or not body.rstrip().endswith(b"</html>"):
            self.faults.append(f"{url}: cut short")
            return []
        if marks[0] != marks[1]:
            self.faults.append(f"{url}: of two releases, {marks[0]!r} and {marks[1]!r}")
        self.releases.add(marks[0].decode())
        policy = headers.get("Content-Security-Policy", "")
        for style in _STYLE.findall(body):
            if policy and inline_hash(style.decode()) not in policy:
                self.faults.append(f"{url}: its style is not in the policy")
        needed = [urljoin(url, link.decode()) for link in _IMAGE.findall(body)]
        for asset in (*needed, *opened_before):
            status, _, data = self._get(asset)
            if status != 200 or not data:
                self.faults.append(f"{asset}: answered {status}, needed by {url}")
        return needed

    def _get(self, url: str) -> tuple[int, dict[str, str], bytes]:
        parts = urlsplit(url)
        connection = HTTPConnection(parts.netloc, timeout=120)
        try:
            connection.request("GET", parts.path)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        except (OSError, HTTPException) as fault:
            self.faults.append(f"{url}: {fault!r}")
            return 0, {}, b""
        finally:
            connection.close()
