"""Slips in a TOML file, all of them at once: each with its line and, where there is only one way to
mend it, the line as it should be. What is mended here is judged on; the file stays as it is."""
