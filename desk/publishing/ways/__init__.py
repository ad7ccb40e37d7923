"""The ways to publish: a store of releases, a branch, one file to upload."""
