"""Rows of a publication beside those that all outputs have. wagtail-localize copies them to the twin whole."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, PageChooserPanel
from wagtail.models import Orderable

from core.fields import WithFileNotInBin
from core.languages import Bilingual
from publications.data_tables import read_file

FAULTS = {
    "broken": _("No table can be read from this file. Open it in a spreadsheet program and save it again."),
    "empty": _("The table needs the names of its columns on the first row, and at least one row below."),
    "heavy": _("The table is too big: a million cells at most."),
}


class FormerEdition(Orderable):
    """The edition of a publication that this one takes the place of. It stays at its address and leads to this one."""

    page = ParentalKey("publications.PublicationPage", on_delete=models.CASCADE, related_name="former_editions")
    former = models.ForeignKey(
        "publications.PublicationPage",
        verbose_name=_("earlier edition"),
        on_delete=models.CASCADE,
        related_name="newer_editions",
    )

    panels = [PageChooserPanel("former", "publications.PublicationPage")]

    class Meta(Orderable.Meta):
        verbose_name = _("earlier edition")
        verbose_name_plural = _("earlier editions")


class DataTable(Orderable):
    """The data of a publication as a table: readers take it along as CSV and XLSX."""

    page = ParentalKey("publications.PublicationPage", on_delete=models.CASCADE, related_name="data_tables")
    document = models.ForeignKey(
        "core.CustomDocument",
        verbose_name=_("file"),
        on_delete=models.CASCADE,
        related_name="data_tables",
        help_text=_("A table as CSV or XLSX, with the names of the columns on its first row."),
    )
    columns_fi = models.TextField(
        _("description of the columns in Finnish"),
        blank=True,
        help_text=_("One column on each line, its name first. For example: age: age in years"),
    )
    columns_sv = models.TextField(_("description of the columns in Swedish"), blank=True)

    objects = WithFileNotInBin()

    columns = Bilingual()

    panels = [FieldPanel("document"), FieldRowPanel([FieldPanel("columns_fi"), FieldPanel("columns_sv")])]

    def clean(self):
        """Refuse a file from which no table can be read."""
        if self.document_id is None:
            return
        if self.document.file_extension.lower() not in ("csv", "xlsx"):
            raise ValidationError({"document": _("Choose a file whose name ends in .csv or .xlsx.")})
        verdict = read_file(self.document)["verdict"]
        if verdict != "whole":
            raise ValidationError({"document": FAULTS[verdict]})

    class Meta(Orderable.Meta):
        verbose_name = _("data table")
        verbose_name_plural = _("data tables")
