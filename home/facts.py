"""What the page of a project and that of a service tell in a word or two: see `core.findable.facts`.

The words before them are found too: a page that says who pays for the project is found by "funder".
"""

from collections.abc import Callable, Iterator

from django.utils.translation import gettext_lazy as _

from core.findable.facts import in_both, typed
from core.formats import day_range
from core.languages import Text
from core.page_types import SearchFact
from core.sites.trees import site_of_page


def service_facts(service) -> Iterator[SearchFact]:
    """Yield what a service tells beyond what all outputs do."""
    for label, name in ((_("Opening hours"), "opening_hours"), (_("Price"), "price")):
        fact = typed(service, label, name)
        yield SearchFact(label, tuple(Text(f"{label}: {text}", text.language) for text in fact.texts))


def project_facts(page) -> Iterator[SearchFact]:
    """Yield the facts of the project of the site that a page lies in."""
    site = site_of_page(page)
    project = getattr(site, "project", None) if site else None
    if project is None:
        return
    facts: list[tuple[str, Callable]] = [
        (_("Project"), lambda: project.name),
        (_("Project code"), lambda: project.code),
        (_("Funder"), lambda: project.funder),
        (_("Funder"), lambda: project.get_programme_period_display() if project.programme_period else ""),
        (_("Contact"), lambda: project.contact),
    ]
    if project.starts_on and project.ends_on:
        facts.append((_("Period"), lambda: day_range(project.starts_on, project.ends_on)))
    for row in project.partners.select_related("organisation"):
        facts.append((dict(row.ROLES)[row.role], lambda organisation=row.organisation: organisation.name))
    for goal in project.goals.all():
        facts.append((_("Goals"), lambda goal=goal: goal.text))
    for row in project.target_groups.select_related("target_group"):
        facts.append((_("Target groups"), lambda group=row.target_group: group.name))
    facts.append((_("The project in brief"), lambda: project.summary))
    for label, words in facts:
        yield in_both(label, lambda label=label, words=words: f"{label}: {words()}" if words() else "")
