"""Pages of topics, and the list of them: one address in each language, all kinds of works."""
