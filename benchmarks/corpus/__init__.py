"""The texts every generator of the comparison builds from: the same for all, made up from a seed.

- ``contributions``: what is written, as values; its syllables and names stand in ``words.toml``.
- ``our_content``: a folder content/ of this project. ``peers_content``: what the others read.
"""
