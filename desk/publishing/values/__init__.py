"""What publishing speaks of: targets and what they refuse, releases, ways and sessions."""
