"""The front page, the project's own page and the page about the demo."""

from home.demo.words import Ref, T, accordion, call, heading, links, notice, picture, text

DEMO_NOTICE = notice(
    T("Esittelysivusto", "Demowebbplats"),
    T(
        "Tämä sivusto esittelee Tuotos-julkaisujärjestelmää. Tiedot ovat todellisesta hankkeesta, tekstit on "
        "kirjoitettu esittelyä varten.",
        "Den här webbplatsen presenterar publiceringssystemet Tuotos. Uppgifterna kommer från ett verkligt projekt, "
        "texterna är skrivna för demon.",
    ),
)

FRONT = {
    "title": T("Kaikki, mitä saimme aikaan", "Allt vi åstadkom"),
    "intro": T(
        "Etsimme keinoja, joilla jokainen pääsee mukaan digitaaliseen työnhakuun. Raportit, kirjoitukset, tapahtumat "
        "ja palvelut ovat täällä kaikille avoinna.",
        "Vi sökte sätt för alla att komma med när jobbsökningen flyttar ut på nätet. Rapporter, texter, evenemang och "
        "tjänster är öppna för alla här.",
    ),
    "body": [
        call(
            T(
                "Tarvitsetko apua työnhaussa tai digiasioissa?",
                "Behöver du hjälp med att söka jobb eller med det digitala?",
            ),
            T(
                "Digi- ja Duunikulmassa Myllypurossa voit kysyä, kokeilla ja harjoitella yhdessä muiden kanssa.",
                "I Digi- ja Duunikulma i Kvarnbäcken kan du fråga, pröva och öva tillsammans med andra.",
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
    "lead_image": "corner-scene",
    "shows_project": True,
    "body": [
        heading(T("Mistä oli kyse", "Vad det handlade om")),
        text(
            T(
                "Työpaikan etsiminen, hakemuksen lähettäminen ja palvelujen käyttö tapahtuvat nykyään verkossa. Jos "
                "laite, taito tai tuki puuttuu, koko työelämä voi jäädä oven taakse.",
                "I dag letar man efter jobb, skickar ansökningar och använder tjänster på nätet. Om det saknas en "
                "apparat, en färdighet eller ett stöd kan hela arbetslivet bli utom räckhåll.",
            ),
            T(
                "Hanke selvitti, mikä digiosallisuutta vahvistaa, ja kehitti toimintaa, jossa voi harjoitella "
                "turvallisesti. Kohderyhmät olivat mukana jokaisessa vaiheessa.",
                "Projektet tog reda på vad som stärker den digitala delaktigheten och utvecklade en verksamhet där man "
                "kan öva i trygghet. Målgrupperna var med i varje skede.",
            ),
        ),
        heading(T("Mikä jatkuu", "Vad som fortsätter")),
        text(
            T(
                "Hanke päättyi 31.8.2023. Toiminta jatkuu Metropolian Digi- ja Duunikulmassa sekä Sosped-säätiön "
                "kulttuuripajoilla, joissa Digivertsikat opastavat toisiaan.",
                "Projektet avslutades 31.8.2023. Verksamheten fortsätter i Metropolias Digi- ja Duunikulma och på "
                "Sosped-säätiös kulturverkstäder, där digitala kamratstödjare handleder varandra.",
            ),
        ),
        links(
            T("Hankkeen palvelut", "Projektets tjänster"),
            (T("Digi- ja Duunikulma", "Digi- ja Duunikulma"), Ref("corner")),
            (T("Työllistymisen tiedonhakupalvelu", "Söktjänsten om vägar till arbete"), Ref("finder")),
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
        "Vad som är sant här, vad som är skrivet för demon och varifrån materialet kommer.",
    ),
    "body": [
        picture("gaps"),
        accordion(
            (
                T("Kenen tietoja nämä ovat?", "Vems uppgifter är det här?"),
                T(
                    "Nimet, päivät, vastaajien määrät ja osoitteet ovat Metropolia Ammattikorkeakoulun ja "
                    "Sosped-säätiön hankkeen julkisista aineistoista. Hankkeen toteuttajat eivät ylläpidä tätä "
                    "sivustoa.",
                    "Namn, datum, antal svarande och adresser kommer från det offentliga materialet i ett projekt av "
                    "Yrkeshögskolan Metropolia och Sosped-säätiö. De som genomförde projektet upprätthåller inte den "
                    "här webbplatsen.",
                ),
            ),
            (
                T("Kuka kirjoitti tekstit?", "Vem har skrivit texterna?"),
                T(
                    "Tekstit on kirjoitettu uudestaan lyhyessä muodossa. Ruotsinkieliset nimet ja tekstit ovat meidän "
                    "käännöksiämme, sillä hanke julkaisi vain suomeksi.",
                    "Texterna är omskrivna i kort form. De svenska namnen och texterna är våra översättningar, "
                    "eftersom projektet bara publicerade på finska.",
                ),
            ),
            (
                T("Mistä kirjaston julkaisut ovat?", "Varifrån kommer publikationerna i biblioteket?"),
                T(
                    "Esittelyn toinen sivusto on kirjasto. Sen kuvailutiedot ovat Kansalliskirjaston "
                    "FinGreyLit-aineistosta (CC0) ja asiasanat Yleisestä suomalaisesta ontologiasta YSOsta, "
                    "Kansalliskirjasto (CC BY 4.0).",
                    "Demons andra webbplats är ett bibliotek. Dess metadata kommer från Nationalbibliotekets material "
                    "FinGreyLit (CC0) och ämnesorden från Allmän finländsk ontologi ALLFO, Nationalbiblioteket "
                    "(CC BY 4.0).",
                ),
            ),
            (
                T("Saako kuvia käyttää?", "Får man använda bilderna?"),
                T(
                    "Piirrokset on tehty tätä sivustoa varten. Niitä saa käyttää lisenssillä CC BY 4.0.",
                    "Teckningarna är gjorda för den här webbplatsen. De får användas med licensen CC BY 4.0.",
                ),
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
    "name": T("Tuotoskirjasto", "Resultatbiblioteket"),
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
