"""What hosts have to be told: headers, policies, redirects, compressed files."""
