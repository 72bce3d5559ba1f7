"""The way from a page to its version in easy language, and the beginning of one."""
