"""The overview of translations: where each page stands in each language, and what is named or told in one only."""
