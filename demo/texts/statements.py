"""The accessibility statement and the privacy notice of the demo. They are true of this site."""

from datetime import date

from demo.texts.words import Ref, T, heading, links, text

ACCESSIBILITY = {
    "title": T("Saavutettavuusseloste", "Tillgänglighetsutlåtande"),
    "intro": T(
        "Kaikkien pitää voida käyttää tätä sivustoa. Tässä kerrotaan, miten hyvin se onnistuu.",
        "Alla ska kunna använda den här webbplatsen. Här berättar vi hur väl det lyckas.",
    ),
    "grade": "most",
    "method": "own",
    "made_on": date(2026, 11, 24),
    "reviewed_on": date(2026, 11, 24),
    "examined": T(
        "Jokainen sivutyyppi on käyty läpi automaattisilla tarkistuksilla (axe, Nu), näppäimistöllä ja pienellä "
        "näytöllä. Ruudunlukijan käyttäjät eivät ole vielä kokeilleet sivustoa.",
        "Alla sidtyper har gåtts igenom med automatiska kontroller (axe, Nu), med tangentbord och på en liten skärm. "
        "Personer som använder skärmläsare har inte provat webbplatsen ännu.",
    ),
    "faults": [
        (
            "fault",
            {
                "part": T("Verkostokahvien ilmoitus (PDF)", "Annonsen om nätverkskaffet (pdf)"),
                "fault": T(
                    "Ilmoitus on skannattu kuva, jota ruudunlukija ei pysty lukemaan.",
                    "Annonsen är en skannad bild som en skärmläsare inte kan läsa.",
                ),
                "reason": "to-mend",
                "why": T(
                    "Tiedosto on tehty puutteelliseksi tarkoituksella, jotta esittelysivusto voi näyttää, miten "
                    "puutteista kerrotaan.",
                    "Filen är bristfällig med avsikt, så att demowebbplatsen kan visa hur man berättar om brister.",
                ),
                "instead": T("Samat tiedot ovat tapahtuman sivulla.", "Samma uppgifter finns på evenemangets sida."),
            },
        ),
        (
            "fault",
            {
                "part": T("Digi- ja Duunikulman esite (PDF)", "Broschyren om Digi- ja Duunikulma (pdf)"),
                "fault": T("Esitteestä puuttuvat rakennemerkinnät.", "Broschyren saknar strukturtaggar."),
                "reason": "to-mend",
                "instead": T("Samat tiedot ovat palvelun sivulla.", "Samma information finns på tjänstens sida."),
            },
        ),
    ],
}

PRIVACY = {
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
        heading(T("Lomakkeet", "Formulär")),
        text(
            T(
                "Jokainen lomake kertoo, miksi tietoja kysytään ja milloin ne poistetaan. Tiedot poistuvat silloin "
                "itsestään.",
                "Varje formulär berättar varför uppgifterna behövs och när de raderas. Då försvinner de av sig själva.",
            ),
            T(
                "Kun kerrot, auttoiko sivu, vastauksesi tallentuu ilman tietoja sinusta. Kirjoittamasi sanat "
                "poistetaan vuoden kuluttua.",
                "När du svarar på om du hade nytta av sidan sparas svaret utan uppgifter om dig. Det du skriver "
                "raderas efter ett år.",
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
