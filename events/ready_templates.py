"""What an event may begin with."""

from django.utils.translation import gettext_lazy as _

from core.page_types import ReadyTemplate

EVENT = ReadyTemplate(
    key="event",
    name=_("Event"),
    texts={
        "fi": {
            "title": "[Kirjoita tapahtuman nimi]",
            "intro": "[Kirjoita, kenelle tapahtuma on ja mitä osallistuja saa siitä.]",
        },
        "sv": {
            "title": "[Skriv evenemangets namn]",
            "intro": "[Skriv vem evenemanget är till för och vad deltagaren får ut av det.]",
        },
    },
    story=(
        ("heading", {"fi": "Ohjelma", "sv": "Program"}),
        (
            "text",
            {
                "fi": "<p>[Kirjoita ohjelma kellonaikoineen.]</p>",
                "sv": "<p>[Skriv programmet med klockslag.]</p>",
            },
        ),
        ("heading", {"fi": "Näin osallistut", "sv": "Så deltar du"}),
        (
            "text",
            {
                "fi": "<p>[Kirjoita, miten ilmoittaudutaan ja mihin mennessä.]</p>",
                "sv": "<p>[Skriv hur man anmäler sig och senast när.]</p>",
            },
        ),
        ("heading", {"fi": "Esteettömyys", "sv": "Tillgänglighet på platsen"}),
        (
            "text",
            {
                "fi": "<p>[Kirjoita, miten paikalle pääsee ja keneltä voi kysyä lisää.]</p>",
                "sv": "<p>[Skriv hur man tar sig fram på platsen och vem som svarar på frågor.]</p>",
            },
        ),
    ),
)
