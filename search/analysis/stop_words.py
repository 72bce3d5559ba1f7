"""Words that a query may hold without meaning them. The index keeps them all."""

from collections.abc import Iterable

# The closed classes of the treebanks, about 45 base forms a language.
FINNISH = """
    olla ja se ne joka ei hän he että tämä nämä minä me kun mutta tai kuin kaikki mikä sekä jos muu kanssa jälkeen
    mukaan jokin sama sinä te vaikka eli joku itse vuoksi koska sillä tuo nuo kuka miten missä milloin miksi myös vain
"""
SWEDISH = """
    den det och i att en ett vara som av de för på till med sig inte ha om denna men man vi från eller han under
    vid någon när hon än jag mellan genom utan vad mot hos ingen både vilken enligt per eftersom ur hur du ni
"""
BASE_FORMS = {"fi": frozenset(FINNISH.split()), "sv": frozenset(SWEDISH.split())}


def is_stop_word(forms: Iterable[str], language: str) -> bool:
    """Tell whether one of the base forms of a word is a stop word of the language."""
    return not BASE_FORMS.get(language.partition("-")[0], frozenset()).isdisjoint(forms)
