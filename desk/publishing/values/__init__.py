"""What publishing speaks of, as values: targets, releases, snapshots, changes."""
