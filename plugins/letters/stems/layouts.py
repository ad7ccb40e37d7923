"""What was typed while the keyboard was in the other language: the same keys, read again."""

# The signs of a Latin keyboard, and those of a Kazakh one in their places: 2 is ә, 0 is қ. Where a
# Russian keyboard has another sign it is the digit or sign itself, so one table serves both.
LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.2345890-="
KAZAKH_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбюәіңғүұқөһ"
