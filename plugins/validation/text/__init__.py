"""Rules on texts: letters, language, markup, private data."""
