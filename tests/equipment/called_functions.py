"""A pytest plugin that writes down which functions of some code each test calls, and how long it
takes: ``pytest -p called_functions`` with ``CALLED_IN`` (folders or modules) and ``CALLED_TO``.

A function is told by its file and the line it begins in. What a fixture that several tests share
calls, all of them call; what is called while tests are collected stands under no name; a test that
starts another Python may call anything.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

ANYTHING = "*"
_CODE = tuple(os.environ["CALLED_IN"].split(os.pathsep))
_CALLED = pytest.StashKey["Called"]()


class Called:
    """The calls by test and by shared fixture; ``now`` is where a call counts at this moment."""

    def __init__(self) -> None:
        self.by_test: dict[str, set[str]] = defaultdict(set)
        self.by_fixture: dict[str, set[str]] = defaultdict(set)
        self.seconds: dict[str, float] = {}
        self.now = self.by_test[""]

    def hear(self, frame: FrameType, _event: str, _argument: object) -> None:
        """The trace function: it asks for calls alone, not for lines."""
        code = frame.f_code
        if code.co_filename.startswith(_CODE):
            self.now.add(f"{code.co_filename}:{code.co_firstlineno}")

    def hear_of_children(self, event: str, arguments: tuple[Any, ...]) -> None:
        """The audit hook: a child is not traced."""
        if event == "subprocess.Popen" or event == "os.fork":
            self.now.add(ANYTHING)


def pytest_configure(config: pytest.Config) -> None:
    called = config.stash[_CALLED] = Called()
    sys.addaudithook(called.hear_of_children)
    threading.settrace(called.hear)
    sys.settrace(called.hear)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    called, started = item.config.stash[_CALLED], sum(os.times()[:4])
    called.now = called.by_test[item.nodeid]
    sys.settrace(called.hear)  # some libraries take it away
    result = yield
    called.seconds[item.nodeid] = sum(os.times()[:4]) - started
    called.now = called.by_test[""]
    return result


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    called = item.config.stash[_CALLED]
    for name in item._request.fixturenames:  # type: ignore[attr-defined]
        called.by_test[item.nodeid] |= called.by_fixture[name]
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[Any], request: pytest.FixtureRequest
) -> Iterator[object]:
    called = request.config.stash[_CALLED]
    before = called.now
    if fixturedef.scope != "function":
        called.now = called.by_fixture[fixturedef.argname]
    try:
        return (yield)
    finally:
        called.now = before


def pytest_unconfigure(config: pytest.Config) -> None:
    called = config.stash[_CALLED]
    sys.settrace(None)
    told = {
        test: {"called": sorted(called.by_test[test]), "seconds": called.seconds.get(test, 0.0)}
        for test in called.by_test
    }
    Path(os.environ["CALLED_TO"]).write_text(json.dumps(told), encoding="utf-8")
