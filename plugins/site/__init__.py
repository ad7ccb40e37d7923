"""The site: the seam between the rooms that make pages and the files that are written."""
