"""Signs that other programmes put before the items of a list. Markdown knows - and * only."""

import re

# At the beginning of a line: bullets, those of Word's own fonts too, and its round “o”, Latin or
# Cyrillic, which a word of the text would not be parted from by a tab.
BULLET = (
    r"(?:[•●○■□▪▫◦‣⁃∙⋅·►▶➢➤✓✔☐☑→⇒➔➜❖♦◆◇\uf0b7\uf0a7\uf0d8\uf0fc\uf076]"
    r"|o(?=\t|[ ]{2})|о(?=\t|[ ]{3}))"
)
_BULLET = re.compile(rf"^(?P<margin>[\s>]*){BULLET}\s*")


def with_hyphen(line: str) -> str:
    """``line`` with the sign of Markdown in place of a bullet; as it is where there is none."""
    return _BULLET.sub(r"\g<margin>- ", line)
