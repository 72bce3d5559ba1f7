from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Site

from core.languages import LANGUAGES


class PageTemplate(models.Model):
    """What a new page may begin with, kept by editors of a site: the contents of a page, without what is of one work.

    The type is kept by its name, so that a template outlives its type and can be told of, and thrown away.
    """

    wagtail_reference_index_ignore = True  # it is no place where a file is shown
    site = models.ForeignKey(Site, on_delete=models.CASCADE, related_name="page_templates")
    language = models.CharField(max_length=2, choices=[(code, code) for code in LANGUAGES])
    page_type = models.CharField(max_length=200)  # as of `Model._meta.label_lower`
    name = models.CharField(_("name of the template"), max_length=100)
    content = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = _("template of pages")
        verbose_name_plural = _("templates of pages")
        ordering = ["name", "pk"]

    def __str__(self):
        return self.name
