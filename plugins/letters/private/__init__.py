"""What private data look like in a text, and where they stand in it."""
