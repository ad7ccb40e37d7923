"""The domain: what a special issue is, in values that know nothing of Pelican, files or HTML.

Everything every room may use stands here:

- ``language``: Language, Bilingual. ``alphabet``: order, index letters, look-alikes.
- ``vocabulary``: the rows of the editors' tables. ``contribution``: Article, Pair, Page.
- ``issue``: Issue, the one value reading makes and every room reads. ``entry``: a pair in a list.
- ``addresses``: where every page lies. ``sheet``: a page to be written.
- ``problem``: Problem, Spot, Source. ``wording``: problems in the editor's language.
- ``tables``, ``imprint_table``, ``table_files``, ``fields``: reading content/data.
"""
