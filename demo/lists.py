"""What stands above the lists of the project's site."""

from blog.models import BlogIndexPage
from demo.texts.words import T
from events.models import EventIndexPage
from home.models import OutputListPage
from interactives.models import InteractiveIndexPage
from publications.models import PublicationIndexPage

LISTS = {
    OutputListPage: {
        "title": T("Tuotokset", "Allt material"),
        "intro": T(
            "Kaikki, mitä hankkeessa syntyi, uusin ensin. Rajaa listaa, jos etsit tiettyä asiaa.",
            "Allt som projektet gav upphov till, det nyaste först. Begränsa listan om du letar efter något bestämt.",
        ),
    },
    PublicationIndexPage: {
        "title": T("Julkaisut", "Publikationer"),
        "intro": T(
            "Raportit, kyselyjen tulokset, oppaat ja esitykset. Useimmat voit lukea heti ruudulta.",
            "Rapporter, enkätresultat, guider och presentationer. De flesta kan du läsa direkt på skärmen.",
        ),
    },
    BlogIndexPage: {
        "title": T("Blogi", "Blogg"),
        "intro": T(
            "Hankkeen tekijät kertovat, mitä digiosallisuudesta opittiin matkan varrella.",
            "De som arbetade i projektet berättar vad de lärde sig om digital delaktighet på vägen.",
        ),
    },
    EventIndexPage: {
        "title": T("Tapahtumat", "Evenemang"),
        "intro": T(
            "Hanke järjesti kymmenen avointa tapahtumaa kampuksella ja etänä. Lue, mitä niissä käsiteltiin.",
            "Projektet ordnade tio öppna evenemang på campus och på distans. Läs vad de handlade om.",
        ),
    },
    InteractiveIndexPage: {
        "title": T("Interaktiiviset kuvat", "Interaktiva bilder"),
        "intro": T(
            "Kuvia, joista pääset hankkeen tuotoksiin. Sama sisältö on kuvan alla myös listana.",
            "Bilder som leder till projektets material. Samma innehåll finns också som en lista under bilden.",
        ),
    },
}
