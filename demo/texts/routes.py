"""The list of routes to work: services and guides on other sites, kept as the project collected them."""

from demo.texts.words import Ref, T, heading, links, notice, text

ROUTES = {
    "key": "routes",
    "title": T("Reittejä työhön", "Vägar till arbete"),
    "intro": T(
        "Vakituinen työsuhde ei ole ainoa tapa tehdä työtä. Hankkeen keräämät linkit auttavat vertailemaan "
        "vaihtoehtoja.",
        "En fast anställning är inte det enda sättet att arbeta. Länkarna som projektet samlade hjälper dig att "
        "jämföra "
        "alternativen.",
    ),
    "lead_image": "work-routes",
    "body": [
        text(
            T(
                "Digitaaliset palvelut helpottavat työn etsimistä, siitä sopimista ja palkan tai palkkion maksamista. "
                "Samalla ne ovat tuoneet rinnalle uusia tapoja tehdä työtä.",
                "Digitala tjänster gör det lättare att hitta arbete, komma överens om det och betala lön eller arvode. "
                "Samtidigt har de fört med sig nya sätt att arbeta.",
            ),
            T(
                "Jos olet osatyökykyinen, kysy ensin, millaista tukea reitillä saa. Työhönvalmentaja voi selata "
                "vaihtoehtoja kanssasi.",
                "Om du är partiellt arbetsför, fråga först vilket stöd du kan få längs vägen. En arbetscoach kan gå "
                "igenom alternativen med dig.",
            ),
        ),
        heading(T("Kevytyrittäjyys", "Lättföretagande")),
        text(
            T(
                "Myyt osaamistasi ja laskutat työn palvelun kautta. Omaa yritystä ei tarvita.",
                "Du säljer ditt kunnande och fakturerar arbetet via en tjänst. Du behöver inget eget företag.",
            ),
        ),
        links(
            T("Laskutuspalveluja", "Faktureringstjänster"),
            (T("OP Kevytyrittäjä", "OP Kevytyrittäjä (på finska)"), "https://op-kevytyrittaja.fi/"),
            (T("Laskutuspalvelu UKKO.fi", "Faktureringstjänsten UKKO.fi (på finska)"), "https://www.ukko.fi/"),
        ),
        heading(T("Osuuskunta", "Andelslag")),
        text(
            T(
                "Osuuskunnassa teet työtä yhdessä muiden kanssa, tarvittaessa tuettuna.",
                "I ett andelslag arbetar du tillsammans med andra, vid behov med stöd.",
            ),
        ),
        links(
            T("Osuuskuntia ja opas", "Andelslag och en guide"),
            (T("Livesäätiön Live Flow", "Livesäätiös Live Flow (på finska)"), "https://www.liveflow.fi/"),
            (
                T(
                    "Tuettu osuuskunta -julkaisu: omillaan.fi",
                    "Publikationen Tuettu osuuskunta: omillaan.fi (på finska)",
                ),
                "https://www.omillaan.fi/",
            ),
        ),
        heading(T("Keikkatyö", "Gigarbete")),
        text(
            T(
                "Henkilöstöpalveluyritys on työnantajasi. Voit tehdä keikkoja tai kokoaikaista työtä.",
                "Ett bemanningsföretag är din arbetsgivare. Du kan arbeta ibland eller på heltid.",
            ),
        ),
        links(
            T("Henkilöstöpalvelu ja opas", "Bemanningsföretag och en guide"),
            (T("EskoTyö", "EskoTyö (på finska)"), "https://eskotyo.fi/"),
            (
                T("Tuettu keikkatyö -julkaisu", "Publikationen Tuettu keikkatyö (på finska)"),
                "https://tuettukeikkatyo.metropolia.fi/",
            ),
        ),
        heading(T("Digitaaliset alustat", "Digitala plattformar")),
        text(
            T(
                "Alusta välittää työtä tekijän ja tilaajan välillä. Tarkista aina, kuka on työnantaja ja mistä palkkio "
                "tulee.",
                "En plattform förmedlar arbete mellan den som utför och den som beställer. Kontrollera alltid vem som "
                "är arbetsgivare och var arvodet kommer ifrån.",
            ),
        ),
        links(
            T("Alustoja", "Plattformar"),
            (T("WorkPilots", "WorkPilots (på finska)"), "https://workpilots.fi/"),
            (
                T(
                    "Lista työtä välittävistä alustoista: tyoelamatieto.fi",
                    "Lista över plattformar som förmedlar arbete: tyoelamatieto.fi (på finska)",
                ),
                "https://www.tyoelamatieto.fi/fi/articles/listOfDigitalLabourPlatforms",
            ),
        ),
        notice(
            T("Palvelut muuttuvat", "Tjänster förändras"),
            T(
                "Linkit on koottu vuonna 2023, eikä lista ole suositus. Ajantasaiset linkit ovat tiedonhakupalvelussa.",
                "Länkarna samlades 2023 och listan är ingen rekommendation. Aktuella länkar finns i söktjänsten.",
            ),
        ),
        links(
            T("Lue lisää", "Läs mer"),
            (T("Työllistymisen tiedonhakupalvelu", "Söktjänsten om vägar till arbete"), Ref("finder")),
            (T("Mahdollisuuksien maisemia -tapahtuma", "Evenemanget Landskap av möjligheter"), Ref("landscapes")),
            (T("Digi- ja Duunikulma", "Digi- ja Duunikulma"), Ref("corner")),
        ),
    ],
}
