"""Names of what a site's team has: groups, review and collections. They carry both languages, and are told in one."""

import re

from core.languages import active_language

# What a site has, in Finnish and in Swedish, by the fields of its team.
WORDS = {
    "administrators": ("ylläpitäjät", "administratörer"),
    "editors": ("sisällöntuottajat", "innehållsproducenter"),
    "reviewers": ("tarkistajat", "granskare"),
    "partners": ("kumppanit", "partner"),
    "students": ("opiskelijat", "studerande"),
    "translators_fi": ("kääntäjät suomeksi", "översättare till finska"),
    "translators_sv": ("kääntäjät ruotsiksi", "översättare till svenska"),
    "review": ("tarkistus", "granskning"),
    "collection": ("tiedostot", "filer"),
}
_FORMS = [
    re.compile(rf"(?P<own>.+): {fi} / (?:(?P<own_sv>.+): )?{sv}(?P<number> \(\d+\))?") for fi, sv in WORDS.values()
]


class TeamName(str):
    """A name in both languages, as "Hanke: tarkistajat / Projekt: granskare", which people read in one.

    Compared and stored it is whole; put into a text it is its half in the language of who reads that.
    """

    __slots__ = ()

    def __str__(self):
        return in_language(self.whole, active_language())

    def __format__(self, how):
        return format(str(self), how)

    @property
    def whole(self) -> str:
        return str.__str__(self)


def in_language(name: str, language: str) -> str:
    """Return the half of a name in a language; a name of another form as it is."""
    for (fi, sv), form in zip(WORDS.values(), _FORMS, strict=True):
        if found := form.fullmatch(name):
            own, word = (found["own"], fi) if language == "fi" else (found["own_sv"] or found["own"], sv)
            return f"{own}: {word}{found['number'] or ''}"
    return name


def follow_reader(field):
    """Let the names in a column of names follow the language of who reads them. In forms they are whole."""

    def from_db_value(value, expression, connection):
        return TeamName(value) if value and " / " in value else value

    def value_from_object(thing):
        value = getattr(thing, field.attname)
        return value.whole if isinstance(value, TeamName) else value

    field.from_db_value, field.value_from_object = from_db_value, value_from_object
