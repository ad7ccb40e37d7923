"""The facts of a file as YAML: every key with its line, slips of the pen told and mended."""
