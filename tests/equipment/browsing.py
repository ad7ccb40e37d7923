"""A real browser for the tests: Debian's Chromium without a window, driven page by page."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_DRIVERS = ("chromedriver",)
_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-sync",
    "--disable-extensions",
    "--disable-component-update",
    "--disable-background-networking",
    "--no-default-browser-check",
    "--no-first-run",
    "--hide-scrollbars",
)
_AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_RUN_AXE = "axe.run(document, %s).then(found => JSON.stringify(found.violations))"


def _first(commands: tuple[str, ...]) -> str | None:
    return next((path for command in commands if (path := shutil.which(command))), None)


def missing_commands() -> tuple[str, ...]:
    """What would have to be installed first; by Debian's names."""
    return tuple(names[0] for names in (_BROWSERS, _DRIVERS) if _first(names) is None)


class Browser:
    """One Chromium with a profile of its own; ``visit`` waits until the page is loaded."""

    def __init__(self, profile: Path) -> None:
        options = ChromeOptions()
        options.binary_location = str(_first(_BROWSERS))
        for flag in (*_FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = Chrome(options=options, service=Service(_first(_DRIVERS)))

    def quit(self) -> None:
        """End Chromium."""
        self.driver.quit()

    def look(
        self,
        *,
        width: int,
        height: int = 900,
        scheme: str = "light",
        contrast: str = "no-preference",
        colours: str = "none",
    ) -> None:
        """From the next page on: a window ``width`` × ``height`` CSS pixels, light or dark,
        with more contrast, with forced colours (“active”)."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        wishes = {
            "prefers-color-scheme": scheme,
            "prefers-contrast": contrast,
            "forced-colors": colours,
        }
        wish = {"features": [{"name": name, "value": value} for name, value in wishes.items()]}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", wish)

    def visit(self, address: str) -> None:
        """Open a page and wait for everything it loads."""
        self.driver.get(address)

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression; a promise is waited for."""
        answer = self.driver.execute_cdp_cmd(
            "Runtime.evaluate",
            {"expression": expression, "awaitPromise": True, "returnByValue": True},
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def requests(self) -> tuple[str, ...]:
        """Addresses asked for since the last call."""
        messages = [json.loads(entry["message"])["message"] for entry in self._log("performance")]
        return tuple(
            message["params"]["request"]["url"]
            for message in messages
            if message["method"] == "Network.requestWillBeSent"
        )

    def console(self) -> tuple[str, ...]:
        """What the console said since the last call: errors, refused styles, missing files."""
        return tuple(entry["message"] for entry in self._log("browser"))

    def _log(self, name: str) -> list[dict[str, Any]]:
        return self.driver.get_log(name)  # type: ignore[no-untyped-call, no-any-return]

    def violations(self, axe: str) -> tuple[str, ...]:
        """What axe-core (its source is ``axe``) finds against WCAG 2.2 AA on the open page."""
        if self.evaluate("typeof window.axe") != "object":
            self.evaluate(axe)
        choice = {
            "runOnly": {"type": "tag", "values": _AXE_TAGS},
            "resultTypes": ["violations"],
            "preload": False,
        }
        found = json.loads(self.evaluate(_RUN_AXE % json.dumps(choice)))
        return tuple(
            f"{violation['id']}: {violation['help']}: {node['html'][:200]}"
            f" ({node.get('failureSummary', '')[:300]})"
            for violation in found
            for node in violation["nodes"]
        )


def foreign(addresses: tuple[str, ...], site: str) -> tuple[str, ...]:
    """Those of ``addresses`` that leave the site at ``site``; data: addresses stay in the page."""
    own = urlsplit(site).netloc
    return tuple(
        address
        for address in addresses
        if urlsplit(address).scheme not in ("data", "blob", "about", "chrome")
        and urlsplit(address).netloc != own
    )
