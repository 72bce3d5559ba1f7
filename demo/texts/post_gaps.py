"""The blog post about the three digital gaps."""

from datetime import date

from demo.texts.post_parts import GAPS_SOURCE, PROJECT_SOURCE, SAMPLE, example_quote
from demo.texts.words import Ref, T, bullets, figures, heading, links, picture, sources, table, text

POST = {
    "key": "post-gaps",
    "title": T(
        "Mitä digiosallisuus on ja kuinka digitalisaatio haastaa työllistymistä?",
        "Vad är digital delaktighet och hur utmanar digitaliseringen vägen till arbete?",
    ),
    "slug": T("mita-digiosallisuus-on", "vad-ar-digital-delaktighet"),
    "intro": T(
        "Laite ja taidot eivät vielä riitä. Ratkaisevaa on, mihin ja miten digivälineitä käyttää.",
        "Det räcker inte med en enhet och färdigheter. Det avgörande är vad man använder det digitala till och hur.",
    ),
    "date": date(2022, 9, 15),
    "first_published_on": date(2022, 9, 15),
    "elsewhere_url": "https://blogit.metropolia.fi/tikissa/2022/09/15/miten-digitalisaatio-haastaa-tyollistymista/",
    "elsewhere_site": "Tikissä",
    "contributors": ["rantala-nenonen", "saikko"],
    "topics": ["inclusion", "digitalisation", "employment"],
    "related": ["report", "start-survey"],
    "body": [
        SAMPLE,
        text(
            T(
                "<b>Digiosallisuus</b> tarkoittaa mahdollisuutta, halua ja taitoa olla mukana digitaalisessa "
                "maailmassa. Se on myös luottamusta siihen, että pärjää, ja tietoa siitä, mistä saa apua.",
                "<b>Digital delaktighet</b> betyder att man kan, vill och har färdigheter att vara med i den "
                "digitala världen. Det är också tillit till att man klarar sig och kunskap om var man får hjälp.",
            ),
            T(
                "Työpaikkailmoitukset, hakemukset ja viranomaisten palvelut ovat yhä useammin verkossa. Siksi "
                "digiosallisuus ratkaisee usein jo sen, pääseekö työnhaussa alkuun. Heikossa työmarkkina-asemassa "
                "oleva ihminen voi jäädä sivuun, jos laite, taito tai tuki puuttuu.",
                "Platsannonser, ansökningar och myndigheternas tjänster finns allt oftare på nätet. Därför avgör den "
                "digitala delaktigheten ofta om man alls kommer i gång med att söka jobb. Den som har en svag "
                "ställning på arbetsmarknaden kan hamna utanför om utrustning, färdigheter eller stöd saknas.",
            ),
        ),
        heading(T("Kolme kuilua", "Tre klyftor")),
        text(
            T(
                "Työelämän tutkimus erottaa kolme digikuilua [1]. Jokainen niistä kysyy eri asiaa, "
                "joten jokaisen yli pääsee eri keinoin.",
                "Arbetslivsforskningen skiljer mellan tre digitala klyftor [1]. Var och en ställer "
                "sin egen fråga, och därför behövs det olika sätt att ta sig över dem.",
            ),
        ),
        table(
            T("Kolme digikuilua ja esimerkkejä tuesta", "De tre digitala klyftorna och exempel på stöd"),
            [T("Kuilu", "Klyfta"), T("Mitä se kysyy", "Vad den frågar"), T("Mikä voi auttaa", "Vad som kan hjälpa")],
            [
                T("Käyttökuilu", "Användningsklyftan"),
                T("Onko sinulla laite ja yhteys?", "Har du en enhet och en uppkoppling?"),
                T("lainalaite tai paikka, jossa on verkko", "en lånad enhet eller ett ställe med nät"),
            ],
            [
                T("Käyttötapakuilu", "Klyftan i användningssätt"),
                T("Mihin ja miten käytät digivälineitä?", "Vad använder du det digitala till, och hur?"),
                T("harjoittelu omien asioiden parissa", "övning med sådant som är viktigt för en själv"),
            ],
            [
                T("Hyödyntämiskuilu", "Nyttoklyftan"),
                T("Mitä hyötyä käytöstä on työssä ja elämässä?", "Vilken nytta har du av det i arbetet och livet?"),
                T(
                    "taidon nimeäminen ja vieminen työnhakuun",
                    "ord för det man kan, så att det syns i jobbsökningen",
                ),
            ],
        ),
        text(
            T(
                "Kuilut eivät kerro ihmisen vioista. Ne syntyvät siitä, miten tekniikka, palvelut ja arki sopivat "
                "yhteen. Kun tekniikka muuttuu nopeasti, eriarvoisuus voi kasvaa. Silloin tukea tarvitsee moni "
                "sellainenkin, joka on pärjännyt tähän asti hyvin.",
                "Klyftorna betyder inte att det är fel på människan. De uppstår ur hur tekniken, tjänsterna och "
                "vardagen passar ihop. När tekniken ändras snabbt kan ojämlikheten öka. Då behöver också många som "
                "hittills har klarat sig bra få stöd.",
            ),
        ),
        heading(T("Miksi kuilu näkyy työnhaussa", "Varför klyftan syns i jobbsökningen")),
        text(
            T(
                "Työnhaku verkossa on monta tehtävää peräkkäin: etsit ilmoituksen, kirjaudut palveluun, kirjoitat "
                "hakemuksen, lisäät liitteet ja tulet ehkä haastatteluun etäyhteydellä. Jokaisessa vaiheessa voi jäädä "
                "jumiin. Hankkeen selvitys digitaalisesta työnhausta kuvaa, että se vaatii hakijalta kolmea asiaa: "
                "digitaitoja, vuorovaikutusta ja kykyä käsitellä tietoa.",
                "Att söka jobb på nätet är många uppgifter i rad: du letar efter annonsen, loggar in i tjänsten, "
                "skriver ansökan, lägger till bilagor och deltar kanske i en intervju på distans. I varje skede kan "
                "man köra fast. Enligt projektets utredning om digital jobbsökning krävs det tre saker av den som "
                "söker: digitala färdigheter, samspel och förmåga att hantera information.",
            ),
            T(
                "Työ itsessään on yhtä kirjavaa. Se, kuinka paljon digivälineitä tarvitset, riippuu tehtävästä ja "
                "alasta. Siksi on turha opetella kaikkea varmuuden vuoksi. Parempi on katsoa, mitä juuri tämä reitti "
                "töihin edellyttää.",
                "Själva arbetet varierar lika mycket. Hur mycket du behöver det digitala beror på uppgiften och "
                "branschen. Därför är det onödigt att lära sig allt för säkerhets skull. Bättre är att se vad just den "
                "här vägen till arbete kräver.",
            ),
        ),
        heading(T("Käyttötapa ratkaisee", "Användningssättet avgör")),
        text(
            T(
                "Eri tutkimuksissa on huomattu, että digiajan työelämässä pärjäämistä kuvaa parhaiten käyttötapa, "
                "eivät digitaidot sinänsä [1]. Ajattele kahta ihmistä, joilla on samanlainen puhelin. Toinen katsoo "
                "videoita ja viestittelee. Toinen myös tallentaa kiinnostavia työpaikkoja ja kysyy niistä lisää. "
                "Puhelin on sama, hyöty eri.",
                "Flera undersökningar visar att det är användningssättet, inte färdigheterna i sig, som bäst beskriver "
                "hur man klarar sig i den digitala tidens arbetsliv [1]. Tänk på två personer med likadana telefoner. "
                "Den ena tittar på videor och skickar meddelanden. Den andra sparar också intressanta jobb och frågar "
                "mer om dem. Telefonen är densamma men nyttan en annan.",
            ),
            T(
                "Siksi hyvä tuki alkaa siitä, mitä ihminen itse haluaa tehdä. Taito karttuu, kun sille on käyttöä.",
                "Därför börjar ett bra stöd med vad människan själv vill göra. Färdigheterna växer när man har "
                "användning för dem.",
            ),
        ),
        example_quote(
            T(
                "Luulin, etten osaa digiasioita. Sitten huomasin, että hoidan puhelimella melkein kaiken muun paitsi "
                "työnhaun.",
                "Jag trodde att jag inte kunde något digitalt. Sedan märkte jag att jag sköter nästan allt med "
                "telefonen, utom jobbsökningen.",
            ),
            T("työnhakija", "en arbetssökande"),
        ),
        heading(T("Mitä kyselyt kertoivat", "Vad enkäterna berättade")),
        text(
            T(
                "Hanke teki vuoden 2022 alussa kaksi kyselyä. Toinen oli heikossa työmarkkina-asemassa oleville, "
                "toinen työllistymistä edistävien järjestöjen työntekijöille [2].",
                "I början av 2022 genomförde projektet två enkäter. Den ena riktade sig till personer med svag "
                "ställning på arbetsmarknaden, den andra till anställda i organisationer inom tredje sektorn som "
                "främjar sysselsättning [2].",
            ),
        ),
        figures(
            ("44", T("vastaajaa kertoi omasta digiarjestaan", "svarande berättade om sin egen digitala vardag")),
            (
                "41",
                T("järjestöjen työntekijää kertoi työstään", "anställda inom tredje sektorn berättade om sitt arbete"),
            ),
        ),
        text(
            T(
                "Digitaidot ja motivaatio vaihtelivat paljon. Some, pikaviestit ja pelit olivat tyypillisesti "
                "tutumpia kuin viranomaisten sähköiset palvelut ja toimisto-ohjelmat. Osaamista siis on, mutta se "
                "ei aina ole siellä, missä työnhaku sitä kysyy.",
                "De digitala färdigheterna och motivationen varierade mycket. Sociala medier, snabbmeddelanden och "
                "spel var oftast mer bekanta än myndigheternas e-tjänster och kontorsprogram. Kunnandet "
                "finns alltså, men inte alltid där jobbsökningen frågar efter det.",
            ),
        ),
        picture("survey-start"),
        heading(T("Kolme kysymystä alkuun", "Tre frågor att börja med")),
        text(
            T(
                "Jos tuet toista työnhaussa, kysy ensin nämä. Vastaukset kertovat, minkä kuilun reunalla ollaan.",
                "Om du stöder någon som söker jobb, börja med de här frågorna. Svaren visar vid vilken klyfta ni står.",
            ),
        ),
        bullets(
            T("Mitä laitetta käytät, ja toimiiko se?", "Vilken enhet använder du, och fungerar den?"),
            T("Mitä teet sillä mieluiten?", "Vad gör du helst med den?"),
            T("Mitä haluaisit saada sillä aikaan seuraavaksi?", "Vad vill du få gjort med den härnäst?"),
        ),
        links(
            T("Lue lisää", "Läs mer"),
            (T("Alkukartoituksen kyselyraportti", "Enkätrapport från startkartläggningen"), Ref("start-survey")),
            (T("Apua Digi- ja Duunikulmasta", "Få hjälp i Digi- ja Duunikulma"), Ref("corner")),
        ),
        sources(GAPS_SOURCE, PROJECT_SOURCE),
    ],
}
