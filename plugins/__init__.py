"""What the build does: one room per folder. Start with docs/architecture.md."""
