"""The blog post about the search service in coaching."""

from demo.texts.post_parts import PROJECT_SITE, SAMPLE, SCENARIOS, example_quote
from demo.texts.words import Ref, T, bullets, heading, links, picture, table, text

POST = {
    "key": "post-recognise",
    "title": T(
        "Eläydy ja tunnista: työllistymisen tiedonhakupalvelu tukee työ(hön)valmennusta",
        "Lev dig in och känn igen: en söktjänst om vägar till arbete stöder arbetscoachningen",
    ),
    "slug": T("elaydy-ja-tunnista", "lev-dig-in-och-kann-igen"),
    "intro": T(
        "Tiedonhakupalvelua voi selata itse tai yhdessä valmentajan kanssa.",
        "Söktjänsten kan man använda själv eller tillsammans med sin coach.",
    ),
    "year": 2023,
    "elsewhere_site": "Uudistuva sosiaalialan osaaminen",
    "contributors": ["saikko", "halonen"],
    "topics": ["coaching", "job-search", "services"],
    "target_groups": ["professionals"],
    "related": ["finder", "gig-guide", "cooperative-guide"],
    "body": [
        SAMPLE,
        text(
            T(
                "Moni tietää, että haluaa töihin, mutta ei tiedä, mitä reittejä on. Valmentaja taas tuntee reitit, "
                "mutta niistä on vaikea puhua, jos jokainen tieto on eri sivustolla.",
                "Många vet att de vill ha ett arbete men inte vilka vägar det finns. Coachen känner till vägarna, men "
                "det är svårt att tala om dem när uppgifterna finns på var sin webbplats.",
            ),
            T(
                "Tähän tarpeeseen hanke teki työllistymisen tiedonhakupalvelun, <b>Digikulman</b>. Se kokoaa reitit "
                "työhön ja niihin liittyvät palvelut yhteen paikkaan. Voit kokeilla "
                '<a href="https://digikulma.metropolia.fi/">Digikulmaa osoitteessa digikulma.metropolia.fi</a>.',
                "För det behovet tog projektet fram en söktjänst om vägar till arbete, <b>Digikulma</b>. Den samlar "
                "vägarna och tjänsterna längs dem på ett ställe. Du kan prova "
                '<a href="https://digikulma.metropolia.fi/">Digikulma på adressen digikulma.metropolia.fi</a>.',
            ),
        ),
        heading(T("Eläydy: voisiko tämä olla minä?", "Lev dig in: kunde det här vara jag?")),
        text(
            T(
                "Omasta tilanteesta on joskus helpompi puhua jonkun toisen kautta. Kun luet, miten joku voisi edetä "
                "työhön, vertaat sitä itseesi huomaamatta: tuo sopisi minulle, tuohon en lähtisi. Samalla tulee "
                "sanottua, mitä toivot.",
                "Det är ibland lättare att tala om sin situation via någon annan. När du läser hur någon kunde gå "
                "vidare till ett arbete jämför du med dig själv utan att märka det: det där kunde passa mig, det där "
                "skulle jag inte ge mig in på. Samtidigt får du sagt vad du hoppas på.",
            ),
            T(
                "Eläytyminen ei vaadi päätöksiä. Reittejä saa katsella rauhassa, palata takaisin ja vaihtaa suuntaa.",
                "Att leva sig in kräver inga beslut. Man får titta på vägarna i lugn och ro, gå tillbaka och byta "
                "riktning.",
            ),
        ),
        heading(T("Tunnista: mitä tarvitsen seuraavaksi?", "Känn igen: vad behöver jag härnäst?")),
        text(
            T(
                "Tunnistaminen on seuraava askel. Kun reitti tuntuu mahdolliselta, katsotaan, mitä se vaatii ja mitä "
                "siinä on jo valmiina. Usein puuttuu vähemmän kuin luulee: yksi tunnus, yksi puhelu tai yksi "
                "harjoiteltu lause.",
                "Att känna igen är nästa steg. När en väg känns möjlig ser man efter vad den kräver och vad som redan "
                "är klart. Ofta saknas det mindre än man tror: ett användarkonto, ett samtal eller en inövad mening.",
            ),
        ),
        picture("service-search"),
        heading(T("Reittejä on monta", "Vägarna är många")),
        text(
            T(
                "Työelämä on joustavampaa ja monipuolisempaa kuin ennen, mutta myös pirstaleisempaa (Kokkinen 2020). "
                "Siksi on hyvä tietää muistakin tavoista kuin kokoaikaisesta työsuhteesta.",
                "Arbetslivet är mer flexibelt och mångsidigt än förr, men också mer splittrat (Kokkinen 2020). Därför "
                "är det bra att känna till andra sätt att arbeta än en heltidsanställning.",
            ),
        ),
        table(
            T("Reittejä työhön ja kysymyksiä valmennukseen", "Vägar till arbete och frågor till coachningen"),
            [T("Reitti", "Väg"), T("Mitä se on", "Vad det är"), T("Mitä kannattaa miettiä", "Vad man kan fundera på")],
            [
                T("Keikkatyö", "Gigarbete"),
                T("töitä henkilöstöpalveluyrityksen kautta", "arbete via ett bemanningsföretag"),
                T("Kuinka usein jaksat tehdä töitä?", "Hur ofta orkar du arbeta?"),
            ],
            [
                T("Osuuskunta", "Andelslag"),
                T("mielekästä työtä yhdessä muiden kanssa", "meningsfullt arbete tillsammans med andra"),
                T("Kenen kanssa haluaisit tehdä työtä?", "Vem skulle du vilja arbeta med?"),
            ],
            [
                T("Kevytyrittäjyys", "Lättföretagande"),
                T(
                    "oman osaamisen myymistä laskutuspalvelun avulla",
                    "att sälja sitt kunnande via en faktureringstjänst",
                ),
                T("Mistä osaamisestasi joku maksaisi?", "Vad av det du kan vill någon betala för?"),
            ],
            [
                T("Alustatyö", "Plattformsarbete"),
                T("töitä digitaalisen alustan kautta", "arbete via en digital plattform"),
                T("Mistä saat apua, jos jokin menee vikaan?", "Var får du hjälp om något går fel?"),
            ],
        ),
        heading(T("Näin käytät palvelua valmennuksessa", "Så använder du tjänsten i coachningen")),
        bullets(
            T(
                "Avaa palvelu samalle näytölle ja anna työnhakijan päättää, mistä aloitetaan.",
                "Öppna tjänsten på en gemensam skärm och låt den arbetssökande bestämma var ni börjar.",
            ),
            T(
                "Valitkaa yksi reitti, joka tuntuu tutulta, ja yksi, joka tuntuu vieraalta.",
                "Välj en väg som känns bekant och en som känns främmande.",
            ),
            T(
                "Kysy, mikä reitissä houkuttelee ja mikä arveluttaa.",
                "Fråga vad som lockar med vägen och vad som får den arbetssökande att tveka.",
            ),
            T(
                "Kirjatkaa yksi pieni askel ja sopikaa, kuka tekee sen ja milloin.",
                "Skriv upp ett litet steg och kom överens om vem som tar det och när.",
            ),
            T(
                "Palatkaa samaan kohtaan seuraavalla kerralla.",
                "Gå tillbaka till samma ställe nästa gång.",
            ),
        ),
        example_quote(
            T(
                "Istuimme vierekkäin emmekä vastakkain. Jo se muutti keskustelun.",
                "Vi satt bredvid varandra och inte mittemot. Bara det förändrade samtalet.",
            ),
            T("valmentaja", "en coach"),
        ),
        heading(T("Mitä palvelu ei tee", "Vad tjänsten inte gör")),
        text(
            T(
                "Palvelu ei valitse kenenkään puolesta, eikä se tiedä, miltä aamu tuntuu, kun voimat ovat vähissä. "
                "Siksi valmentajaa tarvitaan. Hän huomaa, milloin tieto innostaa ja milloin sitä on liikaa.",
                "Tjänsten väljer inte åt någon, och den vet inte hur en morgon känns när krafterna är små. Därför "
                "behövs coachen, som märker när informationen inspirerar och när den blir för mycket.",
            ),
            T(
                "Osatyökykyiselle tärkeä kysymys on usein, miten työtä voi tehdä tuetusti ja turvallisesti. Vastausta "
                "ei löydy yhdestä linkistä. Katsokaa yhdessä, kuka maksaa palkan tai palkkion, kuka auttaa, kun jokin "
                "muuttuu, ja miten työn määrää voi säätää. Sähköiset palvelut helpottavat työn etsimistä, sopimista "
                "ja palkan maksua, mutta ehdot kannattaa lukea yhdessä.",
                "För den som är partiellt arbetsför är en viktig fråga ofta hur man kan arbeta tryggt och med stöd. "
                "Svaret finns inte bakom en enda länk. Se tillsammans efter vem som betalar lönen eller arvodet, vem "
                "som hjälper till när något ändras och hur arbetsmängden kan anpassas. E-tjänster gör det "
                "lättare att leta efter arbete, ingå avtal och betala ut lön, men läs gärna villkoren tillsammans.",
            ),
        ),
        heading(T("Yhteinen kieli jää", "Ett gemensamt språk blir kvar")),
        text(
            T(
                "Valmentajalle palvelu antaa pohjan keskustelulle ja sanat, jotka molemmat ymmärtävät. Työnhakijalle "
                "se antaa jotain, johon voi palata yksin. Palvelun käyttö on samalla digiharjoittelua, mutta "
                "tarkoitus tulee ensin: työ, joka sopii omaan elämään.",
                "Coachen får en grund för samtalet och ord som båda förstår. Den arbetssökande får något att gå "
                "tillbaka till på egen hand. Samtidigt är det en digital övning, men syftet kommer först: ett arbete "
                "som passar det egna livet.",
            ),
            T(
                "Palvelua käytetään ja kehitetään edelleen Digi- ja Duunikulmassa, jossa opiskelijat ohjaavat ryhmiä "
                "opettajien tukemina.",
                "Tjänsten används och utvecklas fortfarande i Digi- ja Duunikulma, där studerande leder grupper med "
                "stöd av lärare.",
            ),
        ),
        links(
            T("Lue lisää", "Läs mer"),
            (T("Työllistymisen tiedonhakupalvelu", "Söktjänsten om vägar till arbete"), Ref("finder")),
            (T("Tuettu keikkatyö", "Gigarbete med stöd"), Ref("gig-guide")),
            (T("Tuettu osuuskunta", "Andelslag med stöd"), Ref("cooperative-guide")),
        ),
        links(T("Lähteet", "Källor"), SCENARIOS, PROJECT_SITE),
    ],
}
