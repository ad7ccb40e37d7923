"""Nikola brings no Kazakh and the theme must; English serves the measurement."""

from messages_en import MESSAGES  # noqa: F401
