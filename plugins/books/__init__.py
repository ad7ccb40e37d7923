"""Books: the issue to take along.

What a reader sees because of this room: an e-book (EPUB) and a newspaper to print (PDF) in each
language, and both as printed where the authors' own texts are in place. They are costly, so they
are made when publishing and by ``inv archive``; the cache keeps them until a word changes.
"""

from plugins.books.finished_files import book_files
from plugins.site.outputs import Output, When

OUTPUTS = (Output(name="books", make=book_files, when=When.PUBLISHING),)


def register() -> None:
    """Pelican calls this; the outputs above are all there is."""
