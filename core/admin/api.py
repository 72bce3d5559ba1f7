"""Pictures and files in the admin's own API: those that a user may choose. Wagtail's lists those of all collections."""

from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.permissions import policy_registry


class OwnFilesMixin:
    def get_queryset(self):
        policy = policy_registry.get_by_type(self.model)
        own = policy.instances_user_has_any_permission_for(self.request.user, ["choose", "change"])
        return super().get_queryset().filter(pk__in=own.values("pk"))


class OwnImagesAPIViewSet(OwnFilesMixin, ImagesAdminAPIViewSet):
    pass


class OwnDocumentsAPIViewSet(OwnFilesMixin, DocumentsAdminAPIViewSet):
    pass
