"""Parts that the demo's blog posts share."""

from demo.texts.words import T, notice

SAMPLE = notice(
    T("Esittelyteksti", "Demotext"),
    T(
        "Teksti on kirjoitettu esittelyä varten hankkeen julkisten tietojen pohjalta. Nimetyt tekijät ovat "
        "kirjoittaneet alkuperäisen blogikirjoituksen, eivät tätä tekstiä.",
        "Texten är skriven för demon utifrån projektets offentliga uppgifter. De namngivna upphovspersonerna har "
        "skrivit det ursprungliga blogginlägget, inte den här texten.",
    ),
)

# Rows of the links at the end.
GAPS_BOOK = (
    T(
        "Alasoini ym. 2022: Työelämän digikuilujen yli. Digitalisaatio kaikkien kaveriksi. Työterveyslaitos",
        "Alasoini m.fl. 2022: Työelämän digikuilujen yli. Digitalisaatio kaikkien kaveriksi. Arbetshälsoinstitutet",
    ),
    "https://www.julkari.fi/handle/10024/143939",
)
SCENARIOS = (
    T(
        "Kokkinen (toim.) 2020: Hyvinvointia työstä 2030-luvulla. Työterveyslaitos",
        "Kokkinen (red.) 2020: Hyvinvointia työstä 2030-luvulla. Arbetshälsoinstitutet",
    ),
    "https://urn.fi/URN:ISBN:978-952-261-943-3",
)
PROJECT_SITE = (
    T(
        "Digiosallisuus työllisyyden edistämisessä -hankkeen sivu, Metropolia",
        "Projektets sida på finska, Metropolia: Digiosallisuus työllisyyden edistämisessä",
    ),
    "https://www.metropolia.fi/fi/tutkimus-kehitys-ja-innovaatiot/hankkeet/digiosallisuus-tyollisyyden-edistamisessa",
)
REPORT = (
    T(
        "Halonen, Rantala-Nenonen ja Saikko 2023: Digiosallisuus digitaalisessa työnhaussa. Theseus",
        "Halonen, Rantala-Nenonen och Saikko 2023: Digiosallisuus digitaalisessa työnhaussa. Theseus",
    ),
    "https://www.theseus.fi/handle/10024/804584",
)


def example_quote(words: T, who: T) -> tuple:
    """A quotation that is made up, and says so."""
    return "quote", {"text": words, "source": T(f"Keksitty esimerkki: {who.fi}", f"Påhittat exempel: {who.sv}")}
