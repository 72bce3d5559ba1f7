"""Versions of pages in easy language."""
