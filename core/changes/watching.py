"""Seeing what changed: objects that are saved and deleted. What is no real change is not told.

None are: drafts and what Wagtail writes beside them (`bookkeeping`), and rows that fixtures and imports bring raw.
"""

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver
from wagtail.models import Locale, Page, PageViewRestriction, Site
from wagtail.signals import post_page_move

from core.changes.bookkeeping import is_bookkeeping
from core.changes.registry import WATCHED, Watched, ask_concerned
from core.changes.telling import tell_deleted_page, tell_new_page, tell_page, tell_thing
from core.changes.what import Action, Concerned, PageFacts


def watch(*models: type, concerned=lambda model, pks: Concerned(), before: tuple[str, ...] = ()):
    """Tell of objects of some models. `concerned` says whom a change of objects with these ids concerns."""
    for model in models:
        WATCHED[model] = Watched(concerned, before)
        pre_delete.connect(note_before_deletion, sender=model)
        post_delete.connect(see_deletion, sender=model)


@receiver(pre_save)
def note_before(sender, instance, raw, update_fields, **kwargs):
    if raw or is_bookkeeping(update_fields) or instance._state.adding:
        return
    if issubclass(sender, Page):
        row = Page.objects.filter(pk=instance.pk).values_list("live", "path", "url_path").first()
        instance.facts_before = PageFacts(*row) if row else None
    elif sender in WATCHED and WATCHED[sender].before:
        instance.facts_before = sender._default_manager.filter(pk=instance.pk).values(*WATCHED[sender].before).first()


@receiver(post_save)
def see_save(sender, instance, raw, created, update_fields, **kwargs):
    if raw or is_bookkeeping(update_fields):
        return
    before = instance.__dict__.pop("facts_before", None)
    if issubclass(sender, Page):
        if created:
            tell_new_page(instance)
        else:
            tell_page(instance, Action.SAVED, before)
    elif sender in WATCHED:
        tell_thing(sender, instance.pk, Action.CREATED if created else Action.SAVED, before)


@receiver(pre_delete, sender=Page)
def note_before_deletion(sender, instance, **kwargs):
    """Connected to pages and watched models only: other rows are deleted without being fetched."""
    if sender is Page:
        instance.facts_before = PageFacts.of(instance)
    else:
        instance.facts_before = {name: getattr(instance, name) for name in WATCHED[sender].before}
        instance.concerned_before = ask_concerned(sender, [instance.pk])


@receiver(post_delete, sender=Page)
def see_deletion(sender, instance, **kwargs):
    before = instance.__dict__.pop("facts_before", None)
    if sender is Page:
        tell_deleted_page(instance, before)
    else:
        tell_thing(sender, instance.pk, Action.DELETED, before, instance.__dict__.pop("concerned_before", None))


@receiver(post_page_move)
def see_move(sender, instance, url_path_before, **kwargs):
    tell_page(instance, Action.MOVED, PageFacts(instance.live, instance.path, url_path_before))


@receiver([post_save, post_delete], sender=PageViewRestriction)
def see_privacy(sender, instance, raw=False, **kwargs):
    if not raw:
        tell_page(instance.page, Action.PRIVACY)


watch(Locale)
watch(Site, before=("root_page_id",))
