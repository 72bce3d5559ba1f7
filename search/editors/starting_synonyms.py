"""The words that mean the same on a new site. They are its editors' own from the first day: to change and to delete."""

from search.editors.starting_words import starting_words
from search.models import Synonym

__all__ = ["give_starting_synonyms", "starting_words"]  # a migration takes both from here


def give_starting_synonyms(site):
    """Give a site the starting synonyms. One that has some keeps those alone."""
    if not Synonym.objects.filter(site=site).exists():
        Synonym.objects.bulk_create(Synonym(site=site, words=words) for words in starting_words())
