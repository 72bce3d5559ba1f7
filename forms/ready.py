"""What a new form begins with: the questions that each kind needs, and the accessibility feedback of a new site."""

from forms.models import Form, Question

NAME = ("name", "Nimi", "Namn", "", "", True)
EMAIL = ("email", "Sähköpostiosoite", "E-postadress", "", "", True)
NEEDS = (
    "long",
    "Mitä tarvitset, jotta voit osallistua?",
    "Vad behöver du för att kunna delta?",
    "Esimerkiksi tulkkaus, esteetön kulku tai erityisruokavalio.",
    "Till exempel tolkning, hinderfri väg eller specialkost.",
    False,
)
FEEDBACK = (
    ("long", "Mikä ei toimi?", "Vad fungerar inte?", "", "", True),
    (
        "text",
        "Sivu, jota asia koskee",
        "Sidan som det gäller",
        "Kopioi sivun osoite tai kirjoita sen otsikko.",
        "Kopiera sidans adress eller skriv dess rubrik.",
        False,
    ),
    ("text", "Laite ja ohjelma, joita käytät", "Enheten och programmet som du använder", "", "", False),
    (
        "email",
        "Sähköpostiosoite",
        "E-postadress",
        "Jos haluat vastauksen, kirjoita osoitteesi.",
        "Om du vill ha svar, skriv din adress.",
        False,
    ),
)
QUESTIONS = {
    Form.Kind.REGISTRATION: (NAME, EMAIL, NEEDS),
    Form.Kind.SURVEY: (("long", "Vastauksesi", "Ditt svar", "", "", True),),
    Form.Kind.FEEDBACK: FEEDBACK,
}
REASONS = {
    Form.Kind.REGISTRATION: (
        "Tietojasi käytetään tapahtuman järjestämiseen. Niitä näkevät vain järjestäjät.",
        "Dina uppgifter används för att ordna evenemanget. Endast arrangörerna ser dem.",
    ),
    Form.Kind.SURVEY: (
        "Vastauksia käytetään hankkeen työn kehittämiseen. Niitä näkevät vain hankkeen työntekijät.",
        "Svaren används för att utveckla projektets arbete. Endast projektets personal ser dem.",
    ),
    Form.Kind.FEEDBACK: (
        "Palautetta käytetään sivuston korjaamiseen ja sinulle vastaamiseen.",
        "Responsen används för att rätta webbplatsen och för att svara dig.",
    ),
}


def begin(form: Form) -> Form:
    """Give a new form what its kind needs, and save it."""
    form.reason_fi, form.reason_sv = REASONS[form.kind]
    form.asks_consent = form.kind != Form.Kind.FEEDBACK
    form.questions = [
        Question(
            kind=kind, label_fi=fi, label_sv=sv, help_fi=help_fi, help_sv=help_sv, is_required=must, sort_order=place
        )
        for place, (kind, fi, sv, help_fi, help_sv, must) in enumerate(QUESTIONS[form.kind])
    ]
    form.save()
    return form


def give_feedback_form(site, email: str = "") -> Form:
    """Give a site its form for feedback about accessibility, unless it has one; return it."""
    if form := Form.objects.filter(site=site, kind=Form.Kind.FEEDBACK).first():
        return form
    form = Form(
        site=site,
        kind=Form.Kind.FEEDBACK,
        name_fi="Palaute saavutettavuudesta",
        name_sv="Respons om tillgängligheten",
        intro_fi="Kerro, jos jokin sivustolla on vaikeaa tai mahdotonta käyttää. Vastaamme 14 päivän kuluessa.",
        intro_sv="Berätta om något på webbplatsen är svårt eller omöjligt att använda. Vi svarar inom 14 dagar.",
        is_published=True,
        kept_days=365,
        notify_email=email,
    )
    return begin(form)
