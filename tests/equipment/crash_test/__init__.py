"""Publications killed at random over real servers, while a reader reads."""
