"""Contacts in a text: what is a mail address, and what a telephone number in a scan, which tears
numbers apart. What readers may see is judged by ``finding``."""

import re

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")

# In a scan: also with marks the print puts between, and without what stands before.
PRINTED_PHONE = re.compile(
    r"(?<![\d№])(?:\+?[78][\s-]?\(\d{3,4}\)[\s-]?\d(?:[\d\s-]{4,9})\d|\+7[\d\s()-]{9,14}\d|[78]7\d{9}(?!\d)"
    r"|8[\s-]7\d{2}[\s-]\d{3}[\s-]?\d{2}[\s-]?\d{2}|8-7\d{3}-\d{2}-\d{2}-\d{2})"
)
