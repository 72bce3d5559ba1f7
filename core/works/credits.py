"""Who made a work, in words: one line for each role, the makers in the order that the editor gave."""

from django.utils.translation import npgettext

from core.sites.routes import route_url
from core.works.querysets import prepare_makers

SHOWN = 6  # makers of a role; the others are folded away
MAKER = "maker"  # what an author is called who wrote nothing


def role_label(role: str, number: int) -> str:
    """Return the word that stands before the makers of one role."""
    labels = {
        "author": npgettext("role", "Author:", "Authors:", number),
        MAKER: npgettext("role", "Made by:", "Made by:", number),
        "editor": npgettext("role", "Editor:", "Editors:", number),
        "illustrator": npgettext("role", "Illustrator:", "Illustrators:", number),
        "photographer": npgettext("role", "Photographer:", "Photographers:", number),
        "translator": npgettext("role", "Translator:", "Translators:", number),
        "speaker": npgettext("role", "Speaker:", "Speakers:", number),
        "host": npgettext("role", "Host:", "Hosts:", number),
        "interviewer": npgettext("role", "Interviewer:", "Interviewers:", number),
        "interviewee": npgettext("role", "Interviewee:", "Interviewees:", number),
        "organiser": npgettext("role", "Organiser:", "Organisers:", number),
        "other": npgettext("role", "Also contributed:", "Also contributed:", number),
    }
    return labels[role]


def credits_of(page, language: str) -> list[dict]:
    """Return the roles of a work in the order in which they first appear, each with its makers."""
    makers = {}
    prepare_makers([page])
    for row in page.contributors.all():
        if row.agent:  # a row of an unfinished draft may name nobody yet
            makers.setdefault(row.role, []).append(maker(row, language))
    return [
        {
            "role": role,
            "label": role_label(called(role, names, page), len(names)),
            "makers": names[:SHOWN],
            "others": names[SHOWN:],
        }
        for role, names in makers.items()
    ]


def called(role: str, names: list[dict], page) -> str:
    """Return the role under which makers are named: nobody writes a picture, and an organisation is no writer."""
    if role == "author" and not (page.is_written and all(name["is_person"] for name in names)):
        return MAKER
    return role


def maker(row, language: str) -> dict:
    """Return the name of a maker, and the address of its page on the site."""
    if row.person:
        url = route_url("person", language, slug=row.person.slug)
        return {"is_person": True, "name": str(row.person), "url": url, "orcid": row.person.orcid}
    name = row.organisation.name
    url = route_url("organisation", language, slug=row.organisation.slug)
    return {"is_person": False, "name": name, "url": url, "language": name.language}
