"""Python reads this file before any other: for the build that follows it is 400 days later."""

import datetime
import time

_LATER = 400 * 86_400
_now = time.time


def _later() -> float:
    return _now() + _LATER


class _LaterDate(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(_later())


class _LaterDateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_later(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_later(), datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_later())


time.time = _later
datetime.date = _LaterDate
datetime.datetime = _LaterDateTime
