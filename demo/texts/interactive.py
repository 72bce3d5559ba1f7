"""The interactive image: a quarter where every place leads to an output of the project, and two rooms."""

from datetime import date

from demo.texts.quarter import SCENE
from demo.texts.rooms import CORNER_SCENE, WORKSHOP_SCENE
from demo.texts.words import T

INTERACTIVE = {
    "key": "corner-picture",
    "title": T("Kulmilla: paikkoja, joista pääsee alkuun", "I kvarteret: ställen där du kan komma i gång"),
    "slug": T("kulmilla", "i-kvarteret"),
    "intro": T(
        "Kuva kokoaa yhteen, mitä hankkeessa syntyi. Paina numeroa tai kulje kohdat järjestyksessä. "
        "Kahdesta kohdasta pääset sisään.",
        "Bilden samlar det som projektet gav upphov till. Tryck på en siffra eller gå igenom punkterna i ordning. "
        "På två ställen kan du gå in.",
    ),
    "date": date(2023, 8, 31),
    "contributors": ["metropolia", "sosped"],
    "topics": ["inclusion", "support", "employment"],
    "target_groups": ["jobseekers", "professionals"],
    "related": ["model", "corner", "report", "post-keys", "post-learning"],
    "scenes": [SCENE, CORNER_SCENE, WORKSHOP_SCENE],
}
