"""A form of the demo, so that editors see one with its questions, in both languages. Nobody has answered it."""

from forms.models import Form, Question
from forms.ready import begin

QUESTIONS = [
    (
        "one",
        "Mitä kautta löysit tämän sivuston?",
        "Hur hittade du den här webbplatsen?",
        "Hakukoneella\nTyökaverilta\nTapahtumasta\nMuualta",
        "Via en sökmotor\nAv en kollega\nPå ett evenemang\nPå annat sätt",
        True,
    ),
    (
        "many",
        "Mitä hankkeen tuotoksia olet käyttänyt?",
        "Vilka av projektets material har du använt?",
        "Julkaisuja\nBlogikirjoituksia\nInteraktiivisia kuvia\nToimintamallia",
        "Publikationer\nBlogginlägg\nInteraktiva bilder\nVerksamhetsmodellen",
        False,
    ),
    ("long", "Mihin käytit niitä?", "Vad använde du dem till?", "", "", False),
]


def add_survey(site) -> Form:
    """Give the site of the project a survey that readers may open."""
    form = begin(
        Form(
            site=site,
            kind=Form.Kind.SURVEY,
            name_fi="Kerro, mihin käytit hankkeen tuotoksia",
            name_sv="Berätta vad du använde projektets material till",
            intro_fi="Vastaaminen vie pari minuuttia. Emme kysy, kuka olet.",
            intro_sv="Det tar ett par minuter att svara. Vi frågar inte vem du är.",
            slug="mihin-kaytit",
            is_published=True,
        )
    )
    form.asks_consent = False
    form.questions = [
        Question(
            kind=kind,
            label_fi=fi,
            label_sv=sv,
            choices_fi=choices_fi,
            choices_sv=choices_sv,
            is_required=must,
            sort_order=place,
        )
        for place, (kind, fi, sv, choices_fi, choices_sv, must) in enumerate(QUESTIONS)
    ]
    form.save()
    return form
