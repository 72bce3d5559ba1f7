"""What we use of other packages although it is not promised to stay: names with an underscore, behaviour inside.

Nothing here is replaced. Each has the digest of its source, and a test says when one has changed: then read the code of
ours beside it, and write the new digest here.
"""

from dataclasses import dataclass

from allauth.account.auth_backends import AuthenticationBackend
from allauth.mfa.adapter import DefaultMFAAdapter
from csp.middleware import CSPMiddleware
from django.db import connection
from django.db.models import QuerySet
from django_tasks_db.management.commands.db_worker import Worker
from modelsearch.backends.base import BaseSearchQueryCompiler, BaseSearchResults
from treebeard.mp_tree import MP_Node
from wagtail import views
from wagtail.admin.templatetags import wagtailadmin_tags
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.admin.views.pages.bulk_actions import DeleteBulkAction, PublishBulkAction, UnpublishBulkAction
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.blocks import RichTextBlock, StreamBlockValidationError, StructBlockValidationError
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.models import WagtailImageFieldFile
from wagtail.models import Page, ReferenceIndex, Site
from wagtail.query import SpecificIterable
from wagtail.users.templatetags import wagtailusers_tags


@dataclass(frozen=True)
class Watched:
    """Something of another package, the module of ours that relies on it, and the digest of its source."""

    thing: object
    used_by: str
    digest: str

    @property
    def name(self) -> str:
        thing = getattr(self.thing, "func", self.thing)
        return f"{thing.__module__}.{getattr(thing, '__qualname__', None) or thing.attrname}"


WATCHED = [
    Watched(ReferenceIndex._extract_references_from_object, "core.imports.pages", "40ae82b2fa3d22c3"),
    Watched(ReferenceIndex._get_base_content_type, "core.admin.usage", "d02ede6e97343ab2"),
    Watched(ReferenceIndex._get_content_path_hash, "core.imports.pages", "f69de6fa90b134f8"),
    Watched(BulkAction.form_valid, "core.admin.batches.actions", "fb13af1240e27647"),
    Watched(PublishBulkAction.execute_action, "core.worker.batches", "8fb24f409b3ffb48"),
    Watched(UnpublishBulkAction.execute_action, "core.worker.batches", "783d970d51e607f9"),
    Watched(DeleteBulkAction.execute_action, "core.worker.batches", "2c144246473f1fc1"),
    Watched(DeleteView.dispatch, "core.admin.bin.deletion", "39c72fd54592af55"),
    Watched(DeleteView.post, "core.admin.bin.deletion", "1f8f6d3c690a1d73"),
    Watched(UnpublishView.unpublish, "core.admin.batches.running", "9572f3d3efdb2dda"),
    Watched(Page.save, "core.upstream.transactions.slug_changes", "2864352d83dbd742"),
    Watched(MP_Node._get_path, "core.imports.pages", "3bbea125044a7565"),
    Watched(MP_Node._inc_path, "core.imports.pages", "e481ce43a0e0114f"),
    Watched(QuerySet._fetch_all, "core.works.querysets", "42566f1ae6d2e8e6"),
    Watched(QuerySet._clone, "core.works.querysets", "05feb83bafd1ecec"),
    Watched(SpecificIterable, "core.works.specific", "ab55b7e6705accba"),
    Watched(Site.find_for_request, "core.sites.trees", "4edb710b9fd353a0"),
    Watched(views.serve, "core.serving.pages", "eab2a9d475a33843"),
    Watched(CSPMiddleware, "core.serving.middleware, interactives.scenes.frames", "bfe98946316df43d"),
    Watched(RichTextBlock.__dict__["field"], "core.blocks.text", "be89af6de572c21c"),
    Watched(StreamBlockValidationError.__init__, "core.works.page_forms", "a4ee0174853a6ebb"),
    Watched(StructBlockValidationError.__init__, "core.works.page_forms", "0e6056de41f8ebc7"),
    Watched(ListBlockValidationError.__init__, "core.works.page_forms", "551590b8b806c006"),
    Watched(WagtailImageField, "core.admin.uploads.image_forms", "b2b8105a6eae03ae"),
    Watched(WagtailImageFieldFile, "core.files.upright", "d14b0a5b14e62135"),
    Watched(BaseDocumentForm, "core.admin.file_forms", "2e7d0f7bd53335d1"),
    Watched(wagtailadmin_tags.timesince_last_update, "core.upstream.counts", "bed4a07e2602aac6"),
    Watched(wagtailusers_tags.format_permissions, "core.upstream.rights", "78d5227361e6a0e5"),
    Watched(Worker, "core.management.commands.worker", "091b92c0234ac044"),
    Watched(AuthenticationBackend, "core.signing_in.backend", "5c1a9f08e082ca1a"),
    Watched(DefaultMFAAdapter._get_site_name, "core.signing_in.adapters", "606de6b5367833bb"),
    Watched(BaseSearchQueryCompiler, "search.admin_search", "3797ae544204335b"),
    Watched(BaseSearchResults, "search.admin_search", "22f699f5e0ab0c9a"),
]
if connection.vendor == "sqlite":  # modelsearch has no table for it on another database, and does not import there
    from modelsearch.backends.database.sqlite.sqlite import SQLiteIndex, SQLiteSearchBackend

    WATCHED += [
        Watched(SQLiteIndex, "search.admin_search", "96ed6cc169d127e2"),
        Watched(SQLiteSearchBackend, "search.admin_search", "33aef09768c1027e"),
    ]
