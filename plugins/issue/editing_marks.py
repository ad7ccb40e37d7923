"""Files that an editor's program keeps beside one while it is edited, and takes away by itself:
nobody wrote them, so nobody is told of them."""

import re

# Emacs, Vim and most others, gedit, Kate.
_MARK = re.compile(r"\.#.+|#.+#|.+~|\..+\.sw[a-z]|\.goutputstream-\w+|\..+\.kate-swp")
# Vim tries a folder with a file of this number, or of one of the next.
_TRIED, _STEP = 4913, 123


def is_editing_mark(name: str) -> bool:
    """Whether a file of this name is such a one."""
    if name.isascii() and name.isdigit():
        return int(name) >= _TRIED and (int(name) - _TRIED) % _STEP == 0
    return _MARK.fullmatch(name) is not None
