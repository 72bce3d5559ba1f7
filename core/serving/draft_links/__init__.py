"""Drafts that somebody without an account reads by a secret link."""
