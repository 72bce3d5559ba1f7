"""Numbers with a check digit: ISBN, ISSN, ORCID."""
