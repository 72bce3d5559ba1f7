"""What a blog post may begin with."""

from django.utils.translation import gettext_lazy as _

from core.page_types import ReadyTemplate

PROJECT = ReadyTemplate(
    key="project",
    name=_("About the project"),
    texts={
        "fi": {
            "title": "[Kirjoita otsikko: mitä hankkeessa tehdään]",
            "intro": "[Kirjoita yhdellä tai kahdella virkkeellä, mitä hankkeessa tehdään ja kenen kanssa.]",
        },
        "sv": {
            "title": "[Skriv en rubrik: vad projektet gör]",
            "intro": "[Skriv med en eller två meningar vad projektet gör och tillsammans med vem.]",
        },
    },
    story=(
        ("heading", {"fi": "Miksi hanke tehdään?", "sv": "Varför genomförs projektet?"}),
        (
            "text",
            {
                "fi": "<p>[Kirjoita, mitä hankkeella halutaan muuttaa.]</p>",
                "sv": "<p>[Skriv vad projektet vill förändra.]</p>",
            },
        ),
        ("heading", {"fi": "Mitä teemme?", "sv": "Vad gör vi?"}),
        (
            "text",
            {
                "fi": "<ul><li>[Kirjoita tärkein asia ensin.]</li><li>[Kirjoita seuraava asia.]</li></ul>",
                "sv": "<ul><li>[Skriv det viktigaste först.]</li><li>[Skriv nästa sak.]</li></ul>",
            },
        ),
        ("heading", {"fi": "Näin pääset mukaan", "sv": "Så kan du delta"}),
        (
            "text",
            {
                "fi": "<p>[Kirjoita, miten lukija voi osallistua ja keneltä voi kysyä lisää.]</p>",
                "sv": "<p>[Skriv hur läsaren kan delta och vem som svarar på frågor.]</p>",
            },
        ),
    ),
)
