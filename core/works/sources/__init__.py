"""The numbered sources of a text: marks in it, and the list as files for reference managers."""
