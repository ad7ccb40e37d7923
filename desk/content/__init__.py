"""What people do with content/ as a whole: write into it, and ask the rules in a copy."""
