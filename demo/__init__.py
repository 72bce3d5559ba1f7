"""The demo: the site of a real project, and a library with real records. Its texts are data, made into pages."""
