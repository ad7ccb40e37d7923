"""Where releases lie beside each other: a folder here or on a server, locked while it changes."""
