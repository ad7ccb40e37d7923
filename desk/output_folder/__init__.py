"""The folder that a build fills: a fresh one, what it may replace, pages for what is broken."""
