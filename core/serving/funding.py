"""The sentences about EU funding. They are fixed by the rules of each programme period, so they are no translations."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Funding:
    """What every page says of the funder: `short` beside the emblem on top, `long` in the foot."""

    short: str
    long: str = ""


FUNDING = {
    "esf-2014": {
        "fi": Funding("Vipuvoimaa EU:lta 2014–2020, Euroopan sosiaalirahasto"),
        "sv": Funding("Hävkraft från EU 2014–2020, Europeiska socialfonden"),
    },
    "esf-2014-react": {
        "fi": Funding(
            "Vipuvoimaa EU:lta 2014–2020, Euroopan sosiaalirahasto",
            "Hanke rahoitetaan osana Euroopan unionin covid\u201119-pandemian johdosta toteuttamia toimia.",
        ),
        "sv": Funding(
            "Hävkraft från EU 2014–2020, Europeiska socialfonden",
            "Projektet finansieras som en del av Europeiska unionens åtgärder med anledning av covid\u201119-pandemin.",
        ),
    },
    "eu-2021-funded": {
        "fi": Funding("Euroopan unionin rahoittama"),
        "sv": Funding("Finansieras av Europeiska unionen"),
    },
    "eu-2021-cofunded": {
        "fi": Funding("Euroopan unionin osarahoittama"),
        "sv": Funding("Medfinansieras av Europeiska unionen"),
    },
}


def funding_of(project, language: str) -> Funding | None:
    """Return what a project's pages say of its funder; None when the EU does not fund it."""
    return FUNDING[project.programme_period][language] if project and project.programme_period in FUNDING else None
