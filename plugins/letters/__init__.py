"""Letters: what is a letter, a word, a line of running text, in Kazakh and in Russian.

- ``alphabet``: order, index letters, look-alikes. ``mixed_scripts``: words of two scripts.
- ``running_text``: Markdown without code, addresses, quotations.
- ``contacts``: mail addresses and telephone numbers. ``no_break``: where a line must not break.
- ``bullets``: what other programmes put before the items of a list.
"""
