"""Offline: the issue, or one region of it, where the line is thin or gone.

What a reader sees because of this room: a page that saves a copy on their device, with its size
told beforehand, and pages that say when they come from it. Who saves nothing gets nothing: the
service worker is asked for by that page alone.
"""

from plugins.offline.pages import manifests, offline_pages, worker
from plugins.site.outputs import Output

OUTPUTS = (
    Output(name="offline", make=offline_pages),
    Output(name="manifests", make=manifests, is_portable=False),
    Output(name="worker", make=worker, is_portable=False),
)


def register() -> None:
    """Pelican calls this; the outputs above are all there is."""
