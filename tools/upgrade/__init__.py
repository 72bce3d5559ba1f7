"""Checks that an existing site updates by `migrate` alone."""
