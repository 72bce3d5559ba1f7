"""A better address of a link is put in the place of the old one on every page: a deed of a batch, work by work."""

import json
import re
from html import escape, unescape

from django.core.exceptions import ValidationError
from django.db.models import URLField
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail_localize.models import SegmentOverride

from core.models import OutgoingLink
from core.outgoing.collecting import note_page
from core.worker.batches import Deed

RELINK = "relink"
HREF = re.compile(r'\bhref="([^"]*)"')


def put(page, old: str, new: str) -> bool:
    """Put an address in the place of another in the fields and blocks of a page; tell whether it stood there."""
    changed = False
    for field in page._meta.get_fields():
        if isinstance(field, URLField) and getattr(page, field.name) == old:
            setattr(page, field.name, new)
            changed = True
        elif isinstance(field, StreamField):
            value = getattr(page, field.name)
            before = value.get_prep_value()
            after = _replaced(before, old, new)
            if after != before:
                setattr(page, field.name, field.to_python(json.dumps(after)))
                changed = True
    return changed


def _replaced(value, old: str, new: str):
    if isinstance(value, dict):
        return {key: _replaced(each, old, new) for key, each in value.items()}
    if isinstance(value, list):
        return [_replaced(each, old, new) for each in value]
    if not isinstance(value, str):
        return value
    return new if value == old else HREF.sub(lambda link: _new_href(link, old, new), value)


def _new_href(link, old: str, new: str) -> str:
    return f'href="{escape(new)}"' if unescape(link[1]) == old else link[0]


def relink(page, batch):
    """Give a page the new address: what readers see is published anew, and a draft that waits stays the newest."""
    link = OutgoingLink.objects.filter(pk=batch.target).first()
    if link is None:  # nothing uses it any more
        return
    old, new = link.address, link.new_address
    if page.locked or page.current_workflow_state:
        raise ValidationError(_("Somebody has locked the page, or it is in review."))
    if page.approved_schedule:
        raise ValidationError(_("The page has its time set. Change the address there by hand."))
    draft = page.get_latest_revision_as_object() if page.has_unpublished_changes else None
    is_published_anew = page.live and put(page, old, new)
    if is_published_anew:
        page.save_revision(user=batch.user).publish(user=batch.user)
    if draft and (put(draft, old, new) or is_published_anew):
        draft.save_revision(user=batch.user)
    overrides = SegmentOverride.objects.filter(context__object_id=page.translation_key, data_json=json.dumps(old))
    overrides.update(data_json=json.dumps(new))
    for each in type(page).objects.filter(translation_key=page.translation_key):  # publishing carries to the twin
        note_page(each)


def has_new_address(page, batch) -> bool:
    """Whether nothing is left to do on a page: the old address stands neither where readers see it nor in a draft."""
    link = OutgoingLink.objects.filter(pk=batch.target).first()
    if link is None:
        return False
    versions = [type(page).objects.get(pk=page.pk), page.get_latest_revision_as_object()]
    return not any(put(version, link.address, link.new_address) for version in versions)


def may(page, batch) -> bool:
    rights = page.permissions_for_user(batch.user)
    return rights.can_edit() and (not page.live or rights.can_publish())


DEED = Deed(is_done=has_new_address, may=may, do=relink)
