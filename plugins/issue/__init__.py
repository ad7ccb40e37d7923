"""The domain: what a special issue is, in values that know nothing of Pelican, files or HTML.

Everything every room may use stands here:

- ``language``: Language, Bilingual. ``vocabulary``: the rows of the editors' tables.
- ``contribution``: Article, Pair, Page. ``cards``: what lists show of them.
- ``imprint``: what issue.toml says. ``issue``: Issue, the one value reading makes and every room
  reads. ``showing``: what of it readers see. ``land``: where it lies on a map.
- ``addresses``: where every page lies. ``listing``: what a site is made of.
- ``identifiers``: names that leave the site.
- ``problem``: Problem, Spot, Source.
"""
