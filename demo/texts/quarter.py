"""The overview of the interactive image: a quarter whose every corner leads to something that the project made."""

from demo.texts.spots import CORNER, QUARTER, WORKSHOP, enter, file, image, leads_to, recording, scene, shown, spot
from demo.texts.words import Ref, T

SCENE = scene(
    QUARTER,
    T("Kulmilla", "I kvarteret"),
    "scene-kulmilla",
    spot(
        T("Digi- ja Duunikulma", "Digi- ja Duunikulma"),
        T(
            "Paikka, johon on helppo tulla, Myllypuron kampuksella. Täällä voi kysyä ja kokeilla ilman ennakkotietoja.",
            "Ett ställe dit det är lätt att komma, på campus i Kvarnbäcken. Här kan man fråga och prova utan "
            "förkunskaper.",
        ),
        enter(CORNER),
        shown("corner"),
        x=39.3,
        y=42,
        icon="place",
    ),
    spot(
        T("Digirohkeusryhmä", "Digimodsgruppen"),
        T(
            "Pienessä ryhmässä löydetään omia vahvuuksia ja puetaan niitä sanoiksi. Työhaastattelua harjoitellaan, "
            "ennen kuin se on totta.",
            "I den lilla gruppen hittar man sina styrkor och sätter ord på dem. Anställningsintervjun övar man på "
            "innan den blir verklig.",
        ),
        shown("model"),
        x=1.3,
        y=46.7,
        size=(31, 22.3),
        icon="person",
    ),
    spot(
        T("Työllistymisen tiedonhakupalvelu", "Söktjänsten om vägar till arbete"),
        T(
            "Palvelu kokoaa reitit työhön. Sitä voi selata itse puhelimella tai yhdessä valmentajan kanssa.",
            "Tjänsten samlar vägarna till arbete. Den kan man använda själv i telefonen eller tillsammans med sin "
            "coach.",
        ),
        shown("finder"),
        leads_to(
            T("Avaa palvelu: digikulma.metropolia.fi", "Öppna tjänsten: digikulma.metropolia.fi"),
            "https://digikulma.metropolia.fi/",
            language="fi",
        ),
        x=30.7,
        y=80,
        icon="info",
    ),
    spot(
        T("Reitit työhön", "Vägarna till arbete"),
        T(
            "Työsuhde ei ole ainoa tie. Viitat näyttävät keikkatyöhön, osuuskuntaan ja kevytyrittäjyyteen.",
            "En anställning är inte den enda vägen. Skyltarna visar vägen till gigarbete, andelslag och "
            "lättföretagande.",
        ),
        leads_to(T("Katso kaikki reitit työhön", "Se alla vägar till arbete"), Ref("routes")),
        x=41.1,
        y=58.8,
    ),
    spot(
        T("Tapahtumat", "Evenemangen"),
        T(
            "Hanke järjesti kymmenen tapahtumaa. Yksi niistä oli seminaari, jossa selätettiin digimörköjä.",
            "Projektet ordnade tio evenemang. Ett av dem var seminariet där digitrollen besegrades.",
        ),
        shown("seminar"),
        shown("digisti"),
        x=53.2,
        y=69.5,
    ),
    spot(
        T("Raportit ja kyselyt", "Rapporter och enkäter"),
        T(
            "Ilmoitustaululla on hankkeen tieto: selvitys digitaalisesta työnhausta sekä alku- ja loppukartoituksen "
            "tulokset.",
            "På anslagstavlan finns det som projektet tog reda på: utredningen om jobbsökning på nätet och "
            "resultaten av start- och slutkartläggningen.",
        ),
        shown("report"),
        shown("start-survey"),
        shown("end-survey"),
        corners="60.2,57.3 66.4,53.2 72.8,57.3 72.2,70.3 60.8,70.3",
        icon="report",
    ),
    spot(
        T("Kulttuuripajat Kupla ja Hiisi", "Kulturverkstäderna Kupla och Hiisi"),
        T(
            "Sosped-säätiön pajoilla digivertsikka opastaa toisia.",
            "På Sosped-säätiös verkstäder handleder en digital kamratstödjare andra.",
        ),
        enter(WORKSHOP),
        shown("workshops"),
        corners="71.9,51.5 84.2,33.5 96.6,51.5 95.4,54 95.4,73.5 73.3,73.5 73.3,54",
        icon="place",
    ),
    spot(
        T("Verkostokahvit", "Nätverkskaffe"),
        T(
            "Järjestöjen työntekijät ja työhönvalmentajat miettivät kahvipöydässä, mikä digituessa toimii.",
            "Vid kaffebordet funderade anställda inom tredje sektorn och arbetscoacher på vad som fungerar i det "
            "digitala stödet.",
        ),
        shown("coffee"),
        file("notice"),
        x=72.5,
        y=86,
    ),
    spot(
        T("Blogi", "Bloggen"),
        T(
            "Penkillä luetaan. Hankkeen kirjoitukset kertovat digikuiluista, oppimisesta ja työn monista muodoista.",
            "På bänken sitter en läsare. Projektets inlägg handlar om digitala klyftor, lärande och många sätt att "
            "arbeta.",
        ),
        image("blog-three-gaps"),
        shown("post-gaps"),
        shown("post-keys"),
        x=44.8,
        y=91.5,
    ),
    spot(
        T("Tuettu keikkatyö", "Gigarbete med stöd"),
        T(
            "Lähetti on keikalla. Opas kertoo, miten keikkatyötä voi tehdä tuetusti ja turvallisesti.",
            "Cykelbudet är ute på ett gig. Guiden berättar hur man kan ta gig tryggt och med stöd.",
        ),
        shown("gig-guide"),
        x=58.4,
        y=83,
    ),
    spot(
        T("Tuettu osuuskunta", "Andelslag med stöd"),
        T(
            "Kasvimaata hoidetaan yhdessä, kuten osuuskuntaa. Opas auttaa alkuun.",
            "Odlingen sköts tillsammans, precis som ett andelslag. Guiden hjälper dig att komma i gång.",
        ),
        shown("cooperative-guide"),
        x=83,
        y=78,
        size=(15.5, 16.5),
        shape="ellipse",
    ),
    spot(
        T("Hanke ja sen tekijät", "Projektet och de medverkande"),
        T(
            "Kaksi ihmistä kohtaa. Hanke tehtiin yhdessä kohderyhmien, opiskelijoiden ja järjestöjen kanssa.",
            "Två människor möts. Projektet genomfördes tillsammans med målgrupperna, studerande och organisationer.",
        ),
        recording("film"),
        file("slides"),
        x=18,
        y=75.2,
        icon="person",
    ),
    spot(
        T("Metro ja digimatka", "Metron och den digitala resan"),
        T(
            "Kampus on Myllypuron metroaseman lähellä. Digimatka työllisyyteen alkoi täältä.",
            "Campus ligger nära metrostationen i Kvarnbäcken. Den digitala resan mot arbete började här.",
        ),
        shown("journey"),
        x=58.3,
        y=48.6,
        icon="place",
    ),
    spot(
        T("Podcast ja Valoa!-lehti", "Podden och tidskriften Valoa!"),
        T(
            "Mieletöntä Valoa kertoo työstä lehdessä ja podcastissa.",
            "Mieletöntä Valoa berättar om arbete i en tidskrift och en podd.",
        ),
        image("podcast"),
        image("magazine"),
        leads_to(
            T("Lue artikkeli", "Läs artikeln"),
            "https://mieletontavaloa.fi/osatyokykyisena-kiinni-tyoelamaan/",
            "Osatyökykyisenä kiinni työelämään",
            "fi",
        ),
        leads_to(
            T("Kuuntele podcast", "Lyssna på podden"),
            "https://mieletontavaloa.fi/viihdemix/",
            "Väliaikaistöiden saaminen",
            "fi",
        ),
        x=91.3,
        y=72,
        icon="audio",
    ),
)
