"""What every import shares: reading lines, telling problems by row, progress, and indexing in bulk."""
