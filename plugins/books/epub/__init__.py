"""EPUB 3: the documents of a book, what leads through them, and the file they are packed into."""
