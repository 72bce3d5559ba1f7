"""What reminds editors of the statement: once a year it is read again, and what it says must be true."""

from collections.abc import Iterator

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from core.admin.waiting import Row
from core.admin.waiting.pages import in_state
from core.admin.waiting.panel import writes_pages
from core.admin.works import choices
from core.languages import active_language
from core.proofreading import Draft, Remark
from core.sites.trees import site_of_page
from core.works.querysets import one_for_each_work
from home.statements.findings import findings_of
from home.statements.page import YEAR, StatementPage

KEY = "statement-due"


def due(pages):
    """Published statements that nobody has reviewed for a year, each once: where the day of the review is written."""
    old = Q(reviewed_on=None) | Q(reviewed_on__lte=timezone.localdate() - YEAR)
    statements = StatementPage.objects.filter(old, live=True).exclude(choices.in_translator()).order_by()
    return one_for_each_work(pages.filter(pk__in=statements.values("pk")), active_language())


STATE = choices.Choice(KEY, gettext_lazy("accessibility statement to review"), due)
ROW = Row(
    name="statement",
    counted=ngettext_lazy(
        "%(text)s accessibility statement to review", "%(text)s accessibility statements to review", "number"
    ),
    icon="glasses",
    is_for=writes_pages,
    is_wrong=True,
    **in_state(KEY, choices.DECIDE),
)


def truth_of_statement(draft: Draft) -> Iterator[Remark]:
    """Yield what a statement leaves out, and where it says more than the checks find."""
    page = draft.page
    if not isinstance(page, StatementPage):
        return
    site = site_of_page(page) if page.pk else None
    if not page.grade:
        yield Remark("grade", _("Choose how accessible the site is, when you have examined it."))
    if page.grade == "full" and (page.faults or (site and any(each.number for each in findings_of(site).values()))):
        yield Remark("grade", _("The statement says that all requirements are met, but there are known faults."))
    if not page.examined:
        yield Remark("examined", _("Tell what was examined and how. The law asks for it."))
    project = getattr(site, "project", None)
    if site and not (project and project.contact_email):
        yield Remark("title", _("Write the e-mail of the contact under Project, so that people can tell of faults."))
