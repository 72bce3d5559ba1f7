"""Reports of the project; the smaller publications follow them."""

from datetime import date

from demo.texts.booklets import BOOKLETS
from demo.texts.words import METROPOLIA, T, bullets, figures, heading, notice, table

PUBLICATIONS = [
    {
        "key": "start-survey",
        "title": T("Alkukartoituksen kyselyraportti", "Enkätrapport från startkartläggningen"),
        "intro": T(
            "Kaksi kyselyä vuoden 2022 alussa: 44 työtä hakevaa ja 41 järjestöjen työntekijää kertoi digiarjestaan.",
            "Två enkäter i början av 2022: 44 arbetssökande och 41 anställda inom tredje sektorn berättade om sin "
            "digitala vardag.",
        ),
        "abstract": T(
            "Ensimmäinen kysely kartoitti heikossa työmarkkina-asemassa olevien digitaitoja, laitteita ja kokemuksia "
            "digipalveluista. Toinen kysely suunnattiin työllistymistä edistävien järjestöjen työntekijöille.\n\n"
            "Vastausten avulla arvioitiin, missä digitukea tarvitaan eniten.",
            "Den första enkäten kartlade digitala färdigheter, utrustning och erfarenheter av digitala tjänster hos "
            "personer med svag ställning på arbetsmarknaden. Den andra riktade sig till anställda i organisationer "
            "inom tredje sektorn som främjar sysselsättning.\n\nMed hjälp av svaren bedömdes var det digitala stödet "
            "behövs mest.",
        ),
        "publication_type": "survey-report",
        "year": 2022,
        "publisher": METROPOLIA,
        "text_language": "fi",
        "contributors": ["metropolia"],
        "files": ["start-fi", "start-sv"],
        "topics": ["survey", "inclusion", "services"],
        "target_groups": ["jobseekers", "professionals"],
        "series": ("surveys", 1),
        "body": [
            heading(T("Kyselyt lyhyesti", "Enkäterna i korthet")),
            figures(
                (
                    "44",
                    T(
                        "vastaajaa, joiden asema työmarkkinoilla on heikko",
                        "svarande med svag ställning på arbetsmarknaden",
                    ),
                ),
                ("41", T("järjestöjen työntekijää vastasi", "svarande anställda inom tredje sektorn")),
            ),
            table(
                T("Hankkeen kyselyt", "Projektets enkäter"),
                [T("Kysely", "Enkät"), T("Ajankohta", "Tidpunkt"), T("Vastaajia", "Svarande")],
                [
                    T(
                        "Digiosallisuus yhteiskunnassa toimimisessa ja työllistymisessä",
                        "Digital delaktighet i samhället och på väg till arbete",
                    ),
                    T("alkuvuosi 2022", "början av 2022"),
                    "44",
                ],
                [
                    T(
                        "Digiosaaminen työllisyyttä edistävässä työssä",
                        "Digitalt kunnande i arbete som främjar sysselsättning",
                    ),
                    T("alkuvuosi 2022", "början av 2022"),
                    "41",
                ],
                [T("Loppukartoitus", "Slutkartläggningen"), T("elokuu 2023", "augusti 2023"), "31"],
            ),
            heading(T("Mitä kyselyt kertoivat", "Vad enkäterna berättade")),
            bullets(
                T(
                    "Digitaidot ja motivaatio vaihtelevat paljon.",
                    "Digitala färdigheter och motivation varierar mycket.",
                ),
                T(
                    "Some, pikaviestit ja pelit ovat monelle tuttuja.",
                    "Sociala medier, snabbmeddelanden och spel är bekanta för många.",
                ),
                T(
                    "Viranomaisten sähköiset palvelut ja toimisto-ohjelmat ovat vieraampia.",
                    "Myndigheternas e-tjänster och kontorsprogram är mer främmande.",
                ),
            ),
        ],
        "lead_image": "survey-start",
    },
    {
        "key": "end-survey",
        "title": T("Loppukartoituksen kyselyraportti", "Enkätrapport från slutkartläggningen"),
        "intro": T(
            "Elokuussa 2023 hanke kysyi kohderyhmiltä, millaisia digitaidot ja digiosallisuus ovat hankkeen "
            "päättyessä.",
            "I augusti 2023 frågade projektet målgrupperna hur det stod till med de digitala färdigheterna och "
            "delaktigheten när projektet slutade.",
        ),
        "abstract": T(
            "Kysely tehtiin yhdellä lomakkeella, ja siihen vastasi 31 ihmistä. Tuloksia voi verrata alkukartoitukseen.",
            "Enkäten gjordes med ett formulär och 31 personer svarade. Resultaten kan jämföras med "
            "startkartläggningen.",
        ),
        "publication_type": "survey-report",
        "date": date(2023, 8, 31),
        "publisher": METROPOLIA,
        "text_language": "fi",
        "contributors": ["metropolia"],
        "files": ["end-fi", "end-sv"],
        "topics": ["survey", "inclusion"],
        "target_groups": ["jobseekers", "professionals"],
        "series": ("surveys", 2),
        "body": [figures(("31", T("vastaajaa hankkeen lopussa", "svarande i slutet av projektet")))],
        "lead_image": "survey-end",
        "related": ["start-survey"],
    },
    {
        "key": "report",
        "title": T("Digiosallisuus digitaalisessa työnhaussa", "Digital delaktighet i digital jobbsökning"),
        "intro": T(
            "Mikä auttaa ja mikä estää, kun työtä haetaan verkossa? Selvitys toimintaterapian näkökulmasta.",
            "Vad hjälper och vad hindrar när man söker jobb på nätet? En utredning ur ergoterapins synvinkel.",
        ),
        "abstract": T(
            "Työnhaku ja työelämä ovat siirtyneet verkkoon. Se vaatii työnhakijalta digitaitoja, vuorovaikutusta ja "
            "kykyä käsitellä tietoa.\n\n"
            "Raportti tunnistaa ja jäsentää tekijöitä, jotka vaikuttavat digiosallisuuteen, kun työtä haetaan "
            "digitaalisesti. Tuloksia käytettiin, kun hankkeessa suunniteltiin tuen muotoja.",
            "Jobbsökningen och arbetslivet har flyttat ut på nätet. Det kräver digitala färdigheter, samspel och "
            "förmåga att hantera information av den som söker arbete.\n\n"
            "Rapporten identifierar och ordnar faktorer som påverkar den digitala delaktigheten när man söker arbete "
            "digitalt. Resultaten användes när projektet planerade olika former av stöd.",
        ),
        "publication_type": "report",
        "year": 2023,
        "publisher": METROPOLIA,
        "text_language": "fi",
        "contributors": ["halonen", "rantala-nenonen", "saikko"],
        "elsewhere_url": "https://www.theseus.fi/handle/10024/804584",
        "elsewhere_site": "Theseus",
        "identifiers": [("handle", "10024/804584")],
        "topics": ["job-search", "inclusion", "therapy"],
        "target_groups": ["professionals"],
        "related": ["start-survey"],
        "lead_image": "report-job-search",
        "files": ["report-fi", "report-sv"],
        "body": [
            heading(T("Mitä raportista löytyy", "Vad rapporten innehåller")),
            bullets(
                T(
                    "käsitteet: mitä digiosallisuus on ja missä se katkeaa",
                    "begreppen: vad digital delaktighet är och var den brister",
                ),
                T(
                    "ihminen: taidot, motivaatio ja luottamus omaan osaamiseen",
                    "människan: färdigheter, motivation och tillit till det egna kunnandet",
                ),
                T(
                    "tehtävä: mitä työn hakeminen verkossa vaatii",
                    "aktiviteten: vad det kräver att söka arbete på nätet",
                ),
                T(
                    "ympäristö: laitteet, palvelut ja ihmiset, jotka auttavat",
                    "miljön: utrustning, tjänster och människor som hjälper",
                ),
            ),
            notice(
                T("Kaksi versiota", "Två versioner"),
                T(
                    "Hankkeen oma raportti on Theseuksessa. Tämän sivun tiedostot ovat esittelyä varten kirjoitettua "
                    "malliaineistoa, ruotsinkielinen lyhennettynä.",
                    "Projektets egen rapport finns i Theseus, på finska. Filerna på den här sidan är exempelmaterial "
                    "som har skrivits för demowebbplatsen. Den svenska är förkortad.",
                ),
            ),
        ],
    },
    *BOOKLETS,
]
