"""Rules on the site that was built."""
