"""Rules on the site that was built: what readers, browsers and search engines will meet.

A fault here is a fault of a template or a room, so the remedies speak to whoever works on those.
``judging`` asks the rules of ``pages`` and ``languages`` of every page, those of ``files`` of
drawings and stylesheets too.
"""
