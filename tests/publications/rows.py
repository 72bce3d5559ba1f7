"""Rows of FinGreyLit to import."""

ROW_FI = {
    "url": "https://www.theseus.fi/bitstream/handle/10024/1/raportti yksi.pdf",
    "id": "https://www.theseus.fi/handle/10024/1",
    "repository": "Theseus",
    "ground_truth": {
        "language": "fi",
        "title": "Digituki kirjastossa",
        "alt_title": ["Digitalt stöd i biblioteket {sv}"],
        "creator": ["Meikäläinen, Maija", "Kuntaliitto"],
        "year": "2020",
        "publisher": ["Metropolia", "Työterveyslaitos"],
        "e-isbn": ["978-952-328-094-6"],
        "type_coar": "research report",
    },
}
ROW_SV = {
    "id": "https://www.doria.fi/handle/10024/2",
    "repository": "Doria",
    "ground_truth": {"language": "sv", "title": "Läsvanor", "creator": ["Meikäläinen, Maija"], "type_coar": "thesis"},
}


def changed(row, **facts):
    return {**row, "ground_truth": {**row["ground_truth"], **facts}}
