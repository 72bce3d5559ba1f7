"""What a publication may begin with."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.page_types import ReadyTemplate

REPORT = ReadyTemplate(
    key="report",
    name=pgettext_lazy("kind", "Report"),
    fields={"publication_type": "report"},
    texts={
        "fi": {
            "title": "[Kirjoita raportin nimi]",
            "intro": "[Kirjoita raportin tärkein tulos yhdellä tai kahdella virkkeellä.]",
            "abstract": "[Kirjoita tiivistelmä: miksi, mitä tehtiin, mitä saatiin selville.]",
            "plain_summary": "[Kirjoita sama lyhyesti ja arkisin sanoin.]",
        },
        "sv": {
            "title": "[Skriv rapportens titel]",
            "intro": "[Skriv rapportens viktigaste resultat med en eller två meningar.]",
            "abstract": "[Skriv ett sammandrag: varför, vad som gjordes, vad man kom fram till.]",
            "plain_summary": "[Skriv samma sak kort och med vardagliga ord.]",
        },
    },
    story=(
        ("heading", {"fi": "Tulokset", "sv": "Resultat"}),
        (
            "text",
            {
                "fi": "<ul><li>[Kirjoita tärkein tulos.]</li><li>[Kirjoita toinen tulos.]</li></ul>",
                "sv": "<ul><li>[Skriv det viktigaste resultatet.]</li><li>[Skriv det andra resultatet.]</li></ul>",
            },
        ),
        ("heading", {"fi": "Mitä tuloksista seuraa?", "sv": "Vad följer av resultaten?"}),
        (
            "text",
            {
                "fi": "<p>[Kirjoita, mitä suosittelette ja kenelle.]</p>",
                "sv": "<p>[Skriv vad ni rekommenderar och till vem.]</p>",
            },
        ),
    ),
)
RESOURCE = ReadyTemplate(
    key="resource",
    name=_("Learning material"),
    fields={"publication_type": "learning-object"},
    texts={
        "fi": {
            "title": "[Kirjoita materiaalin nimi]",
            "intro": "[Kirjoita, kenelle materiaali on ja mitä sillä oppii.]",
        },
        "sv": {
            "title": "[Skriv materialets namn]",
            "intro": "[Skriv vem materialet är till för och vad man lär sig med det.]",
        },
    },
    story=(
        ("heading", {"fi": "Näin käytät materiaalia", "sv": "Så använder du materialet"}),
        (
            "text",
            {
                "fi": "<ol><li>[Kirjoita, mistä aloitetaan.]</li><li>[Kirjoita seuraava vaihe.]</li></ol>",
                "sv": "<ol><li>[Skriv var man börjar.]</li><li>[Skriv nästa steg.]</li></ol>",
            },
        ),
        ("heading", {"fi": "Mitä tarvitset?", "sv": "Vad behöver du?"}),
        (
            "text",
            {
                "fi": "<p>[Kirjoita, kauanko käyttö kestää ja mitä siihen tarvitaan.]</p>",
                "sv": "<p>[Skriv hur länge det tar och vad som behövs.]</p>",
            },
        ),
    ),
)
