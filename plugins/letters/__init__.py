"""Letters: what is a letter, a word, a line of running text, in Kazakh and in Russian.

- ``alphabet``: order, index letters, look-alikes. ``mixed_scripts``: words of two scripts.
- ``running_text``: Markdown without code, addresses, quotations.
- ``private``: mail addresses, telephone numbers and other private data. ``no_break``: where a line
  must not break.
- ``bullets``: what other programmes put before the items of a list.
"""
