"""The operating model, described with the fields of Innokylä."""

from demo.texts.words import Ref, T, bullets, figures, heading, links, text

MODEL = {
    "key": "model",
    "title": T("Digirohkeusryhmät", "Digimodsgrupper"),
    "intro": T(
        "Toimintamalli pienryhmille, joissa löydetään omia vahvuuksia ja harjoitellaan työnhakua.",
        "En verksamhetsmodell för små grupper där man hittar sina styrkor och övar på att söka arbete.",
    ),
    "carried_out_at": T("Myllypuron kampus", "Campus i Kvarnbäcken"),
    "region": T("Uusimaa", "Nyland"),
    "core_idea": T(
        "Opiskelijat ohjaavat ryhmää opettajien tukemina. Jokainen kartoittaa oman tilanteensa, valitsee tavoitteen ja "
        "harjoittelee sitä yhdessä muiden kanssa, esimerkiksi simuloidussa työhaastattelussa.\n\nTavoite voi olla "
        "kertoa omin sanoin vahvuuksistaan, saada varmuutta työnhakuun tai uskaltaa tuoda osaamisensa esiin. Uutta on, "
        "että toimintaterapia ja sosiaaliala kohtaavat samassa ryhmässä.",
        "Studerande leder gruppen med stöd av lärare. Var och en kartlägger sin situation, väljer ett mål och övar på "
        "det tillsammans med de andra, till exempel i en simulerad anställningsintervju.\n\nMålet kan vara att sätta "
        "ord på sina styrkor, att bli säkrare på att söka arbete eller att våga berätta vad man kan. Det nya är att "
        "ergoterapin och det sociala området möts i samma grupp.",
    ),
    "environment": T(
        "Malli on käytössä Digi- ja Duunikulmassa Myllypuron kampuksella osana HyMy-kylän palveluja. Osallistujien "
        "asema työmarkkinoilla on heikko; osa heistä on päihde- tai mielenterveyskuntoutujia.\n\nMalli sopii myös "
        "järjestöihin ja pajoille, joissa ihmisiä tuetaan kohti työtä.",
        "Modellen används i Digi- ja Duunikulma på campus i Kvarnbäcken som en del av tjänsterna i HyMy-kylä. "
        "Deltagarna har en svag ställning på arbetsmarknaden, och en del av dem återhämtar sig från missbruk eller "
        "psykisk ohälsa.\n\nModellen passar också för organisationer inom tredje sektorn och verkstäder som stöder "
        "människor på väg till arbete.",
    ),
    "preconditions": T(
        "Ohjaajat, rauhallinen tila, laitteita ja aikaa tutustua, ennen kuin aloitetaan.\n\nOpiskelijat tarvitsevat "
        "opettajan rinnalleen, ja hankkeen ja opintojen aikataulut sovitetaan yhteen ajoissa. Osallistujat päättävät "
        "itse, mitä he harjoittelevat.",
        "Ledare, ett lugnt rum, utrustning och tid att lära känna varandra innan man börjar.\n\nDe studerande behöver "
        "en lärare vid sin sida, och projektets och studiernas tidsplaner samordnas i god tid. Deltagarna bestämmer "
        "själva vad de övar på.",
    ),
    "experiences": T(
        "Osaaminen, motivaatio ja ympäristö vaikuttavat yhtä aikaa, joten ryhmän sisältö rakentuu osallistujien "
        "tarpeista. Luovat menetelmät madaltavat kynnystä puhua.\n\nMalli kehitettiin yhdessä kohderyhmien, "
        "opiskelijoiden ja järjestöjen kanssa. Se jatkuu hankkeen jälkeen Digi- ja Duunikulmassa.",
        "Kunnande, motivation och omgivning påverkar samtidigt, så innehållet byggs upp efter deltagarnas behov. "
        "Kreativa metoder gör det lättare att våga tala.\n\nModellen utvecklades tillsammans med målgrupperna, "
        "studerande och organisationer. Den används i Digi- ja Duunikulma också efter projektet.",
    ),
    "year": 2023,
    "lead_image": "model-digirohkeus",
    "contributors": ["metropolia", "sosped"],
    "files": ["guide-fi", "guide-sv"],
    "topics": ["group", "therapy", "inclusion"],
    "target_groups": ["professionals", "students"],
    "related": ["corner", "workshops", "report", "training-2"],
    "body": [
        heading(T("Näin ryhmä etenee", "Så arbetar gruppen")),
        bullets(
            T(
                "<b>Kartoitus</b>: mitä osaat, mitä haluat, mitä ympärilläsi on",
                "<b>Kartläggning</b>: vad du kan, vad du vill, vad som finns omkring dig",
            ),
            T(
                "<b>Vahvuudet sanoiksi</b>: puhuen, kirjoittaen ja luovin keinoin",
                "<b>Ord på styrkorna</b>: i tal, i skrift och med kreativa metoder",
            ),
            T(
                "<b>Harjoitus</b>: työhaastattelu, ennen kuin se on totta",
                "<b>Övning</b>: anställningsintervjun innan den blir verklig",
            ),
            T(
                "<b>Seuraava askel</b>: reitti työhön ja ihminen, jolta kysyä",
                "<b>Nästa steg</b>: en väg till arbete och någon att fråga",
            ),
        ),
        figures(
            (
                "44",
                T(
                    "työtä hakevaa vastasi kyselyyn, johon malli nojaa",
                    "arbetssökande svarade på den enkät som modellen bygger på",
                ),
            ),
            (
                "41",
                T(
                    "järjestöjen työntekijää kertoi digituen tarpeista",
                    "anställda inom tredje sektorn berättade om behovet av digitalt stöd",
                ),
            ),
        ),
        text(
            T(
                "Opas ohjaajalle neuvoo, miten ryhmän kokoaa, mitä tapaamisissa tehdään ja miten ryhmästä tulee "
                "turvallinen.",
                "Guiden för gruppledare berättar hur du samlar en grupp, vad ni gör på träffarna och hur "
                "gruppen blir trygg.",
            ),
        ),
        links(
            T("Missä mallia käytetään", "Var modellen används"),
            (T("Digi- ja Duunikulma", "Digi- ja Duunikulma"), Ref("corner")),
            (T("Kulttuuripajojen digiryhmät", "Digitala grupper på kulturverkstäderna"), Ref("workshops")),
        ),
    ],
}
