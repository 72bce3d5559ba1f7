"""Blog posts. The originals are in Metropolia's blogs; here is what they are about, in short."""

from datetime import date

from home.demo.words import Ref, T, bullets, heading, links, picture, text

POSTS = [
    {
        "key": "post-gaps",
        "title": T(
            "Mitä digiosallisuus on ja kuinka digitalisaatio haastaa työllistymistä?",
            "Vad är digital delaktighet och hur utmanar digitaliseringen vägen till arbete?",
        ),
        "slug": T("mita-digiosallisuus-on", "vad-ar-digital-delaktighet"),
        "intro": T(
            "Laite ja taidot eivät vielä riitä. Ratkaisevaa on, mihin ja miten digivälineitä käyttää.",
            "Det räcker inte med apparat och färdigheter. Det avgörande är till vad och hur man använder det digitala.",
        ),
        "date": date(2022, 9, 15),
        "first_published_on": date(2022, 9, 15),
        "elsewhere_url": "https://blogit.metropolia.fi/tikissa/2022/09/15/miten-digitalisaatio-haastaa-tyollistymista/",
        "elsewhere_site": "Tikissä",
        "contributors": ["rantala-nenonen", "saikko"],
        "topics": ["inclusion", "digitalisation", "employment"],
        "related": ["report", "start-survey"],
        "body": [
            text(
                T(
                    "Digiosallisuus tarkoittaa mahdollisuutta, halua ja taitoa olla mukana digitaalisessa "
                    "maailmassa. Se on myös luottamusta siihen, että pärjää, ja tietoa siitä, mistä saa apua.",
                    "Digital delaktighet betyder att man kan, vill och har färdigheter att vara med i den digitala "
                    "världen. Det är också tillit till att man klarar sig och kunskap om var man får hjälp.",
                ),
            ),
            heading(T("Kolme kuilua", "Tre klyftor")),
            text(
                T(
                    "Työelämän tutkimus erottaa kolme digikuilua. Ne tulevat vastaan peräkkäin.",
                    "Arbetslivsforskningen skiljer mellan tre digitala klyftor. De kommer en efter en.",
                ),
            ),
            bullets(
                T(
                    "<b>Käyttökuilu</b>: onko laitetta ja yhteyttä",
                    "<b>Användningsklyftan</b>: finns det apparat och uppkoppling",
                ),
                T(
                    "<b>Käyttötapakuilu</b>: mihin ja miten digivälineitä käytetään",
                    "<b>Klyftan i användningssätt</b>: till vad och hur det digitala används",
                ),
                T(
                    "<b>Hyödyntämiskuilu</b>: mitä hyötyä käytöstä on työssä ja elämässä",
                    "<b>Nyttoklyftan</b>: vilken nytta man har av användningen i arbetet och livet",
                ),
            ),
            picture("gaps"),
            text(
                T(
                    "Työelämässä pärjäämistä kuvaa parhaiten käyttötapa, ei taitojen määrä. Siksi tuen pitää lähteä "
                    "siitä, mitä ihminen itse haluaa tehdä.",
                    "Hur man klarar sig i arbetslivet beror mest på användningssättet, inte på hur mycket man kan. "
                    "Därför måste stödet utgå från vad människan själv vill göra.",
                ),
            ),
            links(
                T("Lähde", "Källa"),
                (
                    T(
                        "Työelämän digikuilujen yli (Työterveyslaitos 2022)",
                        "Työelämän digikuilujen yli (Arbetshälsoinstitutet 2022, på finska)",
                    ),
                    "https://www.julkari.fi/handle/10024/143939",
                ),
            ),
        ],
    },
    {
        "key": "post-learning",
        "title": T(
            "Oppimistoiminta yhdistyy hanketoimintaan pedagogisella ymmärryksellä",
            "Pedagogisk förståelse förenar lärande och projektarbete",
        ),
        "intro": T(
            "Kun opiskelijat tulevat mukaan hankkeeseen, molemmat oppivat, jos oppimiselle on varattu tilaa.",
            "När studerande kommer med i ett projekt lär sig båda, om lärandet får utrymme.",
        ),
        "year": 2023,
        "elsewhere_url": "https://blogit.metropolia.fi/hiilta-ja-timanttia/",
        "elsewhere_site": "Hiiltä ja timanttia",
        "contributors": ["halonen", "saikko"],
        "topics": ["learning"],
        "target_groups": ["students"],
        "body": [
            text(
                T(
                    "Toimintaterapian ja sosiaalialan opiskelijat ohjasivat ryhmiä opettajien tukemina. Asiakkaille "
                    "se oli palvelu, opiskelijoille oppimisympäristö.",
                    "Studerande i ergoterapi och på det sociala området ledde grupper med stöd av lärare. För "
                    "deltagarna var det en tjänst, för de studerande en lärmiljö.",
                ),
                T(
                    "Hanke ja opetus kulkevat eri tahtiin. Yhteinen suunnittelu ja selkeät tavoitteet auttavat "
                    "sovittamaan ne yhteen.",
                    "Projekt och undervisning går i olika takt. Gemensam planering och tydliga mål hjälper till att "
                    "passa ihop dem.",
                ),
            ),
        ],
    },
    {
        "key": "post-keys",
        "title": T(
            "Avaimia digitaaliseen osallisuuteen ja työelämään", "Nycklar till digital delaktighet och arbetsliv"
        ),
        "intro": T(
            "Mitä hankkeessa opittiin digiosallisuuden vahvistamisesta yhdessä kohderyhmien kanssa.",
            "Vad projektet lärde sig om att stärka den digitala delaktigheten tillsammans med målgrupperna.",
        ),
        "year": 2023,
        "elsewhere_site": "Uudistuva sosiaalialan osaaminen",
        "contributors": ["halonen", "rantala-nenonen"],
        "topics": ["inclusion", "employment", "support"],
        "body": [
            text(
                T(
                    "Digiosallisuus on monen asian summa: osaaminen, motivaatio ja ympäristö vaikuttavat yhtä aikaa. "
                    "Siksi tuki alkaa siitä, että kartoitetaan ihmisen oma tilanne.",
                    "Digital delaktighet är summan av många saker: kunnande, motivation och omgivning påverkar "
                    "samtidigt. Därför börjar stödet med att kartlägga den egna situationen.",
                ),
                T(
                    "Apu toimii, kun se on lähellä ja kiireetöntä. Omat vahvuudet löytyvät usein vasta, kun ne saa "
                    "sanoa ääneen muille.",
                    "Hjälpen fungerar när den finns nära och utan brådska. Ofta hittar man sina styrkor först när man "
                    "får säga dem högt för andra.",
                ),
            ),
        ],
    },
    {
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
        "body": [
            text(
                T(
                    "Palvelu kokoaa reitit työhön ja niihin liittyvät palvelut yhteen paikkaan. Tuttuun tilanteeseen "
                    "on helppo eläytyä, ja siitä pääsee puhumaan omista vaihtoehdoista.",
                    "Tjänsten samlar vägarna till arbete och tjänsterna längs dem på ett ställe. Det är lätt att leva "
                    "sig in i en bekant situation och därifrån tala om sina egna alternativ.",
                ),
                T(
                    "Valmentajalle palvelu antaa yhteisen kielen ja pohjan keskustelulle.",
                    "Coachen får ett gemensamt språk och en grund för samtalet.",
                ),
            ),
            links(
                T("Palvelu", "Tjänsten"),
                (T("Työllistymisen tiedonhakupalvelu", "Söktjänsten om vägar till arbete"), Ref("finder")),
            ),
        ],
    },
    {
        "key": "post-ways",
        "title": T(
            "Monimuotoiset työnteon tavat ja osatyökykyisten mahdollisuudet",
            "Mångformiga sätt att arbeta och möjligheterna för partiellt arbetsföra",
        ),
        "intro": T(
            "Keikkatyö, osuuskunta vai kevytyrittäjyys? Kirjoitus osatyökykyisten reiteistä työhön.",
            "Gigarbete, andelslag eller lättföretagande? En text om partiellt arbetsföras vägar till arbete.",
        ),
        "year": 2023,
        "state": "announced",
        "contributors": ["vehkapera"],
        "topics": ["partial", "employment"],
    },
]
