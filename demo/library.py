"""The second site of the demo: a library with the records of FinGreyLit."""

from pathlib import Path

from django.db import transaction
from wagtail.models import Locale

from blog.models import BlogIndexPage
from core import changes
from core.imports.indexing import index_references, index_search, quiet_indexes
from core.models import Project
from core.sites.trees import in_site
from demo.build import Builder
from demo.texts import pages
from events.models import EventIndexPage
from home.models import HomePage
from interactives.models import InteractiveIndexPage
from publications.imports import FORMATS
from publications.imports.saving import save_records, without_doubles
from publications.models import PublicationPage

EMPTY = (BlogIndexPage, EventIndexPage, InteractiveIndexPage)


def is_built(site) -> bool:
    """Tell whether the site has the records: they are saved in one go."""
    return PublicationPage.objects.in_site(site).exclude(record_id="").exists()


def hide_empty_lists(site):
    """Take the lists of kinds that a library does not have from readers, in both languages."""
    for model in EMPTY:
        for page in model.objects.filter(in_site(site)):
            page.unpublish()


@transaction.atomic
def build(site, directory: Path, stream):
    """Fill an empty site with the records of all files of a directory, published."""
    records = []
    for file in sorted(directory.glob("*.jsonl")):
        found, problems, _remarks = FORMATS["fingreylit"](file)
        if problems:
            raise ValueError(str(problems[0]))
        records += found
    save_records(without_doubles(records)[0], site, publish=True, stream=stream)
    facts = {name: text for name, text in pages.LIBRARY.items() if name != "name"}
    with quiet_indexes():
        builder = Builder(Locale.objects.get(language_code="sv"), {})
        builder.rewrite(HomePage.objects.get(pk=site.root_page_id), facts)
    hide_empty_lists(site)
    for model, ids in builder.made.items():
        index_search(model, ids)
        index_references(model, ids)
    name = pages.LIBRARY["name"]
    projects = Project.objects.filter(site=site)
    projects.update(name_fi=name.fi, name_sv=name.sv)
    changes.tell_things(Project, projects.values_list("pk", flat=True))
