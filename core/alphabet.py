"""The alphabet of Finnish and Swedish, where å, ä and ö come last: for texts at hand, and for the database."""

from django.db.backends.signals import connection_created
from django.db.models import CharField, F, Func, Value
from django.db.models.expressions import Expression
from django.db.models.functions import Coalesce, NullIf

from core.languages import active_language, other_language

LETTERS = {"å": "{", "ä": "|", "ö": "}", "ü": "y", "é": "e"}  # the three signs come after z
QUOTES = "\"'”“„«»’‘‚›‹"
DASHES = " -–—"
ALPHABET = str.maketrans(LETTERS | dict.fromkeys(QUOTES, ""))


def alphabetical(text: str) -> str:
    """Return a sort key of Finnish and Swedish: a–z, å, ä, ö; ü is y; case, quotes and a leading dash do not matter."""
    return text.casefold().translate(ALPHABET).lstrip(DASHES)


class Alphabetical(Func):
    """The same sort key in the database."""

    function = "tuotos_alphabetical"
    output_field = CharField()

    def as_postgresql(self, compiler, connection, **extra):
        """Say it in functions of PostgreSQL. Some of its databases make no small letter of Å, so it stands here."""
        old, new = "".join(LETTERS) + "".join(LETTERS).upper(), "".join(LETTERS.values()) * 2
        sql, params = compiler.compile(self.source_expressions[0])
        translated = f'ltrim(translate(lower({sql}), %s, %s), %s) COLLATE "C"'
        return translated, (*params, old + QUOTES, new, DASHES)


class InAlphabet(Expression):
    """By what things are sorted that have a text in both languages: by the one that the reader is shown.

    For `Meta.ordering`, which is read anew in each query. `is_bilingual` is False of a name that is in no language.
    """

    def __init__(self, name: str, is_bilingual: bool = True):
        super().__init__(output_field=CharField())
        self.name, self.is_bilingual = name, is_bilingual

    def resolve_expression(self, query=None, *args, **kwargs):
        return self.shown().resolve_expression(query, *args, **kwargs)

    def prefix_references(self, prefix):
        """Return the same of a thing that is reached by a relation."""
        return type(self)(f"{prefix}{self.name}", is_bilingual=self.is_bilingual)

    def shown(self) -> Alphabetical:
        if not self.is_bilingual:
            return Alphabetical(F(self.name))
        language = active_language()
        own, other = F(f"{self.name}_{language}"), F(f"{self.name}_{other_language(language)}")
        return Alphabetical(Coalesce(NullIf(own, Value("")), other))


def teach_sqlite():
    """Called once, when the app is ready."""
    connection_created.connect(teach)


def teach(connection, **kwargs):
    """Let a new connection to SQLite know the alphabet."""
    if connection.vendor == "sqlite":
        connection.connection.create_function(
            Alphabetical.function, 1, lambda text: None if text is None else alphabetical(str(text)), deterministic=True
        )
