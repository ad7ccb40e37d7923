"""Items of lists below a key: where one begins, and the column in which its keys stand."""

from plugins.issue.language import Language
from plugins.reading.yaml_facts.keyed_lines import (
    KEYED,
    KnownKeys,
    depth,
    key_of,
    line_after,
    line_before,
)


def in_its_column(before: list[str], line: str, keys: KnownKeys) -> str:
    """``line`` where it begins below the other keys of its item, or of its pair of languages; as it
    is where it holds no such key."""
    key = key_of(line, keys)
    if key not in keys.inner or key in keys.top or line.lstrip().startswith("-"):
        return line
    item = _item_of(before)
    if key not in set(Language):
        return " " * depth(item[0]) + line.lstrip() if item else line
    is_pair = item[1:] and key_of(item[-1], keys) in set(Language)
    return " " * depth(item[-1]) + line.lstrip() if is_pair else line


def begins_item(before: list[str], line: str, keys: KnownKeys) -> str:
    """What should stand before a line that begins a further item without a hyphen: it has the first
    key of the item above, and others stand between; nothing where it begins none."""
    item, key = _item_of(before), key_of(line, keys)
    is_first = key and item[1:] and key == key_of(item[0], keys) and key in keys.inner
    has_hyphen = line.lstrip().startswith("-")
    return item[0][: depth(item[0])] if is_first and not has_hyphen else ""


def _item_of(before: list[str]) -> list[str]:
    """The lines of the item that the last line belongs to; none where it belongs to none."""
    item: list[str] = []
    for line in reversed(before):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        item.insert(0, line)
        if line.lstrip().startswith("- "):
            return item
        if not line.startswith(" "):
            return []
    return []


def lacks_hyphen(lines: list[str], number: int, keys: KnownKeys) -> bool:
    """Whether the line is the first of an item, further left than its other keys."""
    line, before, after = lines[number], line_before(lines, number), line_after(lines, number)
    keyed = KEYED.fullmatch(line)
    if not keyed or not keyed["value"] or not line.startswith(" ") or not before:
        return False
    top = KEYED.fullmatch(before)
    begins = top and not before.startswith((" ", "-")) and not top["value"].strip()
    is_first = begins and keys.meant(keyed["key"]) in keys.inner and "-" not in keyed["lead"]
    return bool(is_first) and depth(after) > depth(line) and bool(key_of(after, keys))


def in_list(before: list[str], keys: KnownKeys) -> bool:
    """Whether the lines lead into a list: the last key has no value of its own, or an item
    stands above."""
    for line in reversed(before):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line.lstrip().startswith("- "):
            return True
        keyed = KEYED.fullmatch(line)
        if keyed and keys.meant(keyed["key"]):
            return not keyed["value"].strip() and keys.meant(keyed["key"]) not in keys.texts
        return False
    return False
