"""Hits as readers see them: see `making`."""
