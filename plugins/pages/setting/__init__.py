"""How words are set on a page: where they may break, tables, contents of a text, reading time."""
