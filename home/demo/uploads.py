"""The pictures and files of the demo: what they are, and putting them into the library of the installation."""

from io import BytesIO
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile

from core.models import CustomDocument, CustomImage
from home.demo.words import T

FILES = Path(__file__).parent / "files"

PICTURES = {
    "corner-scene": {
        "file": "kulmilla.webp",
        "title": "Kulmilla",
        "alt": T(
            "Piirros Myllypuron kulmilta: vasemmalla kampus, jonka alakerran ikkunasta näkyy ryhmä; keskellä opasteet, "
            "ilmoitustaulu ja penkki; oikealla keltainen kulttuuripaja ja kahvipöytä.",
            "Teckning från kvarteren i Kvarnbäcken: till vänster campus, där en grupp syns genom fönstret på nedre "
            "botten; i mitten vägvisare, anslagstavla och bänk; till höger en gul kulturverkstad och ett kaffebord.",
        ),
    },
    "gaps": {
        "file": "digikuilut.webp",
        "title": "Digikuilut",
        "alt": T(
            "Piirros: pallo ylittää polulla kolme rakoa, joista jokainen on edellistä leveämpi.",
            "Teckning: en boll hoppar längs en stig över tre klyftor, där varje är bredare än den förra.",
        ),
    },
}

DOCUMENTS = {
    "start-fi": (
        "pdf/alkukartoitus-2022.fi.pdf",
        "fi",
        T("Alkukartoituksen raportti", "Rapport från startkartläggningen, på finska"),
    ),
    "start-sv": (
        "pdf/startkartlaggning-2022.sv.pdf",
        "sv",
        T("Alkukartoituksen raportti ruotsiksi", "Rapport från startkartläggningen"),
    ),
    "end-fi": (
        "pdf/loppukartoitus-2023.fi.pdf",
        "fi",
        T("Loppukartoituksen raportti", "Rapport från slutkartläggningen, på finska"),
    ),
    "end-sv": (
        "pdf/slutkartlaggning-2023.sv.pdf",
        "sv",
        T("Loppukartoituksen raportti ruotsiksi", "Rapport från slutkartläggningen"),
    ),
}


def add_pictures() -> dict[str, CustomImage]:
    """Put the drawings into the library; return them by key."""
    pictures = {}
    for key, facts in PICTURES.items():
        picture = CustomImage(
            title=facts["title"],
            alt_fi=facts["alt"].fi,
            alt_sv=facts["alt"].sv,
            author="Tuotos",
            licence="cc-by-4.0",
            file=ImageFile(BytesIO((FILES / facts["file"]).read_bytes()), name=facts["file"]),
        )
        picture._set_image_file_metadata()
        picture.save()
        pictures[key] = picture
    return pictures


def add_documents() -> dict[str, CustomDocument]:
    """Put the reports into the library; return them by key. The worker reads what is in them."""
    documents = {}
    for key, (path, language, title) in DOCUMENTS.items():
        name = Path(path).name.replace(f".{language}.", ".")
        document = CustomDocument(
            title=title.fi,
            title_fi=title.fi,
            title_sv=title.sv,
            language=language,
            licence="cc-by-4.0",
            file=ContentFile((FILES / path).read_bytes(), name=name),
        )
        document._set_document_file_metadata()
        document.save()
        documents[key] = document
    return documents
