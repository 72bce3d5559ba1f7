"""The interactive image: a street corner where every place leads to an output of the project."""

from datetime import date

from home.demo.words import Picture, Ref, T, paragraphs


def spot(title: T, words: T, x, y, *, size=None, key=None, icon="") -> dict:
    """A hotspot at x, y per cent; with a size it is a rectangle whose corner is there."""
    content = [("text", paragraphs(words))]
    if key:
        content.append(("output", Ref(key)))
    place = {"shape": "point", "x": x, "y": y}
    if size:
        place = {"shape": "rect", "x": x, "y": y, "w": size[0], "h": size[1]}
    return {"title": title, "content": content, "icon": icon, "colour": "point", "points": "", **place}


INTERACTIVE = {
    "key": "corner-picture",
    "title": T("Kulmilla: seitsemän paikkaa, joista pääsee alkuun", "I kvarteret: sju ställen där du kan komma i gång"),
    "slug": T("kulmilla", "i-kvarteret"),
    "intro": T(
        "Kuva kokoaa yhteen, mitä hankkeessa syntyi. Paina numeroa tai kulje kohdat järjestyksessä.",
        "Bilden samlar det som projektet gav upphov till. Tryck på en siffra eller gå igenom punkterna i ordning.",
    ),
    "date": date(2023, 8, 31),
    "contributors": ["metropolia", "sosped"],
    "topics": ["inclusion", "support", "employment"],
    "target_groups": ["jobseekers", "professionals"],
    "scenes": [
        (
            "scene",
            {
                "title": T("Kulmilla", "I kvarteret"),
                "image": {"image": Picture("corner-scene"), "alt_text": "", "decorative": False},
                "panorama": False,
                "hotspots": [
                    spot(
                        T("Digi- ja Duunikulma", "Digi- ja Duunikulma"),
                        T(
                            "Matalan kynnyksen paikka Myllypuron kampuksella. Tänne voi tulla kysymään ja "
                            "kokeilemaan ilman ennakkotietoja.",
                            "Ett ställe med låg tröskel på campus Kvarnbäcken. Hit kan man komma för att fråga och "
                            "pröva utan förkunskaper.",
                        ),
                        "0.30",
                        "40.60",
                        size=("33.00", "28.60"),
                        key="corner",
                        icon="place",
                    ),
                    spot(
                        T("Digirohkeusryhmä", "Digimodsgruppen"),
                        T(
                            "Pienessä ryhmässä löydetään omia vahvuuksia ja puetaan niitä sanoiksi. "
                            "Työhaastattelua harjoitellaan, ennen kuin se on totta.",
                            "I den lilla gruppen hittar man sina styrkor och sätter ord på dem. Arbetsintervjun övar "
                            "man på innan den blir verklig.",
                        ),
                        "7.70",
                        "65.30",
                        key="model",
                        icon="person",
                    ),
                    spot(
                        T("Työllistymisen tiedonhakupalvelu", "Söktjänsten om vägar till arbete"),
                        T(
                            "Palvelu kokoaa reitit työhön. Sitä voi selata itse puhelimella tai yhdessä valmentajan "
                            "kanssa.",
                            "Tjänsten samlar vägarna till arbete. Den kan man använda själv i telefonen eller "
                            "tillsammans med sin coach.",
                        ),
                        "51.00",
                        "70.00",
                        key="finder",
                        icon="info",
                    ),
                    spot(
                        T("Reitit työhön", "Vägarna till arbete"),
                        T(
                            "Työsuhde ei ole ainoa tie. Viitat näyttävät keikkatyöhön, osuuskuntaan ja "
                            "kevytyrittäjyyteen.",
                            "En anställning är inte den enda vägen. Skyltarna visar mot gigarbete, andelslag och "
                            "lättföretagande.",
                        ),
                        "43.30",
                        "48.50",
                        key="gig-guide",
                    ),
                    spot(
                        T("Raportit ja kyselyt", "Rapporter och enkäter"),
                        T(
                            "Ilmoitustaululla on hankkeen tieto: selvitys digitaalisesta työnhausta sekä alku- ja "
                            "loppukartoituksen tulokset.",
                            "På anslagstavlan finns projektets kunskap: utredningen om jobbsökning på nätet och "
                            "resultaten av start- och slutkartläggningen.",
                        ),
                        "60.10",
                        "57.50",
                        key="report",
                        icon="report",
                    ),
                    spot(
                        T("Kulttuuripajat Kupla ja Hiisi", "Kulturverkstäderna Kupla och Hiisi"),
                        T(
                            "Sosped-säätiön pajoilla Digivertsikka opastaa toista.",
                            "På Sosped-säätiös verkstäder handleder en digital kamratstödjare andra.",
                        ),
                        "84.25",
                        "44.00",
                        key="workshops",
                        icon="place",
                    ),
                    spot(
                        T("Verkostokahvit", "Nätverkskaffe"),
                        T(
                            "Hyvää digitukea mietittiin kahvipöydässä yhdessä kohderyhmien, opiskelijoiden ja "
                            "järjestöjen kanssa.",
                            "Vid kaffebordet funderade målgrupper, studerande och organisationer tillsammans på vad "
                            "ett bra digitalt stöd är.",
                        ),
                        "72.60",
                        "80.50",
                        key="coffee",
                    ),
                ],
            },
        )
    ],
}
