"""Drafts of the missing texts by a translation server, if the site has one. Each waits until somebody approves it."""
