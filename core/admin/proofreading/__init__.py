"""The list "Check before publishing" in the form of a page: `core.proofreading` in the words of an editor."""
