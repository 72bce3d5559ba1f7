"""The sentences about EU funding. They are fixed by the rules of each programme period, so they are no translations."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Funding:
    """What every page says of the funder: `short` beside the emblem on top, `long` in the foot."""

    short: str
    long: str = ""


REACT_EU = {
    "fi": "Hanke rahoitetaan osana Euroopan unionin covid\u201119-pandemian johdosta toteuttamia toimia.",
    "sv": "Projektet finansieras som en del av Europeiska unionens åtgärder med anledning av covid\u201119-pandemin.",
}


def leverage(fund_fi: str, fund_sv: str, long: dict | None = None) -> dict[str, Funding]:
    """Return the sentences of 2014–2020: the Union and the fund by their whole names, then the slogan."""
    long = long or {}
    return {
        "fi": Funding(f"Euroopan unioni, {fund_fi}. Vipuvoimaa EU:lta 2014–2020", long.get("fi", "")),
        "sv": Funding(f"Europeiska unionen, {fund_sv}. Hävkraft från EU 2014–2020", long.get("sv", "")),
    }


FUNDING = {
    "esf-2014": leverage("Euroopan sosiaalirahasto", "Europeiska socialfonden"),
    "esf-2014-react": leverage("Euroopan sosiaalirahasto", "Europeiska socialfonden", REACT_EU),
    "erdf-2014": leverage("Euroopan aluekehitysrahasto", "Europeiska regionala utvecklingsfonden"),
    "eu-2021-funded": {
        "fi": Funding("Euroopan unionin rahoittama"),
        "sv": Funding("Finansieras av Europeiska unionen"),
    },
    "eu-2021-cofunded": {
        "fi": Funding("Euroopan unionin osarahoittama"),
        "sv": Funding("Medfinansieras av Europeiska unionen"),
    },
    "nextgeneration": {
        "fi": Funding("Euroopan unionin rahoittama – NextGenerationEU"),
        "sv": Funding("Finansieras av Europeiska unionen – NextGenerationEU"),
    },
}


def funding_of(project, language: str) -> Funding | None:
    """Return what a project's pages say of its funder; None when the EU does not fund it."""
    return FUNDING[project.programme_period][language] if project and project.programme_period in FUNDING else None
