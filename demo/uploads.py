"""The pictures and files of the demo: what they are, and putting them into the library of the installation."""

from io import BytesIO
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils.text import Truncator

from core.models import CustomDocument, CustomImage
from demo.texts.captions import CAPTIONS, portrait_caption
from demo.texts.words import T

FILES = Path(__file__).parent / "files"

# The lead picture of each blog post, by the key of the post.
POST_PICTURES = {
    "post-gaps": "blog-three-gaps",
    "post-learning": "blog-learning-and-project",
    "post-keys": "blog-keys",
    "post-recognise": "blog-search-service",
    "post-ways": "blog-ways-of-working",
}

# Key: name and language of the file, its title in Finnish and in Swedish.
DOCUMENTS = {
    "report-fi": (
        "digiosallisuus-digitaalisessa-tyonhaussa.fi",
        T("Digiosallisuus digitaalisessa työnhaussa", "Digital delaktighet i digital jobbsökning"),
    ),
    "report-sv": (
        "digital-delaktighet-i-digital-jobbsokning.sv",
        T("Digiosallisuus digitaalisessa työnhaussa", "Digital delaktighet i digital jobbsökning"),
    ),
    "start-fi": (
        "alkukartoitus-2022.fi",
        T(
            "Digivalmiudet hankkeen alussa: alkukartoitus 2022",
            "Digital beredskap när projektet började: startkartläggning 2022",
        ),
    ),
    "start-sv": (
        "startkartlaggning-2022.sv",
        T(
            "Digivalmiudet hankkeen alussa: alkukartoitus 2022",
            "Digital beredskap när projektet började: startkartläggning 2022",
        ),
    ),
    "end-fi": (
        "loppukartoitus-2023.fi",
        T(
            "Digiosallisuus hankkeen päättyessä: loppukartoitus 2023",
            "Digital delaktighet när projektet avslutades: slutkartläggning 2023",
        ),
    ),
    "end-sv": (
        "slutkartlaggning-2023.sv",
        T(
            "Digiosallisuus hankkeen päättyessä: loppukartoitus 2023",
            "Digital delaktighet när projektet avslutades: slutkartläggning 2023",
        ),
    ),
    "guide-fi": (
        "digirohkeusryhma-opas.fi",
        T("Digirohkeusryhmä: opas ohjaajalle", "Digimodsgrupper: guide för gruppledare"),
    ),
    "guide-sv": (
        "guide-digimodsgrupper.sv",
        T("Digirohkeusryhmä: opas ohjaajalle", "Digimodsgrupper: guide för gruppledare"),
    ),
    "slides": (
        "hanke-esittely.fi",
        T(
            "Digiosallisuus työllisyyden edistämisessä: hanke-esittely",
            "Digital delaktighet som stöd för sysselsättningen: presentation av projektet",
        ),
    ),
    "notice": (
        "skannattu-ilmoitus.fi",
        T("Ilmoitus: Verkostokahvit 2.11.2022", "Annons: Nätverkskaffe 2.11.2022"),
    ),
    "leaflet": (
        "vanha-esite.fi",
        T("Digi- ja Duunikulma, esite", "Digi- ja Duunikulma, broschyr"),
    ),
}


def add_pictures(collection) -> dict[str, CustomImage]:
    """Put the drawings into a collection; return them by the names of their files."""
    pictures = {}
    for path in sorted((FILES / "pictures").glob("*.webp")):
        key = path.stem
        alt = T(*(CAPTIONS.get(key) or portrait_caption(key.removeprefix("portrait-").upper())))
        picture = CustomImage(
            title=Truncator(alt.fi).words(8),
            alt_fi=alt.fi,
            alt_sv=alt.sv,
            author="Tuotos",
            licence="cc-by-4.0",
            collection=collection,
            file=ImageFile(BytesIO(path.read_bytes()), name=path.name),
        )
        picture._set_image_file_metadata()
        picture.save()
        pictures[key] = picture
    return pictures


def add_documents(collection) -> dict[str, CustomDocument]:
    """Put the PDF files into a collection; return them by key. The command reads what is in them."""
    documents = {}
    for key, (stem, title) in DOCUMENTS.items():
        name, language = stem.split(".")
        document = CustomDocument(
            title=title.fi,
            title_fi=title.fi,
            title_sv=title.sv,
            language=language,
            licence="cc-by-4.0",
            collection=collection,
            file=ContentFile((FILES / "pdf" / f"{stem}.pdf").read_bytes(), name=f"{name}.pdf"),
        )
        document._set_document_file_metadata()
        document.save()
        documents[key] = document
    return documents
