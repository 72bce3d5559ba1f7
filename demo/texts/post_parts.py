"""Parts that the demo's blog posts share."""

from demo.texts.words import T, notice

SAMPLE = notice(
    T("Esittelyteksti", "Demotext"),
    T(
        "Teksti on kirjoitettu esittelyä varten hankkeen julkisten tietojen pohjalta. Nimetyt tekijät ovat "
        "kirjoittaneet alkuperäisen blogikirjoituksen, eivät tätä tekstiä.",
        "Texten är skriven för demowebbplatsen utifrån projektets offentliga uppgifter. De namngivna "
        "upphovspersonerna har skrivit det ursprungliga blogginlägget, inte den här texten.",
    ),
)

# Rows of the links at the end.
GAPS_BOOK = (
    T("Alasoini ym. 2022, Työterveyslaitos", "Alasoini m.fl. 2022, Arbetshälsoinstitutet"),
    "https://www.julkari.fi/handle/10024/143939",
    "Työelämän digikuilujen yli. Digitalisaatio kaikkien kaveriksi",
    "fi",
)
GAPS_SOURCE = {
    "authors": "Alasoini, Tuomo; ym.",
    "year": "2022",
    "title": "Työelämän digikuilujen yli: Digitalisaatio kaikkien kaveriksi",
    "publisher": "Työterveyslaitos",
    "url": GAPS_BOOK[1],
    "language": "fi",
}
SCENARIOS = (
    T("Kokkinen (toim.) 2020, Työterveyslaitos", "Kokkinen (red.) 2020, Arbetshälsoinstitutet"),
    "https://urn.fi/URN:ISBN:978-952-261-943-3",
    "Hyvinvointia työstä 2030-luvulla",
    "fi",
)
PROJECT_SITE = (
    T("Hankkeen sivu, Metropolia", "Projektets sida, Metropolia"),
    "https://www.metropolia.fi/fi/tutkimus-kehitys-ja-innovaatiot/hankkeet/digiosallisuus-tyollisyyden-edistamisessa",
    "Digiosallisuus työllisyyden edistämisessä",
    "fi",
)
PROJECT_SOURCE = {
    "authors": "Metropolia Ammattikorkeakoulu",
    "title": "Digiosallisuus työllisyyden edistämisessä",
    "container": "metropolia.fi",
    "url": PROJECT_SITE[1],
    "language": "fi",
}
REPORT = (
    T("Halonen, Rantala-Nenonen ja Saikko 2023", "Halonen, Rantala-Nenonen och Saikko 2023"),
    "https://www.theseus.fi/handle/10024/804584",
    "Digiosallisuus digitaalisessa työnhaussa. Theseus",
    "fi",
)


def example_quote(words: T, who: T) -> tuple:
    """A quotation that is made up, and says so."""
    return "quote", {"text": words, "source": T(f"Keksitty esimerkki: {who.fi}", f"Påhittat exempel: {who.sv}")}
