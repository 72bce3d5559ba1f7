"""Pictures, files and recordings on their way into the bin and back.

A file keeps its row, and the pages that show it keep naming it; `core.fields` hides it, and what hangs on it, from
everybody. Its addresses under pages are taken away and kept here, so that another file may take their names.
"""

from functools import reduce
from operator import or_

from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Collection, CollectionViewRestriction, Page, ReferenceIndex
from wagtail.permissions import policy_registry

from core import changes
from core.bin.pages import Restored
from core.changes import Action
from core.changes.registry import ask_concerned
from core.files.carriers import carriers, named_files
from core.free_names import free_name
from core.models import Binned, CustomDocument, CustomImage, CustomMedia, FormerFileName, PageFile, Team
from core.sites.trees import site_of_page
from core.visibility import in_bin, is_in_bin, is_opened

MODELS = {Binned.IMAGE: CustomImage, Binned.DOCUMENT: CustomDocument, Binned.MEDIA: CustomMedia}
COLLECTION = "Roskakori / Papperskorg"


def kind_of(file) -> str:
    return next(kind for kind, model in MODELS.items() if isinstance(file, model))


def put(file, user=None) -> Binned:
    """Move a file into the bin. Raises PermissionDenied; all or nothing."""
    model = type(file)
    if user and not policy_registry.get_by_type(model).user_has_permission_for_instance(user, "delete", file):
        raise PermissionDenied
    with changes.in_transaction():
        concerned = ask_concerned(model, [file.pk])
        pages = list(carriers(model, [file.pk]).values_list("pk", flat=True))
        item = Binned.objects.create(
            kind=kind_of(file),
            object_id=file.pk,
            title=file.title[:255],
            site=_site_of(file),
            deleted_by=user,
            kept={"collection": file.collection_id, "pages": pages, "addresses": _take_addresses(file)},
        )
        file.deleted_at, file.collection = timezone.now(), bin_collection()
        file.save(update_fields=["deleted_at", "collection"])
        changes.tell_thing(model, file.pk, Action.SAVED, concerned=concerned)
        return item


def restore(item: Binned, user=None) -> Restored:
    """Bring a file back to its collection, to the pages that name it, and to its addresses. All or nothing."""
    with changes.in_transaction():
        model, notes = MODELS[item.kind], []
        file = model._base_manager.get(pk=item.object_id)
        file.deleted_at, file.collection = None, _collection_for(item, notes)
        file.save(update_fields=["deleted_at", "collection"])
        if item.kind == Binned.DOCUMENT:
            _give_addresses(file, item.kept["addresses"], notes)
        pages = list(Page.objects.filter(pk__in=item.kept["pages"]).specific())
        for page in pages:
            ReferenceIndex.create_or_update_for_object(page)  # it forgets, meanwhile, what is not there
        notes += _tell_lost(file, pages, user)
        changes.tell_thing(model, file.pk, Action.SAVED, concerned=ask_concerned(model, [file.pk]))
        item.delete()
        return Restored(file, notes)


def _tell_lost(file, pages: list[Page], user) -> list[str]:
    """Say which pages were saved without a file while it lay in the bin, to somebody who may know their titles."""
    lost = [page for page in pages if not is_in_bin(page) and file.pk not in named_files(page, type(file))]
    known = [page for page in lost if not user or is_opened(page) or page.permissions_for_user(user).can_edit()]
    if not known:
        return []
    told = _("These pages were saved without it meanwhile. Choose it there again: %(titles)s.")
    return [told % {"titles": ", ".join(page.get_admin_display_title() for page in known)}]


def list_again(file) -> Binned:
    """List a file that lies in the bin and is not listed there."""
    kept = {"collection": None, "pages": [], "addresses": []}
    return Binned.objects.create(kind=kind_of(file), object_id=file.pk, title=file.title[:255], kept=kept)


def _site_of(file):
    """Return the site whose collection a file lies in; else that of a page which shows it."""
    lies_in = (Q(**{name: file.collection_id}) for name in ("collection", "guest_collection", "student_collection"))
    if team := Team.objects.filter(reduce(or_, lies_in)).select_related("site").first():
        return team.site
    page = carriers(type(file), [file.pk]).exclude(in_bin()).first()
    return site_of_page(page) if page else None


def bin_collection() -> Collection:
    """Return the collection of deleted files, which is private."""
    root = Collection.get_first_root_node()
    found = root.get_children().filter(name=COLLECTION).first()
    if found is None:
        found = root.add_child(name=COLLECTION)
    if not CollectionViewRestriction.objects.filter(collection=found).exists():
        CollectionViewRestriction.objects.create(collection=found, restriction_type=CollectionViewRestriction.GROUPS)
    return found


def _collection_for(item: Binned, notes: list[str]) -> Collection:
    """Return the collection that a file came from; where that is gone, the one of its site."""
    if found := Collection.objects.filter(pk=item.kept["collection"]).first():
        return found
    team = Team.objects.filter(site=item.site_id, collection__isnull=False).select_related("collection").first()
    found = team.collection if item.site_id and team else Collection.get_first_root_node()
    told = _("The collection that it was in is no more. It is now in this one: %(name)s.")
    notes.append(told % {"name": found.name})
    return found


def _take_addresses(file) -> list[dict]:
    if not isinstance(file, CustomDocument):
        return []
    rows = PageFile.objects.filter(document=file).prefetch_related("former_names")
    taken = [
        {"page": row.page_id, "name": row.name, "former": [name.name for name in row.former_names.all()]}
        for row in rows
    ]
    rows.delete()
    return taken


def _give_addresses(document, rows: list[dict], notes: list[str]):
    """Write the addresses of a file under pages anew; one whose name another file has by now gets a free one."""
    pages = Page.objects.in_bulk([row["page"] for row in rows])
    for row in rows:
        page = pages.get(row["page"])
        if page is None or page.file_addresses.filter(document=document).exists():
            continue
        taken = {
            *page.file_addresses.values_list("name", flat=True),
            *page.former_file_names.values_list("name", flat=True),
        }
        stem, dot, ending = row["name"].rpartition(".")
        name = free_name(stem, taken, f"{dot}{ending}")
        address = page.file_addresses.create(document=document, name=name)
        taken.add(name)
        FormerFileName.objects.bulk_create(
            FormerFileName(address=address, page=page, name=former) for former in row["former"] if former not in taken
        )
        if name != row["name"]:
            told = _("Another file has its address on the page %(title)s by now, so it is called %(name)s there.")
            notes.append(told % {"title": page.title, "name": name})
