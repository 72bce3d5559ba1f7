"""What editors of the demo told its search: words that mean the same, and a recommended hit."""

from demo.texts.words import Ref, T
from search.models import Pick, Synonym

# Words of readers beside those of the project, in both languages.
SYNONYMS = (
    T("digituki\natk-tuki\nnettiapu", "digitalt stöd\ndatahjälp\nnäthjälp"),
    T("työnhaku\nduuninhaku", "jobbsökning\narbetssökning"),
    T("osatyökykyinen\nvajaakuntoinen", "partiellt arbetsför\nnedsatt arbetsförmåga"),
)
PICKS = ((T("digituki\napua netin käyttöön", "digitalt stöd\nhjälp med det digitala"), Ref("corner")),)


def add_finding(site, builder):
    """Tell the search of a site; the words of both languages stand together, because a search looks in both."""
    for words in SYNONYMS:
        Synonym.objects.bulk_create([Synonym(site=site, words=side) for side in words])
    for words, page in PICKS:
        Pick.objects.create(site=site, words="\n".join(words), page=builder.in_finnish(page))
