"""What words are looked up by: one spelling for every way of writing a word, and the stems that a
form of a Kazakh or Russian word may have.

Everything here is a table and a few lines that read it; the browser reads the same tables
(``search_tables``) with the same few lines, and tests hold the two together.
"""
