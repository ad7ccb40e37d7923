"""Git: commands, and the state of the repository that is published."""
