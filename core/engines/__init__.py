"""Servers beside the site: what becomes of a request while one is away or slow."""
