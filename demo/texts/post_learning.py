"""The blog post about students who learn in a project."""

from demo.texts.post_parts import PROJECT_SITE, REPORT, SAMPLE, example_quote
from demo.texts.words import Ref, T, bullets, heading, links, picture, table, text

POST = {
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
    "related": ["model", "corner"],
    "body": [
        SAMPLE,
        text(
            T(
                "Hankkeella on alku ja loppu, tavoitteet ja raportit. Opinnoilla on lukukaudet, osaamistavoitteet ja "
                "arviointi. Kun nämä kaksi tuodaan samaan huoneeseen, ne eivät kulje itsestään samaan tahtiin.",
                "Ett projekt har en början och ett slut, mål och rapporter. Studierna har terminer, lärandemål och "
                "bedömning. När de två möts i samma rum går de inte av sig själva i samma takt.",
            ),
            T(
                "<b>Pedagoginen ymmärrys</b> on se, mikä sovittaa tahdit yhteen. Se tarkoittaa, että oppiminen "
                "suunnitellaan osaksi hanketta eikä jätetä sattuman varaan.",
                "<b>Pedagogisk förståelse</b> är det som får takterna att stämma överens. Den betyder att lärandet "
                "planeras in som en del av projektet och inte lämnas åt slumpen.",
            ),
        ),
        heading(T("Ryhmä on palvelu ja oppimisympäristö", "Gruppen är både en tjänst och en lärmiljö")),
        text(
            T(
                "Digi- ja Duunikulma toimii Metropolian Myllypuron kampuksella osana HyMy-kylän palveluja. "
                "Toimintaterapian ja sosiaalialan opiskelijat ohjaavat siellä ryhmiä opettajien tukemina. "
                "Osallistujalle ryhmä on palvelu. Opiskelijalle se on paikka, jossa oma ammatti alkaa tuntua "
                "todelta.",
                "Digi- ja Duunikulma finns på Metropolias campus i Kvarnbäcken som en del av tjänsterna i HyMy-kylä. "
                "Där leder studerande i ergoterapi och inom det sociala området grupper med stöd av lärare. För "
                "deltagaren är gruppen en tjänst. För den studerande är den en plats där det egna yrket börjar "
                "kännas på riktigt.",
            ),
            T(
                "Toimintamalli rakennettiin yhdessä: mukana olivat opiskelijat, kohderyhmät ja opettajat. Toiminnan "
                "muotoja kokeiltiin hankkeen aikana, ja se, mikä toimi, jäi käyttöön.",
                "Verksamhetsmodellen byggdes upp tillsammans av studerande, målgrupper och lärare. Arbetssätten "
                "provades under projektet, och det som fungerade blev kvar.",
            ),
        ),
        picture("model-digirohkeus"),
        heading(T("Mitä kukin antaa ja saa", "Vad var och en ger och får")),
        text(
            T(
                "Yhteistyö kestää, kun jokainen tietää, miksi on mukana. Taulukko auttaa puhumaan siitä alussa.",
                "Samarbetet håller när alla vet varför de är med. Tabellen hjälper er att tala om det i början.",
            ),
        ),
        table(
            T("Kuka tuo mitä yhteiseen toimintaan", "Vem bidrar med vad i den gemensamma verksamheten"),
            [T("Kuka", "Vem"), T("Antaa", "Ger"), T("Saa", "Får")],
            [
                T("Osallistuja", "Deltagaren"),
                T("oman kokemuksen ja toiveet", "sina erfarenheter och önskemål"),
                T("tukea omiin asioihin ja vertaisia", "stöd i egna ärenden och andra i samma situation"),
            ],
            [
                T("Opiskelija", "Den studerande"),
                T("aikaa, ideoita ja ohjausta", "tid, idéer och handledning"),
                T("kokemusta aidoista tilanteista", "erfarenhet av verkliga situationer"),
            ],
            [
                T("Opettaja", "Läraren"),
                T("tuen, arvioinnin ja jatkuvuuden", "stöd, bedömning och kontinuitet"),
                T("yhteyden muuttuvaan työelämään", "kontakt med ett arbetsliv i förändring"),
            ],
            [
                T("Hanke", "Projektet"),
                T("tavoitteen, verkoston ja tilaisuuden kokeilla", "ett mål, ett nätverk och en chans att prova"),
                T("tietoa siitä, mikä toimii", "kunskap om vad som fungerar"),
            ],
        ),
        example_quote(
            T(
                "Ensin suunnittelin koko tapaamisen valmiiksi. Sitten opin kysymään ryhmältä, mistä aloitetaan.",
                "Först planerade jag hela träffen färdigt. Sedan lärde jag mig att fråga gruppen var vi ska börja.",
            ),
            T("opiskelija, joka ohjaa ryhmää", "en studerande som leder en grupp"),
        ),
        heading(T("Neljä asiaa, jotka kannattaa sopia", "Fyra saker att komma överens om")),
        bullets(
            T(
                "<b>Tavoitteet</b>: kirjoita hankkeen ja opintojen tavoitteet vierekkäin ja etsi, mikä niissä on "
                "yhteistä",
                "<b>Målen</b>: skriv projektets och studiernas mål sida vid sida och leta efter det gemensamma",
            ),
            T(
                "<b>Aikataulu</b>: katso, missä vaiheessa lukukautta ryhmä alkaa ja kuka jatkaa sen jälkeen",
                "<b>Tidsplanen</b>: se efter när på terminen gruppen börjar och vem som fortsätter efteråt",
            ),
            T(
                "<b>Roolit</b>: kerro osallistujille, kuka ohjaa, kuka opettaa ja kuka vastaa",
                "<b>Rollerna</b>: berätta för deltagarna vem som leder, vem som undervisar och vem som ansvarar",
            ),
            T(
                "<b>Reflektointi</b>: varaa jokaisen kerran jälkeen aika puhua siitä, mitä opittiin",
                "<b>Reflektionen</b>: reservera tid efter varje träff för att tala om vad ni lärde er",
            ),
        ),
        heading(T("Mitä ryhmässä oppii ammatista", "Vad man lär sig om yrket i gruppen")),
        text(
            T(
                "Digirohkeusryhmässä tavoite voi olla omien vahvuuksien löytäminen, varmuus työnhaussa tai rohkeus "
                "tuoda osaaminen esiin. Opiskelija ei siis opeta vain laitteen käyttöä. Hän oppii kartoittamaan "
                "tilannetta, kertomaan taidoista omin sanoin ja rakentamaan harjoituksia, kuten simuloidun "
                "työhaastattelun.",
                "I en digimodsgrupp kan målet vara att hitta sina styrkor, bli säkrare i jobbsökningen eller våga visa "
                "vad man kan. Den studerande lär alltså inte bara ut hur en telefon eller dator används, utan lär sig "
                "själv att kartlägga en situation, sätta ord på färdigheter och bygga upp övningar, till exempel en "
                "simulerad anställningsintervju.",
            ),
            T(
                "Kaksi alaa samassa ryhmässä on etu. Toimintaterapia katsoo arjen toimintaa ja sitä, mikä siinä on "
                "merkityksellistä. Sosiaaliala tuo mukaan osallisuuden ja palvelut. Kun opiskelijat suunnittelevat "
                "yhdessä, molemmat näkevät oman alansa uudesta kulmasta.",
                "Två branscher i samma grupp är en fördel. Ergoterapin ser på det vi gör i vardagen och på vad som är "
                "meningsfullt i det. Det sociala området bidrar med delaktighet och tjänster. När de studerande "
                "planerar tillsammans ser båda sitt eget område ur en ny vinkel.",
            ),
        ),
        heading(T("Keskeneräisyyttä pitää kestää", "Det måste få vara ofärdigt")),
        text(
            T(
                "Kehittämistyössä suunnitelma muuttuu matkalla. Osallistujien tarpeet ratkaisevat, mitä ryhmässä "
                "tehdään, eikä niitä voi tietää etukäteen. Opiskelijasta se voi tuntua epävarmalta, mutta juuri "
                "siinä harjoitellaan tärkeää taitoa: kuuntelemista ennen ratkaisua.",
                "I utvecklingsarbete ändras planen på vägen. Deltagarnas behov avgör vad gruppen gör, och dem kan man "
                "inte veta på förhand. För den studerande kan det kännas osäkert, men just då övar man en viktig "
                "färdighet: att lyssna innan man löser.",
            ),
            T(
                "Opettajan tehtävä on tehdä epävarmuudesta turvallista. Siihen riittää usein pieni asia: joku on "
                "paikalla, joku kysyy, mitä tapahtui, ja virheestä saa puhua ääneen.",
                "Lärarens uppgift är att göra osäkerheten trygg. Ofta räcker det med något litet: någon är på plats, "
                "någon frågar vad som hände, och det går att tala högt om misstag.",
            ),
        ),
        heading(T("Hanke päättyy, oppiminen jatkuu", "Projektet slutar men lärandet fortsätter")),
        text(
            T(
                "Hanke päättyi 31.8.2023. Ryhmät jatkuvat Digi- ja Duunikulmassa, ja uudet opiskelijat jatkavat "
                "siitä, mihin edelliset jäivät. Se on ehkä paras merkki siitä, että oppiminen ja kehittäminen "
                "löysivät toisensa.",
                "Projektet avslutades 31.8.2023. Grupperna fortsätter i Digi- ja Duunikulma, och nya studerande tar "
                "vid där de förra slutade. Det är kanske det bästa tecknet på att lärandet och utvecklingsarbetet "
                "hittade varandra.",
            ),
        ),
        links(
            T("Lue lisää", "Läs mer"),
            (T("Digirohkeusryhmien toimintamalli", "Verksamhetsmodellen Digimodsgrupper"), Ref("model")),
            (T("Näin tulet Digi- ja Duunikulmaan", "Så kommer du till Digi- ja Duunikulma"), Ref("corner")),
        ),
        links(T("Lähteet", "Källor"), REPORT, PROJECT_SITE),
    ],
}
