"""What an operating model may begin with."""

from django.utils.translation import gettext_lazy as _

from core.page_types import ReadyTemplate

MODEL = ReadyTemplate(
    key="model",
    name=_("Operating model"),
    texts={
        "fi": {
            "title": "[Kirjoita toimintamallin nimi]",
            "intro": "[Kirjoita, mihin malli auttaa ja ketä.]",
            "core_idea": "[Kirjoita, mitä mallissa tehdään, kenen kanssa ja mikä siinä on uutta.]",
            "environment": "[Kirjoita, missä mallia on käytetty.]",
            "preconditions": "[Kirjoita, mitä mallin käyttö vaatii: aika, väki, tilat.]",
            "experiences": "[Kirjoita, mitä kokemuksia ja tuloksia mallista on saatu.]",
        },
        "sv": {
            "title": "[Skriv verksamhetsmodellens namn]",
            "intro": "[Skriv vad modellen hjälper med och vem den hjälper.]",
            "core_idea": "[Skriv vad man gör i modellen, tillsammans med vem och vad som är nytt.]",
            "environment": "[Skriv var modellen har använts.]",
            "preconditions": "[Skriv vad modellen kräver: tid, personal, lokaler.]",
            "experiences": "[Skriv vilka erfarenheter och resultat modellen har gett.]",
        },
    },
    story=(
        ("heading", {"fi": "Mallin vaiheet", "sv": "Modellens steg"}),
        (
            "text",
            {
                "fi": "<ol><li>[Kirjoita ensimmäinen vaihe.]</li><li>[Kirjoita seuraava vaihe.]</li></ol>",
                "sv": "<ol><li>[Skriv det första steget.]</li><li>[Skriv nästa steg.]</li></ol>",
            },
        ),
    ),
)
