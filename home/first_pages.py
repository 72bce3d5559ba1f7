"""The plain pages that every site begins with: the accessibility statement, the privacy notice and the contact.

They are true of every site as it is when it is new; editors write on. The address of each stays what it is here.
"""

from dataclasses import dataclass, field
from html import escape

from django.utils.text import slugify

from home.models import ContentPage, StatementPage

STATEMENT = {"fi": "Saavutettavuusseloste", "sv": "Tillgänglighetsutlåtande"}
STATEMENT_INTRO = {
    "fi": "Kaikkien pitää voida käyttää tätä sivustoa. Tässä kerrotaan, miten hyvin se onnistuu.",
    "sv": "Alla ska kunna använda den här webbplatsen. Här berättar vi hur väl det lyckas.",
}
PRIVACY = {"fi": "Tietosuoja", "sv": "Dataskydd"}
PRIVACY_INTRO = {
    "fi": "Voit lukea sivustoa ilman, että sinusta jää tietoja.",
    "sv": "Du kan läsa webbplatsen utan att lämna uppgifter om dig själv.",
}
CONTACT = {"fi": "Yhteystiedot", "sv": "Kontaktuppgifter"}
# Headings and paragraphs, each in both languages.
PRIVACY_TEXTS = [
    ("heading", "Evästeet", "Kakor"),
    (
        "text",
        "Sivusto ei tallenna laitteellesi evästeitä eikä seuraa, mitä luet. Siksi lupaa ei kysytä.",
        "Webbplatsen sparar inga kakor på din enhet och följer inte vad du läser. Därför frågar vi inte om lov.",
    ),
    (
        "text",
        "Toisen palvelun video latautuu vasta, kun pyydät sitä. Silloin palvelu saa tietoja laitteestasi.",
        "En video från en annan tjänst laddas först när du ber om det. Då får tjänsten uppgifter om din enhet.",
    ),
    ("heading", "Haku", "Sökning"),
    (
        "text",
        "Jos haku ei löydä mitään, sivusto tallentaa hakusanat, kielen, hakukerrat ja päivän. Hakijasta ei tallenneta "
        "mitään.",
        "Om en sökning inte hittar något sparar webbplatsen sökorden, språket, antalet gånger och dagen. Ingenting "
        "sparas om den som söker.",
    ),
    ("heading", "Lomakkeet", "Formulär"),
    (
        "text",
        "Jokainen lomake kertoo, miksi tietoja kysytään ja milloin ne poistetaan. Tiedot poistuvat silloin itsestään.",
        "Varje formulär berättar varför uppgifterna behövs och när de raderas. Då försvinner de av sig själva.",
    ),
    (
        "text",
        "Kun kerrot, auttoiko sivu, vastauksesi tallentuu ilman tietoja sinusta. Kirjoittamasi sanat poistetaan vuoden "
        "kuluttua.",
        "När du svarar på om du hade nytta av sidan sparas svaret utan uppgifter om dig. Det du skriver raderas efter "
        "ett år.",
    ),
    ("heading", "Tekijöiden nimet", "Upphovspersonernas namn"),
    (
        "text",
        "Julkaisuista ja kirjoituksista kerrotaan niiden tekijät. Tekijän sivu kokoaa sen, mitä hän on tehnyt.",
        "Vid publikationer och inlägg nämns de som har gjort dem. Upphovspersonens sida samlar det som hen har gjort.",
    ),
    ("heading", "Oikeutesi", "Dina rättigheter"),
    (
        "text",
        "Voit pyytää nähtäväksi, korjata tai poistaa itseäsi koskevat tiedot. Ota silloin yhteyttä meihin. Voit myös "
        "tehdä valituksen tietosuojavaltuutetulle.",
        "Du kan be att få se, rätta eller radera uppgifter om dig själv. Kontakta oss då. Du kan också lämna in ett "
        "klagomål till dataombudsmannen.",
    ),
]


@dataclass(frozen=True)
class FirstPage:
    """A page of a new site: its type, its titles by language, its fields in Finnish, its other texts in Swedish."""

    model: type
    titles: dict[str, str]
    fields: dict
    swedish: dict[str, str] = field(default_factory=dict)

    def slug(self, language: str) -> str:
        return slugify(self.titles[language])

    def is_there(self, home) -> bool:
        """Whether a front page has it, or another page in its place. Of a statement there is one on a site."""
        below = home.get_children()
        is_one = self.model.max_count_per_parent == 1 and self.model.objects.child_of(home).exists()
        return is_one or below.filter(slug=self.slug("fi")).exists()

    def words(self, path: str, source: str) -> str | None:
        """Return the Swedish of a text by its path and its Finnish."""
        own = {"title": self.titles["sv"], "slug": self.slug("sv")}
        return own.get(path) or self.swedish.get(source)


def first_pages() -> list[FirstPage]:
    """Return the pages in the order in which the foot of each page leads to them."""
    body = [(kind, _block(kind, fi)) for kind, fi, _sv in PRIVACY_TEXTS]
    privacy = {"intro": PRIVACY_INTRO["fi"], "body": body, "shows_contact": True}
    swedish = {PRIVACY_INTRO["fi"]: PRIVACY_INTRO["sv"], **{fi: sv for _kind, fi, sv in PRIVACY_TEXTS}}
    statement = {STATEMENT_INTRO["fi"]: STATEMENT_INTRO["sv"]}
    return [
        FirstPage(ContentPage, CONTACT, {"shows_contact": True}),
        FirstPage(StatementPage, STATEMENT, {"intro": STATEMENT_INTRO["fi"]}, statement),
        FirstPage(ContentPage, PRIVACY, privacy, swedish),
    ]


def _block(kind: str, text: str):
    return {"text": text, "level": "2"} if kind == "heading" else f"<p>{escape(text)}</p>"
