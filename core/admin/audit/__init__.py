"""What goes into the security log, by the signals of Django: whoever makes a change, by whatever form.

No password, no token, and no name that belongs to nobody: people type passwords into the wrong field. Of an address the
network alone is kept, which tells a stranger from a colleague and not who it was.
"""

from datetime import timedelta
from ipaddress import ip_address, ip_network

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.auth.signals import user_logged_in, user_login_failed
from django.core.exceptions import ObjectDoesNotExist
from django.db.models.signals import m2m_changed, post_delete, post_init, post_save
from django.utils import timezone
from wagtail.log_actions import get_active_log_context
from wagtail.models import (
    CollectionViewRestriction,
    GroupCollectionPermission,
    GroupPagePermission,
    PageViewRestriction,
)

from core.models import AuditEntry, CustomDocument, CustomImage, CustomMedia, User
from core.signing_in.client_address import client_address

Kind = AuditEntry.Kind
KEPT = {4: 24, 6: 48}  # bits of an address
ONCE_A = timedelta(minutes=1)  # a program that guesses passwords does not fill the table
EXPORTS = ("csv", "xlsx")
SIGNS = {"post_add": "+", "post_remove": "−"}


def write(kind, person=None, about="", request=None):
    """Write an entry; who does it is the user of the request, where nobody else is named."""
    person = person or get_active_log_context().user
    person = person if person and person.pk else None
    name = person.get_username() if person else ""
    network = network_of(client_address(request)) if request else ""
    AuditEntry.objects.create(kind=kind, person=person, name=name, about=str(about)[:255], network=network)


def network_of(address: str | None) -> str:
    """Return the network of an address: /24 of IPv4, /48 of IPv6."""
    try:
        known = ip_address(address or "")
    except ValueError:
        return ""
    known = getattr(known, "ipv4_mapped", None) or known
    return str(ip_network(f"{known}/{KEPT[known.version]}", strict=False))


def signed_in(sender, request, user, **kwargs):
    write(Kind.SIGN_IN, user, request=request)


def failed(sender, credentials, request=None, **kwargs):
    """Note a failure, once a minute for each account and network."""
    model = get_user_model()
    person = None
    for field in (model.USERNAME_FIELD, "email"):
        if name := str(credentials.get(field) or "")[:254].replace("\0", ""):
            person = person or model.objects.filter(**{f"{field}__iexact": name}).first()
    network = network_of(client_address(request)) if request else ""
    lately = AuditEntry.objects.filter(kind=Kind.FAILED, at__gt=timezone.now() - ONCE_A)
    if not lately.filter(person=person, network=network).exists():
        name = person.get_username() if person else ""
        AuditEntry.objects.create(kind=Kind.FAILED, person=person, name=name, network=network)


def members_changed(sender, instance, action, reverse, model, pk_set, **kwargs):
    """Groups of a person, whichever side the change comes from."""
    if action == "pre_clear":
        held = instance.user_set if reverse else instance.groups
        pk_set, action = set(held.values_list("pk", flat=True)), "post_remove"
    if action not in SIGNS or not pk_set:
        return
    for other in model.objects.filter(pk__in=pk_set):
        user, group = (other, instance) if reverse else (instance, other)
        write(Kind.GROUPS, about=f"{user.get_username()} {SIGNS[action]} {group.name}")


def rights_changed(sender, instance, action, reverse, model, pk_set, **kwargs):
    """Rights that a group or a person has everywhere."""
    if action == "pre_clear" and not reverse:
        pk_set = set(getattr(instance, _rights_of(sender)).values_list("pk", flat=True))
        action = "post_remove"
    if reverse or action not in SIGNS or not pk_set:
        return
    names = sorted(model.objects.filter(pk__in=pk_set).values_list("codename", flat=True))
    write(Kind.RIGHTS, about=f"{_name(instance)} {SIGNS[action]} {', '.join(names)}")


def _rights_of(through) -> str:
    return "permissions" if through is Group.permissions.through else "user_permissions"


def right_of_place(sender, instance, created=None, raw=False, **kwargs):
    """A right of a group on pages or in a collection."""
    if raw or created is False:
        return
    place = "page" if sender is GroupPagePermission else "collection"
    names = [_name(_related(instance, name)) for name in ("group", place)]
    right = getattr(_related(instance, "permission"), "codename", "")
    write(Kind.RIGHTS, about=f"{names[0]} {'+' if created else '−'} {right}: {names[1]}")


def visibility_changed(sender, instance, created=None, raw=False, **kwargs):
    """A restriction of a page or a collection."""
    if raw:
        return
    place = _related(instance, "page" if sender is PageViewRestriction else "collection")
    sign = "−" if created is None else "+" if created else "="
    write(Kind.PRIVACY, about=f"{_name(place)} {sign} {instance.restriction_type}")


def account_saved(sender, instance, created, raw=False, update_fields=None, **kwargs):
    """A new account, or one that is another than before: whether it works, and whether it may do everything."""
    if raw or (update_fields and not {"is_active", "is_superuser"} & set(update_fields)):
        return
    now = (instance.is_active, instance.is_superuser)
    before = getattr(instance, "_audited", None)
    instance._audited = now
    if created or (before is not None and before != now):
        marks = [mark for mark, is_so in zip(("is_active", "is_superuser"), now, strict=True) if is_so]
        write(Kind.ACCOUNT, about=f"{'+' if created else '='} {instance.get_username()} {' '.join(marks)}".strip())


def account_read(sender, instance, **kwargs):
    """Remember what an account was like when it was read."""
    if not {"is_active", "is_superuser"} & instance.get_deferred_fields():
        instance._audited = (instance.is_active, instance.is_superuser)


def account_deleted(sender, instance, **kwargs):
    write(Kind.ACCOUNT, about=f"− {instance.get_username()}")


def file_deleted(sender, instance, **kwargs):
    write(Kind.FILE, about=f"{instance.title} ({instance.file.name})")


def _related(instance, name):
    """Return what a row names; None where that is being deleted with it."""
    try:
        return getattr(instance, name)
    except ObjectDoesNotExist:
        return None


def _name(thing) -> str:
    if thing is None:
        return "–"
    return str(getattr(thing, "title", "") or getattr(thing, "name", "") or thing)


class ExportsMiddleware:
    """Notes who took a list out of the admin as a file."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_export = request.path_info.startswith("/admin/") and request.GET.get("export") in EXPORTS
        if is_export and response.status_code == 200 and "attachment" in response.get("Content-Disposition", ""):
            write(Kind.EXPORT, request.user, request.path_info, request)
        return response


def watch():
    """Listen; called once, when the apps are ready."""
    user_logged_in.connect(signed_in)
    user_login_failed.connect(failed)
    m2m_changed.connect(members_changed, sender=User.groups.through)
    for through in (Group.permissions.through, User.user_permissions.through):
        m2m_changed.connect(rights_changed, sender=through)
    for model, listener in (
        (GroupPagePermission, right_of_place),
        (GroupCollectionPermission, right_of_place),
        (PageViewRestriction, visibility_changed),
        (CollectionViewRestriction, visibility_changed),
    ):
        post_save.connect(listener, sender=model)
        post_delete.connect(listener, sender=model)
    post_init.connect(account_read, sender=User)
    post_save.connect(account_saved, sender=User)
    post_delete.connect(account_deleted, sender=User)
    for model in (CustomDocument, CustomImage, CustomMedia):
        post_delete.connect(file_deleted, sender=model)
