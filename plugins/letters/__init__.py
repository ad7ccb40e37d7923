"""Letters: what is a letter, a word, a line of running text, in Kazakh and in Russian.

- ``alphabet``: order, index letters, look-alikes. ``mixed_scripts``: words of two scripts.
- ``composed``, ``invisible``: letters saved as two signs, signs that nobody sees.
- ``folding``: one name in several spellings. ``stems``: what words are looked up by.
- ``running_text``: Markdown without code, addresses, quotations.
- ``private``: mail addresses, telephone numbers and other private data.
- ``no_break``, ``soft_hyphens``: where a line must not break, and where a word may.
- ``slugs``, ``file_names``: names for addresses and files. ``written_days``: days as people write
  them. ``bullets``: what other programmes put before the items of a list.
"""
