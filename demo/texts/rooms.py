"""The inner scenes of the interactive image: the corner at the campus, and a culture workshop."""

from demo.texts.spots import (
    CORNER,
    QUARTER,
    WORKSHOP,
    enter,
    file,
    image,
    leads_to,
    outside,
    recording,
    scene,
    shown,
    spot,
)
from demo.texts.words import Ref, T, bullets

CORNER_SCENE = scene(
    CORNER,
    T("Digi- ja Duunikulman sisällä", "Inne i Digi- ja Duunikulma"),
    "scene-digi-ja-duunikulma",
    spot(
        T("Avoin ovi", "En öppen dörr"),
        T(
            "Kulma on Myllypuron kampuksella, Myllypurontie 1. Ajankohtaiset ryhmät löytyvät HyMy-kylän sivuilta.",
            "Kulma finns på campus i Kvarnbäcken, Kvarnbäcksvägen 1 i Helsingfors. Aktuella grupper hittar du på "
            "HyMy-kyläs webbplats.",
        ),
        leads_to(
            T("Katso HyMy-kylän palvelut", "Se tjänsterna i HyMy-kylä"),
            "https://www.metropolia.fi/fi/asiakastyot-ja-palvelut/hyvinvointi-ja-terveyskyla",
            language="fi",
        ),
        enter(QUARTER),
        x=82.4,
        y=16.2,
        icon="place",
    ),
    spot(
        T("Apua laitteisiin ja palveluihin", "Hjälp med telefon, dator och tjänster"),
        T(
            "Ensin puhutaan siitä, mitä laitteita sinulla on, mitä niillä teet ja mitä haluat oppia.",
            "Först talar vi om vilken utrustning du har, vad du gör med den och vad du vill lära dig.",
        ),
        shown("corner"),
        x=21.5,
        y=88,
    ),
    spot(
        T("Ryhmä koolla", "Gruppen samlad"),
        T(
            "Opiskelija ohjaa, opettaja tukee. Opas neuvoo, miten tällainen ryhmä kootaan.",
            "En studerande leder, en lärare stöder. Guiden berättar hur man samlar en sådan grupp.",
        ),
        file("guide-fi"),
        file("guide-sv"),
        shown("model"),
        x=50.6,
        y=55,
        icon="person",
    ),
    spot(
        T("Etänä mukana", "Med på distans"),
        T(
            "Näytöllä ollaan mukana etänä. Koulutuksen molemmat osat pidettiin verkossa.",
            "Personerna på skärmen deltar på distans. Båda delarna av utbildningen hölls på nätet.",
        ),
        shown("training-1"),
        shown("training-2"),
        x=30.6,
        y=12.3,
        size=(30.2, 27.2),
    ),
    spot(
        T("Työhaastattelu harjoitellen", "Öva anställningsintervju"),
        bullets(
            T("kasvokkain tai etänä", "ansikte mot ansikte eller på distans"),
            T("ensin helppo kysymys, sitten vaikeampi", "först en lätt fråga, sedan en svårare"),
            T("lopuksi kerrotaan, mikä onnistui", "till sist berättar man vad som gick bra"),
        )[1],
        x=77.5,
        y=90,
    ),
    spot(
        T("Hyllyssä oppaita ja raportteja", "Guider och rapporter i hyllan"),
        T(
            "Raportin voi lukea suomeksi ja lyhennettynä ruotsiksi.",
            "Rapporten finns på finska och förkortad på svenska.",
        ),
        file("report-fi"),
        file("report-sv"),
        x=63.8,
        y=9,
        size=(13.7, 32.4),
        icon="report",
    ),
    spot(
        T("Kahvia ja jutustelua", "Kaffe och prat"),
        T(
            "Hyvää digitukea kehitettiin yhdessä, usein kupin äärellä.",
            "Bra digitalt stöd utvecklades tillsammans, ofta över en kopp.",
        ),
        image("event-network-coffee"),
        shown("good-support"),
        x=72.5,
        y=60,
    ),
    spot(
        T("Tiedonhakua omassa rauhassa", "Söka i lugn och ro"),
        T(
            "Tabletilla voi selata reittejä työhön omaan tahtiin.",
            "På surfplattan kan man se på vägar till arbete i egen takt.",
        ),
        shown("finder"),
        leads_to(T("Katso kaikki reitit työhön", "Se alla vägar till arbete"), Ref("routes")),
        x=44,
        y=91,
        icon="info",
    ),
)

WORKSHOP_SCENE = scene(
    WORKSHOP,
    T("Kulttuuripajassa", "I kulturverkstaden"),
    "scene-culture-workshop",
    spot(
        T("Pöydän ympärillä", "Runt bordet"),
        T(
            "Ryhmään tullaan sellaisena kuin ollaan, ja kahvi on osa sitä.",
            "Till gruppen kommer man som man är, och kaffet hör till.",
        ),
        shown("workshops"),
        enter(QUARTER),
        x=52.9,
        y=74.1,
        icon="person",
    ),
    spot(
        T("Kupla ja Hiisi", "Kupla och Hiisi"),
        T(
            "Kulttuuripajoilla soitetaan, maalataan ja tehdään yhdessä. Digiryhmät kuuluvat samaan arkeen.",
            "På kulturverkstäderna spelar man, målar och gör saker tillsammans. De digitala grupperna hör till "
            "vardagen där.",
        ),
        recording("tune"),
        leads_to(
            T("Siirry Sosped-säätiön sivustolle", "Gå till Sosped-säätiös webbplats (på finska)"), "https://sosped.fi/"
        ),
        x=12.2,
        y=66,
    ),
    spot(
        T("Omat vahvuudet", "Egna styrkor"),
        T(
            "Luovat menetelmät auttavat huomaamaan, mitä osaat. Vahvuudet löytyvät usein vasta ääneen sanottuina.",
            "Kreativa metoder hjälper en att se vad man kan. Ofta hittar man sina styrkor först när man får säga dem "
            "högt.",
        ),
        x=34.3,
        y=35.8,
        size=(7.6, 15),
    ),
    spot(
        T("Podcastin äänitys", "Podden spelas in"),
        T(
            "Väliaikaistöiden saaminen on podcast pienistä töistä.",
            "Väliaikaistöiden saaminen är en podd på finska om små jobb.",
        ),
        leads_to(
            T("Kuuntele podcast: Viihdemix", "Lyssna på podden: Viihdemix (på finska)"),
            "https://mieletontavaloa.fi/viihdemix/",
        ),
        x=56.5,
        y=61,
        icon="audio",
    ),
    spot(
        T("Digivertsikka opastaa", "En digital kamratstödjare handleder"),
        T(
            "Digivertsikka on vertainen, joka on käynyt koulutuksen. Hän istuu viereen ja kulkee samaan tahtiin.",
            "En digital kamratstödjare har gått en utbildning, sätter sig bredvid och går i samma takt.",
        ),
        x=77.5,
        y=62.5,
        icon="person",
    ),
    spot(
        T("Valoa!-lehti", "Tidskriften Valoa!"),
        T(
            "Teemanumero 1/2023 kertoo työstä.",
            "Temanummer 1/2023 handlar om arbete.",
        ),
        image("magazine"),
        leads_to(
            T(
                "Lue artikkeli: Osatyökykyisenä kiinni työelämään",
                "Läs artikeln: Osatyökykyisenä kiinni työelämään (på finska)",
            ),
            "https://mieletontavaloa.fi/osatyokykyisena-kiinni-tyoelamaan/",
        ),
        x=92,
        y=43.5,
    ),
    spot(
        T("Elokuvahetki", "En filmstund"),
        T(
            "Esimerkki toisen palvelun videosta: vapaasti jaettava lyhytelokuva. Se tulee näkyviin vasta, kun painat "
            "painiketta.",
            "Ett exempel på en video från en annan tjänst: en kortfilm som får spridas fritt. Den visas först när du "
            "trycker på knappen.",
        ),
        outside(
            T("Big Buck Bunny, Blender Foundation", "Big Buck Bunny, Blender Foundation"),
            "https://www.youtube.com/watch?v=aqz-KE-bpKQ",
        ),
        x=43.5,
        y=12,
        size=(19.3, 28),
        icon="video",
    ),
    spot(
        T("Digiryhmien aiheita", "De digitala gruppernas teman"),
        bullets(
            T("digitaidot, some ja tietoturva", "digitala färdigheter, sociala medier och datasäkerhet"),
            T("tekoäly", "artificiell intelligens"),
            T("viranomaisten sähköiset palvelut", "myndigheternas e-tjänster"),
            T("oma osaaminen, digitaalinen työnhaku ja CV", "det egna kunnandet, digital jobbsökning och CV"),
            T("etätyöhaastattelu", "anställningsintervju på distans"),
        )[1],
        x=67.5,
        y=15,
        size=(12.5, 20),
    ),
)
