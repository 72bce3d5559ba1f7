"""The pages of the demo that screenshots and figures are made of: one of each kind and state, in both languages."""

from typing import NamedTuple
from urllib.parse import urlsplit

LIBRARY = "localhost"  # the name of the library's site in the demo


class Stop(NamedTuple):
    """A page of the tour: its name, and its addresses in Finnish and in Swedish on the project's site."""

    name: str
    fi: str
    sv: str
    status: int = 200
    in_library: bool = False  # on the demo's other site

    def url(self, base: str, language: str) -> str:
        """Return the whole address; `base` is that of the project's site."""
        return (library_of(base) if self.in_library else base) + getattr(self, language)


def library_of(base: str) -> str:
    """Return the address of the demo's other site, which the same server shows under another name."""
    return f"http://{LIBRARY}:{urlsplit(base).port}"


FRONT = Stop("front", "/fi/", "/sv/")
LIST = Stop("list", "/fi/tuotokset/", "/sv/resultat/")
PUBLICATION = Stop(
    "publication",
    "/fi/julkaisut/digiosallisuus-digitaalisessa-tyonhaussa/",
    "/sv/publikationer/digital-delaktighet-i-digital-jobbsokning/",
)
POST = Stop("post", "/fi/blogi/mita-digiosallisuus-on/", "/sv/blogg/vad-ar-digital-delaktighet/")
EVENT = Stop("event", "/fi/tapahtumat/digisti-duuniin/", "/sv/evenemang/digitalt-till-jobbet/")
INTERACTIVE = Stop("interactive", "/fi/interaktiiviset-kuvat/kulmilla/", "/sv/interaktiva-bilder/i-kvarteret/")
SEARCH = Stop("search", "/fi/haku/?q=osallisuus", "/sv/sok/?q=delaktighet")

MAIN = [FRONT, LIST, PUBLICATION, POST, EVENT, INTERACTIVE]
TOUR = [
    *MAIN,
    SEARCH,
    Stop("search-filtered", "/fi/haku/?q=digi&kind=event", "/sv/sok/?q=digital&kind=event"),
    Stop("search-nothing", "/fi/haku/?q=kvasaarit", "/sv/sok/?q=kvasarer"),
    Stop("search-empty", "/fi/haku/", "/sv/sok/"),
    Stop("list-filtered", "/fi/tuotokset/?kind=publication&year=2023", "/sv/resultat/?kind=publication&year=2023"),
    Stop("list-nothing", "/fi/tuotokset/?kind=model&year=2022", "/sv/resultat/?kind=model&year=2022"),
    Stop("publications", "/fi/julkaisut/", "/sv/publikationer/"),
    Stop(
        "report",
        "/fi/julkaisut/alkukartoituksen-kyselyraportti/",
        "/sv/publikationer/enkatrapport-fran-startkartlaggningen/",
    ),
    Stop("publication-elsewhere", "/fi/julkaisut/tuettu-keikkatyo/", "/sv/publikationer/gigarbete-med-stod/"),
    Stop("blog", "/fi/blogi/", "/sv/blogg/"),
    Stop(
        "announced",
        "/fi/blogi/monimuotoiset-tyonteon-tavat-ja-osatyokykyisten-mahdollisuudet/",
        "/sv/blogg/manga-satt-att-arbeta-och-mojligheterna-for-partiellt-arbetsfora/",
    ),
    Stop("events", "/fi/tapahtumat/", "/sv/evenemang/"),
    Stop(
        "training",
        "/fi/tapahtumat/rohkeutta-digimoron-selattamiseen-osa-1/",
        "/sv/evenemang/mod-att-besegra-digitrollet-del-1/",
    ),
    Stop("interactives", "/fi/interaktiiviset-kuvat/", "/sv/interaktiva-bilder/"),
    Stop("services", "/fi/palvelut/", "/sv/tjanster/"),
    Stop(
        "service",
        "/fi/palvelut/digi-ja-duunikulma/",
        "/sv/tjanster/digi-ja-duunikulma-stod-i-digitala-fragor-och-jobbsokning/",
    ),
    Stop("routes", "/fi/palvelut/reitteja-tyohon/", "/sv/tjanster/vagar-till-arbete/"),
    Stop("model", "/fi/palvelut/digirohkeusryhmat/", "/sv/tjanster/digimodsgrupper/"),
    Stop("project", "/fi/hanke/", "/sv/projektet/"),
    Stop(
        "media-hit",
        "/fi/hanke/osatyokykyisena-kiinni-tyoelamaan/",
        "/sv/projektet/partiellt-arbetsfor-och-pa-vag-in-i-arbetslivet/",
    ),
    Stop("about", "/fi/tietoa-esittelysivustosta/", "/sv/om-demowebbplatsen/"),
    Stop("accessibility", "/fi/saavutettavuusseloste/", "/sv/tillganglighetsutlatande/"),
    Stop("privacy", "/fi/tietosuoja/", "/sv/dataskydd/"),
    Stop("person", "/fi/ihmiset/sanna-saikko/", "/sv/personer/sanna-saikko/"),
    Stop("form", "/fi/lomakkeet/mihin-kaytit/", "/sv/formular/mihin-kaytit/"),
    Stop("feedback", "/fi/lomakkeet/palaute-saavutettavuudesta/", "/sv/formular/palaute-saavutettavuudesta/"),
    Stop("not-found", "/fi/ei-ole/", "/sv/finns-inte/", status=404),
    Stop("library-front", "/fi/", "/sv/", in_library=True),
    Stop("library-list", "/fi/tuotokset/", "/sv/resultat/", in_library=True),
    Stop("library-last-page", "/fi/tuotokset/?page=37", "/sv/resultat/?page=37", in_library=True),
    Stop("library-withdrawn-list", "/fi/blogi/", "/sv/blogg/", status=410, in_library=True),
]
