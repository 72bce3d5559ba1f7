"""A site as a whole: copied into a folder and back, or from one engine to another. See docs/operations.md."""
