"""A full page of the type, for the tests that go through all page types: see `tests.factories.samples`."""


def fields_of(model) -> dict:
    return {
        "publication_type": "report",
        "year": 2023,
        "subtitle": "Selvitys",
        "abstract": "Yksi.\n\nKaksi.",
        "publisher": "Metropolia",
        "licence": "cc-by-4.0",
        "series_name": "Julkaisuja",
        "number": "3",
        "elsewhere_url": "https://www.theseus.fi/handle/10024/804584",
        "elsewhere_site": "Theseus",
    }
