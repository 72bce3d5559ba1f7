"""What the events of the project were about."""

from demo.texts.words import T, bullets, text

KICK_OFF = [
    text(
        T(
            "Hanke esitteli tavoitteensa ja tekijänsä etätapahtumassa. Työtä haetaan ja palveluja käytetään verkossa, "
            "mutta kaikilla ei ole siihen laitetta, taitoja tai tukea.",
            "Projektet presenterade sina mål och sina medverkande på distans. I dag söker man jobb och använder "
            "tjänster på nätet, men alla har inte den utrustning, de färdigheter eller det stöd som krävs.",
        ),
        T(
            "Toteuttajat ovat Metropolia Ammattikorkeakoulu ja Sosped-säätiö, yhteistyökumppanit Eskot ry ja "
            "Vates-säätiö. Kohderyhmät kutsuttiin mukaan heti alusta.",
            "Projektet genomförs av Yrkeshögskolan Metropolia och Sosped-säätiö. Samarbetspartner är Eskot ry och "
            "Vates-säätiö. Målgrupperna bjöds in genast från början.",
        ),
    ),
]

JOURNEY = [
    text(
        T(
            "Työpaikan etsiminen, hakemus, haastattelu ja sopimus hoituvat yhä useammin verkossa. Työpajassa "
            "kuljettiin tämä matka vaihe vaiheelta ja merkittiin, missä tarvitaan tukea.",
            "Att leta efter jobb, ansöka, gå på intervju och skriva avtal sker allt oftare på nätet. Deltagarna gick "
            "igenom resan steg för steg och märkte ut var det behövs stöd.",
        ),
        T(
            "Alkuvuonna 2022 hanke teki myös alkukartoituksen. Sen vastaukset ja työpajan havainnot auttoivat "
            "suunnittelemaan tuen muotoja.",
            "I början av 2022 genomförde projektet också en startkartläggning. Svaren och iakttagelserna hjälpte "
            "projektet att planera olika former av stöd.",
        ),
    ),
]

GAMES = [
    text(
        T(
            "Pelissä saa yrittää uudestaan. Siksi se sopii hyvin tilanteeseen, jossa uuden opettelu jännittää.",
            "I ett spel får man försöka igen. Därför passar det bra när det känns nervöst att lära sig något nytt.",
        ),
        T(
            "Hankkeen kyselyssä pelaaminen, some ja pikaviestit olivat monelle tuttuja, viranomaisten sähköiset "
            "palvelut vieraampia. Työpajassa lähdettiin siitä, mitä osataan jo.",
            "I projektets enkät var spel, sociala medier och snabbmeddelanden bekanta för många, myndigheternas "
            "e-tjänster mer främmande. Workshoppen utgick från det som man redan kan.",
        ),
    ),
]

GOOD_SUPPORT = [
    text(
        T(
            "Digituki on hyvää, kun se vastaa siihen, mitä ihminen itse haluaa tehdä. Työpajassa kysyttiin tätä "
            "niiltä, joita asia koskee.",
            "Digitalt stöd är bra när det svarar mot det som människan själv vill göra. Frågan ställdes till dem som "
            "det gäller.",
        ),
    ),
    bullets(
        T("Mistä apua saa, ja uskaltaako sitä pyytää?", "Var får man hjälp, och vågar man be om den?"),
        T("Mitä laitteita ja taitoja on jo?", "Vilken utrustning och vilka färdigheter finns redan?"),
        T("Mikä auttaa pääsemään alkuun?", "Vad hjälper en att komma i gång?"),
    ),
    text(
        T(
            "Ajatuksista rakennettiin myöhemmin Digi- ja Duunikulman toimintaa ja digirohkeusryhmiä.",
            "Tankarna användes senare när verksamheten i Digi- ja Duunikulma och digimodsgrupperna byggdes upp.",
        ),
    ),
]

LANDSCAPES = [
    text(
        T(
            "Työsuhde tai yritys ei ole ainoa vaihtoehto. Osaamistaan voi myydä laskutuspalvelun kautta, työtä voi "
            "tehdä osuuskunnassa tai keikkoina, ja tekijöitä haetaan myös digitaalisilla alustoilla.",
            "En anställning eller ett eget företag är inte de enda alternativen. Man kan sälja sitt kunnande via en "
            "faktureringstjänst, arbeta i ett andelslag eller ta gig, och uppdrag förmedlas också på digitala "
            "plattformar.",
        ),
        T(
            "Tapahtuma keräsi reittejä yhteen erityisesti osatyökykyisten näkökulmasta: miten työ onnistuu tuetusti "
            "ja turvallisesti?",
            "Evenemanget samlade vägarna särskilt ur partiellt arbetsföras synvinkel: hur kan man arbeta tryggt och "
            "med stöd?",
        ),
    ),
]

COFFEE = [
    text(
        T(
            "Järjestöjen työntekijät, työhönvalmentajat ja muut, jotka auttavat ihmisiä digiasioissa, kohtasivat "
            "kahvipöydässä.",
            "Anställda inom tredje sektorn, arbetscoacher och andra som hjälper människor med det digitala träffades "
            "vid kaffebordet.",
        ),
    ),
    bullets(
        T("Mikä digituessa toimii, mikä ei?", "Vad fungerar i det digitala stödet, vad fungerar inte?"),
        T("Missä ihmiset tavoittaa parhaiten?", "Var når man människor bäst?"),
        T("Mitä voisimme tehdä yhdessä?", "Vad kan vi göra tillsammans?"),
    ),
    text(
        T(
            "Ilmoitus on tallessa skannattuna. Sen sisältö on tekstinä tällä sivulla.",
            "Annonsen finns kvar som skannad bild, på finska. Innehållet finns som text på den här sidan.",
        ),
    ),
]

SEMINAR = [
    text(
        T(
            "Digimörkö on pelko, joka kasvaa yksin ollessa: entä jos painan väärää nappia? Seminaarissa mörköjä "
            "katsottiin silmiin ja jaettiin keinoja, joilla ne saa pienemmiksi.",
            "Digitrollet är en rädsla som växer när man är ensam: tänk om jag trycker på fel knapp? På seminariet såg "
            "deltagarna trollen i ögonen och delade med sig av sätt att göra dem mindre.",
        ),
        T(
            "Pelko ei kerro osaamisen puutteesta. Motivaatio, ympäristö ja aiemmat kokemukset vaikuttavat yhtä aikaa, "
            "ja siksi tuki alkaa ihmisen omasta tilanteesta.",
            "Rädsla betyder inte att man saknar kunskaper. Motivation, omgivning och tidigare erfarenheter påverkar "
            "samtidigt, och därför börjar stödet i den egna situationen.",
        ),
        T(
            "Seminaarin aihetta jatkoi kaksiosainen koulutus keväällä 2023.",
            "En utbildning i två delar fortsatte på samma tema våren 2023.",
        ),
    ),
]

TRAINING_1 = [
    text(
        T(
            "Koulutus on tarkoitettu työllistymistä edistävien järjestöjen työntekijöille. Ensimmäinen osa lähti "
            "liikkeelle siitä, mitä digiosallisuus on ja missä se katkeaa.",
            "Utbildningen riktar sig till anställda i organisationer inom tredje sektorn som främjar sysselsättning. "
            "Den första delen utgick från vad digital delaktighet är och var den brister.",
        ),
        T(
            "Kolme digikuilua auttavat jäsentämään tilannetta: onko laitetta ja yhteyttä, mihin niitä käytetään, ja "
            "mitä käytöstä on hyötyä.",
            "Tre digitala klyftor hjälper en att förstå läget: finns det en enhet och en uppkoppling, vad används de "
            "till och vilken nytta gör de.",
        ),
    ),
]

TRAINING_2 = [
    text(
        T(
            "Toinen osa kääntyi keinoihin: miten osallistujan vahvuudet saa sanoiksi, miten työhaastattelua "
            "harjoitellaan turvallisesti ja mistä löytyy tietoa työn reiteistä.",
            "Den andra delen handlade om metoder: hur deltagarna sätter ord på sina styrkor, hur man övar "
            "anställningsintervjuer i trygghet och var man hittar kunskap om vägar till arbete.",
        ),
        T(
            "Osat sopivat yhteen, mutta kumpikin toimii myös yksinään.",
            "Delarna hör ihop, men båda fungerar också var för sig.",
        ),
    ),
]

DIGISTI = [
    text(
        T(
            "Hanke kokosi yhteen, mitä kahdessa vuodessa syntyi: raportit, tiedonhakupalvelun, toimintamallin ja "
            "ryhmät.",
            "Projektet samlade det som två år hade gett: rapporterna, söktjänsten, verksamhetsmodellen och grupperna.",
        ),
        T(
            "Hanke päättyi 31.8.2023. Toiminta jatkuu Digi- ja Duunikulmassa Myllypurossa ja Sosped-säätiön "
            "kulttuuripajoilla, joissa digivertsikat opastavat toisia.",
            "Projektet avslutades 31.8.2023. Verksamheten fortsätter i Digi- ja Duunikulma i Kvarnbäcken och på "
            "Sosped-säätiös kulturverkstäder, där digitala kamratstödjare handleder andra.",
        ),
        T(
            "Elokuussa hanke kysyi vielä kohderyhmiltä, millaisia digitaidot ja digiosallisuus nyt ovat.",
            "I augusti frågade projektet än en gång målgrupperna hur det står till med de digitala färdigheterna och "
            "delaktigheten.",
        ),
    ),
]
