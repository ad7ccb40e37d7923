"""Contacts in a text: what is a mail address, and what a telephone number.

What is a number depends on who wrote the text: editors mean one by few digits, and a scan tears
numbers apart. So each has its own pattern, side by side; what readers may see is judged by
``private_data``.
"""

import re

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")

# In what editors write: a number of the country, or any number that is called one.
_SEPARATOR = r"[\s().\u2010-\u2015-]{0,3}"
WRITTEN_PHONE = re.compile(
    rf"(?<![\w№-])(?:\+{_SEPARATOR}7|8){_SEPARATOR}7?(?:\d{_SEPARATOR}){{9,10}}(?!\d)"
    rf"|(?:\bтел\b|☎|\btel:)[^\d\n]{{0,12}}(?:\d{_SEPARATOR}){{5,12}}",
    re.IGNORECASE,
)
# In a scan: also with marks the print puts between, and without what stands before.
PRINTED_PHONE = re.compile(
    r"(?<![\d№])(?:\+?[78][\s-]?\(\d{3,4}\)[\s-]?\d(?:[\d\s-]{4,9})\d|\+7[\d\s()-]{9,14}\d|[78]7\d{9}(?!\d)"
    r"|8[\s-]7\d{2}[\s-]\d{3}[\s-]?\d{2}[\s-]?\d{2}|8-7\d{3}-\d{2}-\d{2}-\d{2})"
)
