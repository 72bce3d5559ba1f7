"""The bin: what staff delete lies here for 30 days, and comes back as it was.

Pages wait with all below them, in both languages, under one page outside of every site (`core.visibility.BIN`). Files
of the library stay where their pages name them, but are hidden from everybody (`core.fields`). `put` and `restore` of
`pages` and `files` are one transaction each; `erasing` is what ends it.
"""
