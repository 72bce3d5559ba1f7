"""Versions are compared in the words of the form: days as they are written, choices by their names, lists in lines."""
