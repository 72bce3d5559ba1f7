"""Wagtail's reports tell of the pages and objects of every site to every editor; ours tell of the user's own."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, OuterRef, Q, Subquery
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.models import Page
from wagtail.models.audit_log import ModelLogEntryManager
from wagtail.permissions import policy_registry

from core.sites.own import in_own_sites, models_of_sites
from core.upstream.patches import Patch


def own_pages(user):
    """Return the pages of a user's own sites."""
    return policy_registry.get_by_type(Page).explorable_instances(user)


def page_types(self):
    """Count the pages of own sites only, and name the one edited last of these. Same signature as stock."""
    types = PAGE_TYPES.stock(self)
    chosen = self.filters.form.cleaned_data
    pages = own_pages(self.request.user).filter(depth__gt=1)
    if language := chosen.get("page_locale"):
        pages = pages.filter(locale__language_code=language)
    if root := chosen.get("site"):
        pages = pages.filter(path__startswith=root)
    latest = pages.filter(content_type=OuterRef("pk")).order_by("-latest_revision_created_at", "title", "-pk")
    own = Count("pages", filter=Q(pages__in=pages))
    return types.annotate(own_count=own, own_last=Subquery(latest.values("pk")[:1])).order_by("-own_count", "model")


def decorate_page_types(self, page_types):
    """Give each type what was counted of own sites. Same signature as stock."""
    for page_type in page_types:
        page_type.count, page_type.last_edited_page_id = page_type.own_count, page_type.own_last
    return DECORATE.stock(self, page_types)


def viewable_by_user(self, user):
    """Leave out what happened to objects of other sites, such as their recommended hits. Same signature as stock."""
    entries = LOG.stock(self, user)
    for model in () if user.is_superuser else models_of_sites():
        own = [str(pk) for pk in model.objects.filter(in_own_sites(user)).values_list("pk", flat=True)]
        entries = entries.exclude(Q(content_type=ContentType.objects.get_for_model(model)) & ~Q(object_id__in=own))
    return entries


PAGE_TYPES = Patch(PageTypesUsageReportView, "get_queryset", page_types, "8d3b6cd126dbea02")
DECORATE = Patch(PageTypesUsageReportView, "decorate_paginated_queryset", decorate_page_types, "d7e995116213fd4b")
LOG = Patch(ModelLogEntryManager, "viewable_by_user", viewable_by_user, "975ce3fc7006eea7")
PATCHES = [PAGE_TYPES, DECORATE, LOG]
