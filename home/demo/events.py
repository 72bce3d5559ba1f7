"""The ten events of the project. Their times of day are not known, so they tell the day only."""

from datetime import date

from home.demo.words import T, text

EVENTS = [
    {
        "title": T(
            "Digiosallisuus työllisyyden edistämisessä: aloitustapahtuma",
            "Digital delaktighet som stöd för sysselsättningen: startevenemang",
        ),
        "slug": T("aloitustapahtuma", "startevenemang"),
        "intro": T(
            "Hankkeen aloitus: tavoitteet, tekijät ja aikataulu.", "Projektet startar: mål, personer och tidtabell."
        ),
        "date": date(2022, 1, 27),
        "event_type": "seminar",
        "is_online": True,
    },
    {
        "title": T("Digimatka työllisyyteen", "En digital resa till arbete"),
        "intro": T(
            "Tilaisuus, jossa etsittiin yhdessä digitaalisen työnhaun kipukohtia ja keinoja.",
            "Ett tillfälle där vi tillsammans letade efter svårigheter och lösningar i den digitala jobbsökningen.",
        ),
        "date": date(2022, 3, 14),
        "event_type": "workshop",
        "place": "campus",
        "topics": ["job-search"],
    },
    {
        "title": T("Työllistymisen digimatka pelillisyyden keinoin", "En digital resa mot arbete med spelens metoder"),
        "intro": T(
            "Pelillisyys auttaa kokeilemaan ja erehtymään turvallisesti.",
            "Spel gör det tryggt att pröva och att misslyckas.",
        ),
        "date": date(2022, 4, 28),
        "event_type": "workshop",
        "place": "campus",
        "topics": ["games", "employment"],
    },
    {
        "title": T(
            "Millaista on hyvä digituki? Yhteiskehittelytilaisuus",
            "Hurdant är ett bra digitalt stöd? Vi utvecklar tillsammans",
        ),
        "slug": T("millaista-on-hyva-digituki", "hurdant-ar-ett-bra-digitalt-stod"),
        "intro": T(
            "Kohderyhmät, opiskelijat ja järjestöjen työntekijät kehittivät digitukea saman pöydän ääressä.",
            "Målgrupperna, studerande och anställda vid organisationer utvecklade digitalt stöd vid samma bord.",
        ),
        "date": date(2022, 9, 29),
        "event_type": "workshop",
        "place": "campus",
        "topics": ["support"],
    },
    {
        "title": T("Mahdollisuuksien maisemia", "Landskap av möjligheter"),
        "intro": T(
            "Tapahtuma työllistymisen reiteistä ja niihin liittyvistä palveluista.",
            "Ett evenemang om vägar till arbete och tjänster längs dem.",
        ),
        "date": date(2022, 10, 5),
        "event_type": "other",
        "place": "campus",
        "topics": ["employment"],
    },
    {
        "key": "coffee",
        "title": T("Verkostokahvit", "Nätverkskaffe"),
        "intro": T(
            "Kahvihetki työllistymistä tukevien toimijoiden kesken.",
            "En kaffestund för alla som stöder människor på väg till arbete.",
        ),
        "date": date(2022, 11, 2),
        "event_type": "meeting",
        "place": "campus",
    },
    {
        "key": "seminar",
        "title": T("Digimörköjen selätysseminaari", "Seminarium: så besegrar vi digitrollen"),
        "intro": T(
            "Miksi digi pelottaa, ja mitä pelolle voi tehdä? Seminaari paikan päällä ja etänä.",
            "Varför skrämmer det digitala, och vad kan man göra åt rädslan? Ett seminarium på plats och på distans.",
        ),
        "date": date(2022, 11, 23),
        "event_type": "seminar",
        "place": "campus",
        "is_online": True,
        "topics": ["support", "inclusion"],
        "body": [
            text(
                T(
                    "Digimörkö on pelko, joka kasvaa yksin ollessa: entä jos painan väärää nappia? Seminaarissa "
                    "mörköjä katsottiin silmiin ja jaettiin keinoja, joilla ne saa pienemmiksi.",
                    "Digitrollet är en rädsla som växer när man är ensam: tänk om jag trycker på fel knapp? På "
                    "seminariet såg vi trollen i ögonen och delade med oss av sätt att göra dem mindre.",
                ),
            ),
        ],
    },
    {
        "key": "training-1",
        "title": T("Rohkeutta digimörön selättämiseen, osa 1", "Mod att besegra digitrollet, del 1"),
        "intro": T(
            "Kaksiosainen koulutus kaikille, jotka tukevat työnhakijaa digiasioissa.",
            "En utbildning i två delar för alla som stöder arbetssökande i digitala frågor.",
        ),
        "date": date(2023, 3, 3),
        "event_type": "training",
        "is_online": True,
        "series": ("training", 1),
        "topics": ["support"],
        "target_groups": ["professionals"],
    },
    {
        "key": "training-2",
        "title": T("Rohkeutta digimörön selättämiseen, osa 2", "Mod att besegra digitrollet, del 2"),
        "intro": T(
            "Koulutuksen toinen osa jatkaa siitä, mihin ensimmäinen päättyi.",
            "Den andra delen fortsätter där den första slutade.",
        ),
        "date": date(2023, 3, 17),
        "event_type": "training",
        "is_online": True,
        "series": ("training", 2),
        "topics": ["support"],
        "target_groups": ["professionals"],
    },
    {
        "title": T("Digisti duuniin", "Digitalt till jobbet"),
        "intro": T(
            "Hankkeen viimeinen tapahtuma: mitä opimme ja mikä jää elämään.",
            "Projektets sista evenemang: vad vi lärde oss och vad som lever vidare.",
        ),
        "date": date(2023, 6, 1),
        "event_type": "seminar",
        "place": "campus",
        "is_online": True,
        "topics": ["inclusion", "employment"],
        "related": ["training-1", "seminar"],
    },
]
