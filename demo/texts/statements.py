"""The accessibility statement and the privacy notice of the demo. They are true of this site."""

from demo.texts.words import Ref, T, bullets, heading, links, text

ACCESSIBILITY = {
    "key": "accessibility",
    "title": T("Saavutettavuusseloste", "Tillgänglighetsutlåtande"),
    "intro": T(
        "Kaikkien pitää voida käyttää tätä sivustoa. Tässä kerrotaan, miten hyvin se onnistuu.",
        "Alla ska kunna använda den här webbplatsen. Här berättar vi hur väl det lyckas.",
    ),
    "body": [
        heading(T("Kuinka saavutettava sivusto on", "Hur tillgänglig webbplatsen är")),
        text(
            T(
                "Sivusto täyttää suurimmaksi osaksi vaatimukset, jotka ovat laissa digitaalisten palvelujen "
                "tarjoamisesta (306/2019). Verkkosivut täyttävät WCAG 2.2:n tasot A ja AA. Osa tiedostoista ei täytä "
                "niitä.",
                "Webbplatsen uppfyller till största delen kraven i lagen om tillhandahållande av digitala tjänster "
                "(306/2019). Webbsidorna uppfyller nivåerna A och AA i WCAG 2.2. En del av filerna gör det inte.",
            ),
        ),
        heading(T("Mikä ei ole saavutettavaa", "Vad som inte är tillgängligt")),
        bullets(
            T(
                "Verkostokahvien ilmoitus on skannattu kuva. Ruudunlukija ei pysty lukemaan sitä. Samat tiedot ovat "
                "tapahtuman sivulla.",
                "Annonsen om nätverkskaffet är en skannad bild. En skärmläsare kan inte läsa den. Samma uppgifter "
                "finns på evenemangets sida.",
            ),
            T(
                "Digi- ja Duunikulman esitteestä puuttuvat rakennemerkinnät. Samat tiedot ovat palvelun sivulla.",
                "Broschyren om Digi- ja Duunikulma saknar strukturtaggar. Samma information finns på tjänstens sida.",
            ),
        ),
        text(
            T(
                "Nämä kaksi tiedostoa on tehty puutteellisiksi tarkoituksella, jotta esittelysivusto voi näyttää, "
                "miten puutteista kerrotaan.",
                "De här två filerna är bristfälliga med avsikt, så att demowebbplatsen kan visa hur man berättar om "
                "brister.",
            ),
        ),
        heading(T("Miten tämä on selvitetty", "Hur vi har undersökt detta")),
        text(
            T(
                "Seloste on laadittu 24.11.2026. Se perustuu omaan arvioon: jokainen sivutyyppi on käyty läpi "
                "automaattisilla tarkistuksilla (axe, Nu), näppäimistöllä ja pienellä näytöllä. Ruudunlukijan "
                "käyttäjät eivät ole vielä kokeilleet sivustoa.",
                "Utlåtandet är upprättat 24.11.2026. Det bygger på vår egen bedömning: alla sidtyper har gåtts igenom "
                "med automatiska kontroller (axe, Nu), med tangentbord och på en liten skärm. Personer som använder "
                "skärmläsare har inte provat webbplatsen ännu.",
            ),
        ),
        heading(T("Huomasitko puutteen?", "Har du upptäckt en brist?")),
        text(
            T(
                "Oikealla sivustolla tässä on osoite, johon puutteesta voi kertoa. Vastaus tulee 14 päivän kuluessa. "
                "Esittelysivustolla ei ole ylläpitäjää, joka vastaisi.",
                "På en riktig webbplats står här en adress dit du kan anmäla en brist. Svaret kommer inom 14 dagar. "
                "Demowebbplatsen har ingen som svarar.",
            ),
            T(
                "Jos et ole tyytyväinen saamaasi vastaukseen, voit tehdä saavutettavuuskantelun tai selvityspyynnön "
                "Liikenne- ja viestintävirasto Traficomille.",
                "Om du inte är nöjd med svaret kan du lämna in ett klagomål till Transport- och kommunikationsverket "
                "Traficom eller begära en utredning.",
            ),
        ),
        links(
            T("Valvova viranomainen", "Tillsynsmyndighet"),
            (
                T(
                    "Traficom: saavutettavuusvaatimukset, kantelu ja selvityspyyntö",
                    "Traficom: tillgänglighetskrav, klagomål och begäran om utredning",
                ),
                "https://www.saavutettavuusvaatimukset.fi/",
            ),
        ),
    ],
}

PRIVACY = {
    "key": "privacy",
    "title": T("Tietosuoja", "Dataskydd"),
    "intro": T(
        "Voit lukea sivustoa ilman, että sinusta jää tietoja.",
        "Du kan läsa webbplatsen utan att lämna uppgifter om dig själv.",
    ),
    "body": [
        heading(T("Evästeet", "Kakor")),
        text(
            T(
                "Sivusto ei tallenna laitteellesi evästeitä eikä seuraa, mitä luet. Siksi lupaa ei kysytä.",
                "Webbplatsen sparar inga kakor på din enhet och följer inte vad du läser. Därför frågar vi inte om "
                "lov.",
            ),
            T(
                "Toisen palvelun video latautuu vasta, kun pyydät sitä. Silloin palvelu saa tietoja laitteestasi.",
                "En video från en annan tjänst laddas först när du ber om det. Då får tjänsten uppgifter om din enhet.",
            ),
        ),
        heading(T("Haku ja kuvat", "Sökning och bilder")),
        text(
            T(
                "Jos haku ei löydä mitään, sivusto tallentaa hakusanat, kielen, hakukerrat ja päivän. Niin tiedetään, "
                "mitä sivustolta puuttuu. Hakijasta ei tallenneta mitään. Hakua ei tallenneta, jos siinä on "
                "esimerkiksi sähköpostiosoite, henkilötunnus tai puhelinnumero.",
                "Om en sökning inte hittar något sparar webbplatsen sökorden, språket, antalet gånger och dagen. Så "
                "vet vi vad som saknas på webbplatsen. Ingenting sparas om den som söker. En sökning sparas inte om "
                "den innehåller till exempel en e-postadress, en personbeteckning eller ett telefonnummer.",
            ),
            T(
                "Interaktiivisessa kuvassa voit itse valita, että laite muistaa, mihin jäit. Tieto on vain omalla "
                "laitteellasi, ja se poistuu, kun poistat valinnan.",
                "I en interaktiv bild kan du själv välja att enheten kommer ihåg var du slutade. Uppgiften finns bara "
                "på din egen enhet och försvinner när du tar bort valet.",
            ),
        ),
        heading(T("Tekijöiden nimet", "Upphovspersonernas namn")),
        text(
            T(
                "Julkaisuista ja kirjoituksista kerrotaan niiden tekijät. Nimet ovat hankkeen julkisista "
                "aineistoista. Muut hankkeen työntekijät mainitaan vain tehtävän mukaan.",
                "Vid publikationer och inlägg nämns de som har skrivit dem. Namnen kommer från projektets offentliga "
                "material. Övriga anställda nämns bara med sin uppgift.",
            ),
        ),
        links(T("Katso myös", "Se även"), (T("Kenen tietoja nämä ovat?", "Vems uppgifter är det här?"), Ref("about"))),
    ],
}
