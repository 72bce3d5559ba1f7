"""Services, and what the media told."""

from demo.texts.words import T, accordion, bullets, heading, links, text

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
        "lead_image": "service-search",
        "price": T("Maksuton", "Avgiftsfritt"),
        "how_to_come": T(
            "Avaa palvelu verkossa puhelimella, tabletilla tai tietokoneella.",
            "Öppna tjänsten på nätet med telefon, surfplatta eller dator. Den är på finska.",
        ),
        "related": ["gig-guide", "cooperative-guide", "landscapes", "report"],
        "body": [
            heading(T("Mihin palvelua voi käyttää", "Vad tjänsten kan användas till")),
            bullets(
                T(
                    "löydät reittejä työhön ja niihin liittyviä palveluja",
                    "du hittar vägar till arbete och tjänsterna längs dem",
                ),
                T(
                    "eläydyt tuttuun tilanteeseen ja tunnistat omat vaihtoehtosi",
                    "du lever dig in i en bekant situation och känner igen dina alternativ",
                ),
                T(
                    "saat valmentajan kanssa yhteisen pohjan keskustelulle",
                    "du och din coach får en gemensam grund för samtalet",
                ),
            ),
            text(
                T(
                    "Palvelu tehtiin hankkeessa, ja sitä kehitetään Digi- ja Duunikulman ryhmissä. Ryhmät käyttävät "
                    "sitä ja kertovat, mitä siitä puuttuu.",
                    "Tjänsten togs fram i projektet och utvecklas i grupperna i Digi- ja Duunikulma. Grupperna "
                    "använder den och berättar vad som fattas.",
                ),
            ),
        ],
    },
    {
        "key": "corner",
        "continuation": "goes-on",
        "title": T("Digi- ja Duunikulma", "Digi- ja Duunikulma, stöd i digitala frågor och jobbsökning"),
        "slug": T("digi-ja-duunikulma", "digi-ja-duunikulma"),
        "intro": T(
            "Paikka, johon on helppo tulla: kysy, kokeile ja harjoittele yhdessä muiden kanssa Myllypuron kampuksella.",
            "Ett ställe dit det är lätt att komma: fråga, prova och öva tillsammans med andra på campus i Kvarnbäcken.",
        ),
        "for_whom": T(
            "Sinulle, joka etsit työtä tai haluat varmuutta digiasioihin. Osaamista ei tarvita ennestään.",
            "För dig som söker arbete eller vill bli säkrare på det digitala. Inga förkunskaper behövs.",
        ),
        "place": "campus",
        "opening_hours": T(
            "Ajankohtaiset päivät ja ajat ovat HyMy-kylän sivuilla.",
            "Aktuella dagar och tider finns på HyMy-kyläs webbplats.",
        ),
        "how_to_come": T(
            "Ajankohtaiset ryhmät ja yhteystiedot löytyvät HyMy-kylän sivuilta.",
            "Aktuella grupper och kontaktuppgifter finns på HyMy-kyläs webbplats.",
        ),
        "topics": ["support", "job-search", "group"],
        "target_groups": ["jobseekers", "rehabilitees"],
        "body": [
            text(
                T(
                    "Kulmaan voi tulla sellaisena kuin on. Lähtökohta on se, mitä haluat tehdä ja mitä jo osaat. "
                    "Seuraavaa askelta etsitään yhdessä.",
                    "Hit kan du komma som du är. Utgångspunkten är vad du vill göra och vad du redan kan. Tillsammans "
                    "hittar vi nästa steg.",
                ),
            ),
            heading(T("Mitä täällä tehdään", "Vad man gör här")),
            bullets(
                T(
                    "ryhmiä ja työpajoja, jotka vahvistavat osallisuutta ja työllistymistä",
                    "grupper och workshoppar som stärker delaktigheten och vägen till arbete",
                ),
                T(
                    "digirohkeusryhmiä, joissa löydetään omia vahvuuksia ja harjoitellaan työhaastattelua",
                    "digimodsgrupper där man hittar sina styrkor och övar anställningsintervjuer",
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
                    "Studerande i ergoterapi och inom det sociala området ordnar verksamheten under handledning av "
                    "lärare. Kulma är en del av hälso- och välfärdstjänsterna i HyMy-kylä.",
                ),
            ),
            accordion(
                (
                    T("Tarvitsenko oman tietokoneen?", "Behöver jag en egen dator?"),
                    T("Et. Voit harjoitella myös omalla puhelimellasi.", "Nej. Du kan också öva med din egen telefon."),
                ),
                (
                    T("Voinko tulla oman ohjaajani kanssa?", "Kan jag komma tillsammans med min handledare?"),
                    T(
                        "Voit. Tule yksin, ystävän kanssa tai ohjaajasi seurassa.",
                        "Ja. Kom ensam, med en vän eller tillsammans med din handledare.",
                    ),
                ),
                (
                    T("Kuka ryhmiä ohjaa?", "Vem leder grupperna?"),
                    T(
                        "Opiskelijat ohjaavat ryhmiä, ja opettaja on heidän tukenaan.",
                        "Studerande leder grupperna med stöd av en lärare.",
                    ),
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
        "lead_image": "service-digi-ja-duunikulma",
        "related": ["finder", "leaflet", "good-support", "digisti"],
    },
    {
        "key": "workshops",
        "continuation": "goes-on",
        "title": T("Kulttuuripajojen digiryhmät", "Digitala grupper på kulturverkstäderna"),
        "intro": T(
            "Sosped-säätiön kulttuuripajoilla Kuplassa ja Hiidessä digitaitoja opitaan vertaisten kanssa.",
            "På Sosped-säätiös kulturverkstäder Kupla och Hiisi lär man sig digitala färdigheter av varandra.",
        ),
        "for_whom": T("Kulttuuripajojen kävijöille.", "För dem som besöker kulturverkstäderna."),
        "how_to_come": T("Kysy ryhmistä kulttuuripajasi ohjaajalta.", "Fråga om grupperna på din kulturverkstad."),
        "topics": ["peer", "group", "support"],
        "target_groups": ["rehabilitees"],
        "body": [
            text(
                T(
                    "Ryhmissä puhutaan muun muassa somesta, tietoturvasta, tekoälystä, viranomaisten sähköisistä "
                    "palveluista, omasta osaamisesta ja etätyöhaastattelusta.",
                    "Grupperna talar bland annat om sociala medier, datasäkerhet, artificiell intelligens, "
                    "myndigheternas e-tjänster, det egna kunnandet och anställningsintervjuer på distans.",
                ),
                T(
                    "Digivertsikka on vertainen, joka on käynyt koulutuksen ja opastaa toisia.",
                    "En digital kamratstödjare har gått en utbildning och handleder andra.",
                ),
                T(
                    "Digivertsikkatoiminta jatkuu hankkeen jälkeen osana pajojen arkea.",
                    "Verksamheten med digitala kamratstödjare fortsätter efter projektet som en del av verkstädernas "
                    "vardag.",
                ),
            ),
        ],
        "lead_image": "service-culture-workshops",
        "related": ["corner", "digisti", "end-survey"],
    },
]

MEDIA_HITS = [
    {
        "key": "valoa",
        "title": T("Osatyökykyisenä kiinni työelämään", "Partiellt arbetsför och på väg in i arbetslivet"),
        "intro": T(
            "Valoa!-lehden teemanumero 1/2023 kertoo työstä ja työllistymisestä.",
            "Temanummer 1/2023 av tidskriften Valoa! handlar om arbete och vägar till arbete.",
        ),
        "year": 2023,
        "elsewhere_url": "https://mieletontavaloa.fi/osatyokykyisena-kiinni-tyoelamaan/",
        "elsewhere_site": "Mieletöntä Valoa",
        "topics": ["partial", "employment"],
        "lead_image": "magazine",
        "target_groups": ["jobseekers", "professionals"],
        "related": ["post-ways", "gig-guide", "workshops"],
        "body": [
            text(
                T(
                    "Mieletöntä Valoa julkaisee Valoa!-lehteä. Teemanumeron 1/2023 aihe on työ, ja osa artikkeleista "
                    "on luettavissa verkossa.",
                    "Tidskriften Valoa! ges ut av Mieletöntä Valoa. Temat för nummer 1/2023 är arbete, och en del av "
                    "artiklarna går att läsa på nätet, på finska.",
                ),
                T(
                    "Artikkeli katsoo osatyökykyisyyttä työn löytämisen kannalta. Samoja reittejä koottiin hankkeessa.",
                    "Artikeln handlar om att hitta arbete som partiellt arbetsför. Samma vägar samlades i projektet.",
                ),
            ),
        ],
    },
    {
        "key": "podcast",
        "title": T("Väliaikaistöiden saaminen", "Att få tillfälliga jobb"),
        "intro": T("Podcast siitä, miten pieniä töitä voi löytää.", "En podd om hur man kan hitta små jobb."),
        "year": 2023,
        "elsewhere_url": "https://mieletontavaloa.fi/viihdemix/",
        "elsewhere_site": "Viihdemix, Mieletöntä Valoa",
        "topics": ["employment"],
        "lead_image": "podcast",
        "target_groups": ["jobseekers"],
        "related": ["post-keys", "workshops", "gig-guide"],
        "body": [
            text(
                T(
                    "Podcast on kuunneltavissa Mieletöntä Valoa -sivuston Viihdemixissä. Se puhuu lyhyistä töistä, "
                    "joista voi alkaa reitti eteenpäin.",
                    "Podden finns i Viihdemix på webbplatsen Mieletöntä Valoa, på finska. Den handlar om korta jobb "
                    "som kan bli början på en väg framåt.",
                ),
            ),
        ],
    },
]
