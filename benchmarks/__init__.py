"""How fast and how lean this project builds, beside other generators of sites: see README.md."""
