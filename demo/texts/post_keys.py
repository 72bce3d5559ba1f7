"""The blog post about keys to digital inclusion."""

from demo.texts.post_parts import GAPS_BOOK, PROJECT_SITE, REPORT, SAMPLE, example_quote
from demo.texts.words import Ref, T, bullets, figures, heading, links, picture, table, text

POST = {
    "key": "post-keys",
    "title": T("Avaimia digitaaliseen osallisuuteen ja työelämään", "Nycklar till digital delaktighet och arbetsliv"),
    "intro": T(
        "Mitä hankkeessa opittiin digiosallisuuden vahvistamisesta yhdessä kohderyhmien kanssa.",
        "Vad projektet lärde sig om att stärka den digitala delaktigheten tillsammans med målgrupperna.",
    ),
    "year": 2023,
    "elsewhere_site": "Uudistuva sosiaalialan osaaminen",
    "contributors": ["halonen", "rantala-nenonen"],
    "topics": ["inclusion", "employment", "support"],
    "related": ["end-survey", "workshops"],
    "body": [
        SAMPLE,
        text(
            T(
                "Yksi avain ei avaa jokaista ovea. Sama pätee digiosallisuuteen: se on monen asian summa, ja siksi "
                "samanlainen tuki ei auta kaikkia.",
                "En enda nyckel öppnar inte alla dörrar. Detsamma gäller digital delaktighet: den är summan av många "
                "saker, och därför hjälper inte samma stöd alla.",
            ),
            T(
                "Hanke etsi avaimia vuosina 2021–2023 yhdessä niiden kanssa, joita asia koskee. Kohderyhmät olivat "
                "mukana jokaisessa vaiheessa, ja kyselyt kertoivat, mistä lähdettiin ja mihin päästiin.",
                "Åren 2021–2023 letade projektet efter nycklar tillsammans med dem som saken gäller. Målgrupperna var "
                "med i varje skede, och enkäterna visade var man började och vart man kom.",
            ),
        ),
        figures(
            ("44", T("työtä hakevaa vastasi alkuvuonna 2022", "arbetssökande svarade i början av 2022")),
            (
                "41",
                T(
                    "järjestöjen työntekijää vastasi alkuvuonna 2022",
                    "anställda inom tredje sektorn svarade i början av 2022",
                ),
            ),
            ("31", T("vastaajaa lopussa, elokuussa 2023", "svarande i slutet, i augusti 2023")),
        ),
        text(
            T(
                "Kysely tehtiin lopussa uudestaan, jotta hankkeen päättyessä saatiin tietoa taidoista ja "
                "osallisuudesta. Luvut ovat pieniä, joten ne eivät kerro koko maan tilanteesta. Ne kertovat sen, mitä "
                "juuri näiden ihmisten arjessa kannatti kuunnella.",
                "I slutet gjordes en ny enkät för att få veta mer om färdigheterna och delaktigheten när projektet "
                "avslutades. Siffrorna är små, så de beskriver inte läget i hela landet. De visar vad som var värt att "
                "lyssna på i just de här människornas vardag.",
            ),
            T(
                "Alussa näkyi selvästi yksi asia. Some, pikaviestit ja pelit olivat tutumpia kuin viranomaisten "
                "sähköiset palvelut ja toimisto-ohjelmat. Kukaan ei siis aloita nollasta, mutta kaikilla on oma "
                "lähtöpisteensä.",
                "En sak syntes tydligt i början. Sociala medier, snabbmeddelanden och spel var mer bekanta än "
                "myndigheternas e-tjänster och kontorsprogram. Ingen börjar alltså från noll, men alla har "
                "sin egen utgångspunkt.",
            ),
        ),
        heading(T("Ensimmäinen avain: oma tilanne", "Den första nyckeln: den egna situationen")),
        text(
            T(
                "Tuki alkaa siitä, että selvitetään yhdessä, missä nyt ollaan. Toimintaterapian näkökulmasta kannattaa "
                "katsoa kolmea asiaa yhtä aikaa: osaamista, motivaatiota ja ympäristöä. Jos yksi puuttuu, kaksi muuta "
                "eivät yleensä riitä.",
                "Stödet börjar med att ni tillsammans tar reda på var ni står nu. Ur ergoterapins synvinkel är det "
                "bra att se på tre saker samtidigt: kunnande, motivation och omgivning. Om en saknas räcker de två "
                "andra sällan till.",
            ),
        ),
        table(
            T("Kysymyksiä, joilla pääset alkuun", "Frågor att börja med"),
            [T("Mitä katsot", "Vad du ser på"), T("Mitä voit kysyä", "Vad du kan fråga")],
            [
                T("Osaaminen", "Kunnande"),
                T("Mitä osaat jo? Missä olet neuvonut muita?", "Vad kan du redan? När har du hjälpt andra?"),
            ],
            [
                T("Motivaatio", "Motivation"),
                T("Mikä asia olisi sinulle tärkeä saada tehtyä?", "Vad är viktigt för dig att få gjort?"),
            ],
            [
                T("Ympäristö", "Omgivning"),
                T(
                    "Onko sinulla laite, verkko, rauhaa ja joku, jolta kysyä?",
                    "Har du en dator eller telefon, nät, lugn och ro och någon att fråga?",
                ),
            ],
        ),
        heading(T("Toinen avain: apu on lähellä", "Den andra nyckeln: hjälpen finns nära")),
        text(
            T(
                "Apu toimii, kun se on lähellä ja kiireetöntä. Paikkaan saa tulla sellaisena kuin on, eikä kysymystä "
                "tarvitse osata muotoilla valmiiksi. Digi- ja Duunikulmassa sisältö rakentuu kävijöiden tarpeista.",
                "Hjälpen fungerar när den finns nära och utan brådska. Dit får man komma som man är, och frågan "
                "behöver inte vara färdigt formulerad. I Digi- ja Duunikulma byggs innehållet upp efter besökarnas "
                "behov.",
            ),
        ),
        picture("scene-digi-ja-duunikulma"),
        heading(T("Kolmas avain: vertainen", "Den tredje nyckeln: någon i samma situation")),
        text(
            T(
                "Sosped-säätiön kulttuuripajoilla Kuplassa ja Hiidessä digiasioita opitaan ryhmässä. Koulutettu "
                "<b>digivertsikka</b> opastaa toisia. Hän muistaa, miltä alku tuntui, ja puhuu samaa kieltä.",
                "På Sosped-säätiös kulturverkstäder Kupla och Hiisi lär man sig det digitala i grupp. En utbildad "
                "<b>digital kamratstödjare</b> handleder andra. Kamratstödjaren minns hur början kändes och talar "
                "samma språk.",
            ),
            T(
                "Vertainen ei korvaa ammattilaista, mutta hän näyttää, että oppiminen on mahdollista. Moni uskaltaa "
                "kysyä häneltä sen kysymyksen, joka muuten jäisi kysymättä.",
                "Kamratstödjaren ersätter inte den professionella men visar att det går att lära sig. Många vågar "
                "ställa just den fråga som annars inte blir ställd.",
            ),
            T("Ryhmissä on puhuttu muun muassa näistä:", "Grupperna har bland annat talat om det här:"),
        ),
        bullets(
            T("somesta ja tietoturvasta", "sociala medier och datasäkerhet"),
            T("tekoälystä", "artificiell intelligens"),
            T("viranomaisten sähköisistä palveluista", "myndigheternas e-tjänster"),
            T("oman osaamisen tunnistamisesta", "att känna igen sitt eget kunnande"),
            T(
                "digitaalisesta työnhausta, ansioluettelosta ja etätyöhaastattelusta",
                "digital jobbsökning, meritförteckningar och anställningsintervjuer på distans",
            ),
        ),
        heading(T("Neljäs avain: sanat omille vahvuuksille", "Den fjärde nyckeln: ord för de egna styrkorna")),
        text(
            T(
                "Työnhaussa pitää kertoa itsestään kirjallisesti ja suullisesti. Se on vaikeaa, jos omat vahvuudet "
                "ovat hukassa. Digirohkeusryhmässä niitä etsitään yhdessä, ja sanoja kokeillaan ensin tutussa "
                "porukassa. Simuloitu työhaastattelu antaa harjoitella ilman, että mitään voi mennä pieleen.",
                "När man söker jobb måste man berätta om sig själv i skrift och tal. Det är svårt om man har tappat "
                "sina styrkor ur sikte. I digimodsgruppen letar man efter dem tillsammans och provar orden först i en "
                "bekant krets. I en simulerad anställningsintervju kan man öva utan att något kan gå fel.",
            ),
        ),
        example_quote(
            T(
                "Sanoin ensimmäistä kertaa ääneen, että olen hyvä rauhoittamaan muita. Kukaan ei nauranut.",
                "För första gången sade jag högt att jag är bra på att lugna andra. Ingen skrattade.",
            ),
            T("ryhmään osallistuva", "en deltagare i gruppen"),
        ),
        heading(T("Viides avain: ammattilaisen oma rohkeus", "Den femte nyckeln: mod hos den som stöder")),
        text(
            T(
                "Myös tukija tarvitsee tukea. Keväällä 2023 pidettiin kaksiosainen "
                "koulutus Rohkeutta digimörön selättämiseen. Mörkö pienenee, kun sen voi nimetä: tämän osaan, tämän "
                "opettelen, tässä pyydän apua.",
                "Också den som stöder behöver stöd. Våren 2023 ordnades en utbildning i två delar, Mod att besegra "
                "digitrollet. Trollet krymper när man kan sätta namn på det: det här kan jag, det här lär jag mig, "
                "det här ber jag om hjälp med.",
            ),
            T(
                "Mikä avain sinulta puuttuu? Aloita siitä. Muut löytyvät matkalla.",
                "Vilken nyckel saknar du? Börja med den. De andra hittar du på vägen.",
            ),
        ),
        links(
            T("Lue lisää", "Läs mer"),
            (T("Kulttuuripajojen digiryhmät", "Digitala grupper på kulturverkstäderna"), Ref("workshops")),
            (T("Digirohkeusryhmien toimintamalli", "Verksamhetsmodellen Digimodsgrupper"), Ref("model")),
            (T("Loppukartoituksen kyselyraportti", "Enkätrapport från slutkartläggningen"), Ref("end-survey")),
        ),
        links(T("Lähteet", "Källor"), GAPS_BOOK, REPORT, PROJECT_SITE),
    ],
}
