"""Rules on what editors write: facts, pairs, tables, links, photos, files."""
