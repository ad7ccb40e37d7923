"""What was typed while the keyboard was in the other language: the same keys, read again."""

LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.2345890-="
KAZAKH_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбюәіңғүұқөһ"
# A Russian keyboard has the same letters in the same places, and digits where these begin.
RUSSIAN_KEYS = KAZAKH_KEYS.index("ә")
