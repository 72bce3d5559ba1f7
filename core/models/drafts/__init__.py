"""What drafts begin with, and the links by which they are shown."""
