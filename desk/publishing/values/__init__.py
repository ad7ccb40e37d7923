"""What publishing speaks of: targets and what they refuse, releases, snapshots, changes."""
