"""What may be wrong with a translation server, in words for who asked for drafts."""

from django.utils.translation import gettext_lazy as _

WORDS = {
    "away": _("%(engine)s does not answer. Go on in a moment."),
    "slow": _("%(engine)s did not answer in time. Go on in a moment."),
    "busy": _("%(engine)s has too much to do just now. Go on in a moment."),
    "quota": _("%(engine)s translates no more for this site before its next period begins: the quota is used up."),
    "key": _("%(engine)s does not accept the key of this site. Tell whoever takes care of the site."),
    "languages": _("%(engine)s does not translate between these languages. Tell whoever takes care of the site."),
    "large": _("%(engine)s does not take a text of this length. Translate it yourself."),
    "number": _("%(engine)s answered another number of texts than it was asked for. None of them was taken."),
    "odd": _("%(engine)s answered something that is no translation. Nothing of it was taken."),
}


class EngineFault(Exception):
    """No translations came. `kind` says why in a word, `words` in the language of who reads them."""

    def __init__(self, kind: str, engine: str):
        super().__init__(kind)
        self.kind, self.engine = kind, engine

    @property
    def words(self) -> str:
        return str(WORDS[self.kind]) % {"engine": self.engine}
