"""The front page, the project's own page and the page about the demo."""

from demo.texts.words import (
    METROPOLIA,
    File,
    Ref,
    T,
    call,
    figures,
    heading,
    links,
    notice,
    table,
    text,
)

DEMO_NOTICE = notice(
    T("Esittelysivusto", "Demowebbplats"),
    T(
        "Tämä sivusto esittelee Tuotos-julkaisujärjestelmää. Tiedot ovat todellisesta hankkeesta, tekstit on "
        "kirjoitettu esittelyä varten.",
        "Den här webbplatsen presenterar publiceringssystemet Tuotos. Uppgifterna kommer från ett verkligt projekt, "
        "texterna är skrivna för demowebbplatsen.",
    ),
)

FRONT = {
    "title": T("Kaikki, mitä saimme aikaan", "Allt vi åstadkom"),
    "intro": T(
        "Etsimme keinoja, joilla jokainen pääsee mukaan digitaaliseen työnhakuun. Raportit, kirjoitukset, tapahtumat "
        "ja palvelut ovat täällä kaikille avoinna.",
        "Vi sökte lösningar så att alla kan vara med när jobbsökningen har flyttat ut på nätet. Rapporter, "
        "blogginlägg, evenemang och tjänster är öppna för alla här.",
    ),
    "lead_image": "front-page",
    "body": [
        call(
            T(
                "Tarvitsetko apua työnhaussa tai digiasioissa?",
                "Behöver du hjälp med att söka jobb eller med det digitala?",
            ),
            T(
                "Digi- ja Duunikulmassa Myllypurossa voit kysyä, kokeilla ja harjoitella yhdessä muiden kanssa.",
                "I Digi- ja Duunikulma i Kvarnbäcken kan du fråga, prova och öva tillsammans med andra.",
            ),
            T("Näin tulet mukaan", "Så kommer du med"),
            "corner",
        ),
        DEMO_NOTICE,
        links(T("Lue lisää", "Läs mer"), (T("Mikä on esittelysivusto?", "Vad är en demowebbplats?"), Ref("about"))),
    ],
}

PROJECT_PAGE = {
    "key": "project",
    "title": T("Hanke", "Projektet"),
    "intro": T(
        "Digiosallisuus työllisyyden edistämisessä -hanke vahvisti digitaitoja yhdessä kohderyhmien, opiskelijoiden "
        "ja järjestöjen kanssa vuosina 2021–2023.",
        "Projektet stärkte digitala färdigheter tillsammans med målgrupperna, studerande och organisationer åren "
        "2021–2023.",
    ),
    "lead_image": "emblem",
    "shows_project": True,
    "body": [
        heading(T("Mistä oli kyse", "Vad det handlade om")),
        text(
            T(
                "Työpaikan etsiminen, hakemuksen lähettäminen ja palvelujen käyttö tapahtuvat nykyään verkossa. Jos "
                "laite, taito tai tuki puuttuu, koko työelämä voi jäädä oven taakse.",
                "I dag letar man efter jobb, skickar ansökningar och använder tjänster på nätet. Om man saknar en "
                "dator eller telefon, en färdighet eller ett stöd kan hela arbetslivet bli utom räckhåll.",
            ),
            T(
                "Hanke selvitti, mikä digiosallisuutta vahvistaa, ja kehitti toimintaa, jossa voi harjoitella "
                "turvallisesti. Kohderyhmät olivat mukana jokaisessa vaiheessa.",
                "Projektet tog reda på vad som stärker den digitala delaktigheten och utvecklade en verksamhet där man "
                "kan öva i trygghet. Målgrupperna var med i varje skede.",
            ),
        ),
        text(
            T(
                "Tavoitteita on viisi: vahvistaa työtä hakevien digitaitoja, vahvistaa järjestöjen työntekijöiden "
                "osaamista, löytää konkreettisia keinoja, rakentaa toimintamalli ja tuottaa tietoa. Ne ovat kokonaan "
                "tämän sivun alussa.",
                "Projektet hade fem mål: att stärka arbetssökandes digitala färdigheter, att stärka kunnandet hos "
                "anställda inom tredje sektorn, att hitta konkreta arbetssätt, att bygga upp en verksamhetsmodell och "
                "att ta fram kunskap. De står i sin helhet i början av sidan.",
            ),
        ),
        figures(
            ("85", T("vastausta kahteen alkukyselyyn vuonna 2022", "svar på de två startenkäterna 2022")),
            ("10", T("tapahtumaa 27.1.2022–1.6.2023", "evenemang 27.1.2022–1.6.2023")),
            ("31", T("vastausta loppukyselyyn elokuussa 2023", "svar på slutenkäten i augusti 2023")),
        ),
        heading(T("Ketkä hanketta tekivät", "Vilka som genomförde projektet")),
        table(
            T("Hanketiimin tehtävät", "Projektgruppens roller"),
            [T("Tehtävä", "Roll"), T("Organisaatio", "Organisation")],
            [T("Projektipäällikkö, lehtori, toimintaterapia", "Projektchef, lektor, ergoterapi"), METROPOLIA],
            [T("Lehtorit, toimintaterapia ja sosiaaliala", "Lektorer, ergoterapi och det sociala området"), METROPOLIA],
            [T("Suunnittelija", "Planerare"), METROPOLIA],
            [T("Toiminnanohjaaja, hanketyöntekijä", "Handledare, projektmedarbetare"), "Sosped-säätiö"],
            [T("Ryhmiä ohjaavat opiskelijat", "Studerande som leder grupper"), METROPOLIA],
        ),
        text(
            T(
                "Eskot ry ja Vates-säätiö olivat yhteistyökumppaneita. Näin mukana oli monta ääntä, myös niiden, joita "
                "asia koskee.",
                "Eskot ry och Vates-säätiö var samarbetspartner. På så sätt hördes många röster, också deras som det "
                "gäller.",
            ),
        ),
        heading(T("Mikä jatkuu", "Vad som fortsätter")),
        text(
            T(
                "Hanke päättyi 31.8.2023. Toiminta jatkuu Metropolian Digi- ja Duunikulmassa sekä Sosped-säätiön "
                "kulttuuripajoilla, joissa digivertsikat opastavat toisiaan.",
                "Projektet avslutades 31.8.2023. Verksamheten fortsätter i Metropolias Digi- ja Duunikulma och på "
                "Sosped-säätiös kulturverkstäder, där digitala kamratstödjare handleder varandra.",
            ),
        ),
        links(
            T("Hankkeen palvelut", "Projektets tjänster"),
            (T("Digi- ja Duunikulma", "Digi- ja Duunikulma"), Ref("corner")),
            (T("Työllistymisen tiedonhakupalvelu", "Söktjänsten om vägar till arbete"), Ref("finder")),
            (T("Reittejä työhön", "Vägar till arbete"), Ref("routes")),
            (T("Digirohkeusryhmät", "Digimodsgrupper"), Ref("model")),
        ),
        links(
            T("Aloita näistä", "Börja med de här"),
            (T("Hanke kuvana: Kulmilla", "Projektet som bild: I kvarteret"), Ref("corner-picture")),
            (T("Lataa hanke-esittely", "Ladda ner presentationen av projektet (på finska)"), File("slides")),
        ),
    ],
}

SERVICES_PAGE = {
    "key": "services",
    "title": T("Palvelut", "Tjänster"),
    "intro": T(
        "Palvelut ja toimintamallit, jotka jäivät elämään hankkeen jälkeen.",
        "Tjänster och verksamhetsmodeller som lever vidare efter projektet.",
    ),
}

ABOUT_PAGE = {
    "key": "about",
    "title": T("Tietoa esittelysivustosta", "Om demowebbplatsen"),
    "intro": T(
        "Mitä täällä on totta, mitä on kirjoitettu esittelyä varten ja mistä aineistot ovat.",
        "Vad som är sant här, vad som är skrivet för demowebbplatsen och varifrån materialet kommer.",
    ),
    "body": [
        heading(T("Kenen tietoja nämä ovat?", "Vems uppgifter är det här?")),
        text(
            T(
                "Nimet, päivät, vastaajien määrät ja osoitteet ovat Metropolia Ammattikorkeakoulun ja "
                "Sosped-säätiön hankkeen julkisista aineistoista. Hankkeen toteuttajat eivät ylläpidä tätä "
                "sivustoa.",
                "Namn, datum, antal svarande och adresser kommer från det offentliga materialet i ett projekt av "
                "Yrkeshögskolan Metropolia och Sosped-säätiö. De som genomförde projektet driver inte den "
                "här webbplatsen.",
            ),
        ),
        heading(T("Kuka kirjoitti tekstit?", "Vem har skrivit texterna?")),
        text(
            T(
                "Tekstit on kirjoitettu uudestaan lyhyessä muodossa. Ruotsinkieliset nimet ja tekstit ovat meidän "
                "käännöksiämme, sillä hanke julkaisi vain suomeksi.",
                "Texterna är omskrivna i kort form. De svenska namnen och texterna är våra översättningar, "
                "eftersom projektet bara publicerade på finska.",
            ),
        ),
        heading(T("Mistä kirjaston julkaisut ovat?", "Varifrån kommer publikationerna i biblioteket?")),
        text(
            T(
                "Esittelyn toinen sivusto on kirjasto. Sen kuvailutiedot ovat Kansalliskirjaston "
                "FinGreyLit-aineistosta (CC0) ja asiasanat Yleisestä suomalaisesta ontologiasta YSOsta, "
                "Kansalliskirjasto (CC BY 4.0).",
                "Den andra demowebbplatsen är ett bibliotek. Dess metadata kommer från Nationalbibliotekets material "
                "FinGreyLit (CC0) och ämnesorden från Allmän finländsk ontologi ALLFO, Nationalbiblioteket "
                "(CC BY 4.0).",
            ),
        ),
        heading(T("Ovatko PDF-tiedostot hankkeen raportteja?", "Är pdf-filerna projektets rapporter?")),
        text(
            T(
                "Eivät. Ne on kirjoitettu malliksi hankkeen julkisten tietojen pohjalta. Hankkeen oma raportti on "
                "Theseuksessa. Kaksi tiedostoa on tehty puutteellisiksi tarkoituksella: toinen on skannattu kuva, "
                "toisesta puuttuvat rakennemerkinnät.",
                "Nej. De är skrivna som exempel utifrån projektets offentliga uppgifter. Projektets egen rapport "
                "finns i Theseus. Två av filerna är bristfälliga med avsikt: den ena är en skannad bild, den andra "
                "saknar strukturtaggar.",
            ),
        ),
        heading(T("Saako kuvia käyttää?", "Får man använda bilderna?")),
        text(
            T(
                "Piirrokset on tehty tätä sivustoa varten. Niitä saa käyttää lisenssillä CC BY 4.0.",
                "Teckningarna är gjorda för den här webbplatsen. De får användas med licensen CC BY 4.0.",
            ),
        ),
        links(
            T("Alkuperäiset aineistot", "Originalmaterial"),
            (
                T("Hankkeen oma sivu Metropolian sivustolla", "Projektets egen sida på Metropolias webbplats"),
                "https://www.metropolia.fi/fi/tutkimus-kehitys-ja-innovaatiot/hankkeet/"
                "digiosallisuus-tyollisyyden-edistamisessa",
            ),
            (
                T("Hankkeen raportti ThingLink-kuvana", "Projektets rapport som ThingLink-bild"),
                "https://www.thinglink.com/card/1715278591618449894",
            ),
        ),
    ],
}

LIBRARY = {
    "name": T("Tuotoskirjasto", "Publikationsbiblioteket"),
    "title": T("Kirjasto", "Bibliotek"),
    "intro": T(
        "Suomalaisten korkeakoulujen, viranomaisten ja järjestöjen julkaisuja suomeksi ja ruotsiksi.",
        "Publikationer av finländska högskolor, myndigheter och organisationer på finska och svenska.",
    ),
    "body": [
        notice(
            T("Esittelysivusto", "Demowebbplats"),
            T(
                "Kirjasto esittelee Tuotos-julkaisujärjestelmää suurella aineistolla. Kuvailutiedot: FinGreyLit, "
                "Kansalliskirjasto, CC0. Julkaisut itse ovat omissa julkaisuarkistoissaan.",
                "Biblioteket presenterar publiceringssystemet Tuotos med ett stort material. Metadata: FinGreyLit, "
                "Nationalbiblioteket, CC0. Själva publikationerna finns i sina egna publikationsarkiv.",
            ),
        )
    ],
}
