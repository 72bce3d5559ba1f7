"""Services, the operating model and what the media told."""

from home.demo.words import Ref, T, bullets, heading, links, text

SERVICES = [
    {
        "key": "finder",
        "title": T("Työllistymisen tiedonhakupalvelu", "Söktjänsten om vägar till arbete"),
        "intro": T(
            "Digikulma-palvelu kokoaa reitit työhön ja niihin liittyvät palvelut yhteen paikkaan.",
            "Tjänsten Digikulma samlar vägarna till arbete och tjänsterna längs dem på ett ställe.",
        ),
        "for_whom": T("Työtä hakeville ja heidän valmentajilleen.", "För dem som söker arbete och för deras coacher."),
        "elsewhere_url": "https://digikulma.metropolia.fi/",
        "elsewhere_site": "Digikulma",
        "topics": ["job-search", "services"],
        "target_groups": ["jobseekers", "professionals"],
    },
    {
        "key": "corner",
        "title": T("Digi- ja Duunikulma", "Digi- ja Duunikulma, stöd i digitala frågor och jobbsökning"),
        "slug": T("digi-ja-duunikulma", "digi-ja-duunikulma"),
        "intro": T(
            "Matalan kynnyksen paikka Myllypuron kampuksella: kysy, kokeile ja harjoittele yhdessä muiden kanssa.",
            "Ett ställe med låg tröskel på campus Kvarnbäcken: fråga, pröva och öva tillsammans med andra.",
        ),
        "for_whom": T(
            "Sinulle, joka etsit työtä tai haluat varmuutta digiasioihin. Osaamista ei tarvita ennestään.",
            "För dig som söker arbete eller vill bli säkrare på det digitala. Inga förkunskaper behövs.",
        ),
        "place": "campus",
        "how_to_come": T(
            "Ajankohtaiset ryhmät ja yhteystiedot löytyvät HyMy-kylän sivuilta.",
            "Aktuella grupper och kontaktuppgifter finns på HyMy-kyläs webbplats.",
        ),
        "topics": ["support", "job-search", "group"],
        "target_groups": ["jobseekers", "rehabilitees"],
        "body": [
            heading(T("Mitä täällä tehdään", "Vad man gör här")),
            bullets(
                T(
                    "ryhmiä ja työpajoja, jotka vahvistavat osallisuutta ja työllistymistä",
                    "grupper och workshoppar som stärker delaktigheten och vägen till arbete",
                ),
                T(
                    "Digirohkeusryhmiä, joissa löydetään omia vahvuuksia ja harjoitellaan työhaastattelua",
                    "Digimodsgrupper där man hittar sina styrkor och övar arbetsintervjuer",
                ),
                T(
                    "tapahtumia, jotka räätälöidään osallistujien toiveiden mukaan",
                    "evenemang som skräddarsys enligt deltagarnas önskemål",
                ),
            ),
            text(
                T(
                    "Toimintaterapian ja sosiaalialan opiskelijat toteuttavat toimintaa opettajien ohjauksessa. "
                    "Kulma on osa HyMy-kylän hyvinvointi- ja terveyspalveluja.",
                    "Studerande i ergoterapi och på det sociala området ordnar verksamheten under handledning av "
                    "lärare. Kulma är en del av välfärds- och hälsotjänsterna i HyMy-kylä.",
                ),
            ),
            links(
                T("HyMy-kylä", "HyMy-kylä"),
                (
                    T("HyMy-kylän palvelut Metropolian sivustolla", "HyMy-kyläs tjänster på Metropolias webbplats"),
                    "https://www.metropolia.fi/fi/asiakastyot-ja-palvelut/hyvinvointi-ja-terveyskyla",
                ),
            ),
        ],
    },
    {
        "key": "workshops",
        "title": T("Kulttuuripajojen digiryhmät", "Digitala grupper på kulturverkstäderna"),
        "intro": T(
            "Sosped-säätiön kulttuuripajoilla Kuplassa ja Hiidessä digitaitoja opitaan vertaisten kanssa.",
            "På Sosped-säätiös kulturverkstäder Kupla och Hiisi lär man sig digitala färdigheter av varandra.",
        ),
        "for_whom": T(
            "Kulttuuripajojen kävijöille.",
            "För dem som besöker kulturverkstäderna.",
        ),
        "topics": ["peer", "group", "support"],
        "target_groups": ["rehabilitees"],
        "body": [
            text(
                T(
                    "Ryhmissä puhutaan muun muassa somesta, tietoturvasta, tekoälystä, viranomaisten sähköisistä "
                    "palveluista, omasta osaamisesta ja etätyöhaastattelusta.",
                    "Grupperna talar bland annat om sociala medier, datasäkerhet, artificiell intelligens, "
                    "myndigheternas elektroniska tjänster, det egna kunnandet och arbetsintervjuer på distans.",
                ),
                T(
                    "Digivertsikka on vertainen, joka on käynyt koulutuksen ja opastaa toisia.",
                    "En digital kamratstödjare har gått en utbildning och handleder andra.",
                ),
            ),
        ],
    },
]

MODEL = {
    "key": "model",
    "title": T("Digirohkeusryhmät", "Digimodsgrupper"),
    "intro": T(
        "Toimintamalli pienryhmille, joissa löydetään omia vahvuuksia ja harjoitellaan työnhakua.",
        "En verksamhetsmodell för små grupper där man hittar sina styrkor och övar på att söka arbete.",
    ),
    "core_idea": T(
        "Opiskelijat ohjaavat ryhmää opettajien tukemina. Jokainen kartoittaa oman tilanteensa, valitsee tavoitteen "
        "ja harjoittelee sitä yhdessä muiden kanssa, esimerkiksi simuloidussa työhaastattelussa.",
        "Studerande leder gruppen med stöd av lärare. Var och en kartlägger sin situation, väljer ett mål och övar på "
        "det tillsammans med de andra, till exempel i en simulerad arbetsintervju.",
    ),
    "environment": T(
        "Malli on käytössä Digi- ja Duunikulmassa Myllypuron kampuksella. Se sopii myös järjestöihin ja pajoille.",
        "Modellen används i Digi- ja Duunikulma på campus Kvarnbäcken. Den passar också för organisationer och "
        "verkstäder.",
    ),
    "preconditions": T(
        "Ohjaajat, rauhallinen tila, laitteita ja aikaa tutustua ennen kuin aloitetaan.",
        "Ledare, ett lugnt rum, apparater och tid att lära känna varandra innan man börjar.",
    ),
    "experiences": T(
        "Osaaminen, motivaatio ja ympäristö vaikuttavat yhtä aikaa, joten ryhmän sisältö rakentuu osallistujien "
        "tarpeista. Luovat menetelmät madaltavat kynnystä puhua.",
        "Kunnande, motivation och omgivning påverkar samtidigt, så innehållet byggs upp efter deltagarnas behov. "
        "Kreativa metoder gör det lättare att våga tala.",
    ),
    "year": 2023,
    "contributors": ["metropolia", "sosped"],
    "topics": ["group", "therapy", "inclusion"],
    "target_groups": ["professionals", "students"],
    "related": ["corner", "report"],
    "body": [
        links(
            T("Missä mallia käytetään", "Var modellen används"),
            (T("Digi- ja Duunikulma", "Digi- ja Duunikulma"), Ref("corner")),
        ),
    ],
}

MEDIA_HITS = [
    {
        "key": "valoa",
        "title": T("Osatyökykyisenä kiinni työelämään", "Partiellt arbetsför och på väg in i arbetslivet"),
        "intro": T(
            "Valoa!-lehden teemanumero 1/2023 kertoo työstä ja työllistymisestä.",
            "Tidskriften Valoa!s temanummer 1/2023 handlar om arbete och vägar till arbete.",
        ),
        "year": 2023,
        "elsewhere_url": "https://mieletontavaloa.fi/osatyokykyisena-kiinni-tyoelamaan/",
        "elsewhere_site": "Mieletöntä Valoa",
        "topics": ["partial", "employment"],
    },
    {
        "key": "podcast",
        "title": T("Väliaikaistöiden saaminen", "Att få tillfälliga jobb"),
        "intro": T("Podcast siitä, miten pieniä töitä voi löytää.", "En podd om hur man kan hitta små jobb."),
        "year": 2023,
        "elsewhere_url": "https://mieletontavaloa.fi/viihdemix/",
        "elsewhere_site": "Viihdemix, Mieletöntä Valoa",
        "topics": ["employment"],
    },
]
