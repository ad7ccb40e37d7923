"""The dialect of Markdown: its one engine, and the blocks of a text as the engine read them."""
