"""How a record becomes rows of a publication page, and whether the page already tells the same."""

from core.models import Contributor, Identifier, OtherTitle
from publications.imports.imported import FIELDS, Creator, ImportedPublication
from publications.imports.makers import Makers


def fill(page, record: ImportedPublication, makers: Makers) -> list[str]:
    """Write a record into a page; return the names of what changed. What is the same is not touched."""
    changed = []
    for name in FIELDS:
        if getattr(page, name) != getattr(record, name):
            setattr(page, name, getattr(record, name))
            changed.append(name)
    if _creators_of(page) != [creator.key for creator in record.creators]:
        page.contributors = [
            Contributor(sort_order=place, **{_end(creator): makers.find(creator, record.language)})
            for place, creator in enumerate(record.creators)
        ]
        changed.append("contributors")
    if [(row.scheme, row.value) for row in page.identifiers.all()] != record.identifiers:
        page.identifiers = [
            Identifier(scheme=scheme, value=value, sort_order=place)
            for place, (scheme, value) in enumerate(record.identifiers)
        ]
        changed.append("identifiers")
    if [(row.language, row.title) for row in page.other_titles.all()] != record.other_titles:
        page.other_titles = _titles(page, record)
        changed.append("other_titles")
    return changed


def _end(creator: Creator) -> str:
    return "organisation" if creator.is_organisation else "person"


def _creators_of(page) -> list[tuple]:
    """Return the keys of a page's makers; an organisation by the name that the page's language uses."""
    keys = []
    for row in page.contributors.all():
        if row.person:
            keys.append(Creator(row.person.family_name, row.person.given_name).key)
        elif row.organisation:
            name = (page.language == "sv" and row.organisation.name_sv) or row.organisation.name_fi
            keys.append(Creator(name, is_organisation=True).key)
    return keys


def _titles(page, record: ImportedPublication) -> list[OtherTitle]:
    """Return rows of the other titles; an abstract that an editor wrote beside a title stays."""
    abstracts = {(row.language, row.title): row.abstract for row in page.other_titles.all()}
    return [
        OtherTitle(language=language, title=title, abstract=abstracts.get((language, title), ""), sort_order=place)
        for place, (language, title) in enumerate(record.other_titles)
    ]
