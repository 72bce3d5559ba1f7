"""A file that is in the library already: the editor is told, and may keep both."""

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.permissions import policy_registry
from wagtailmedia.views import media

from core.models import CustomDocument, CustomMedia

# The page of a file of the library, and the rights of those who are shown it.
PAGES = {
    CustomDocument: ("wagtaildocs:edit", ["choose", "change"]),
    CustomMedia: ("wagtailmedia:edit", ["add", "change"]),
}
MOST = 3
SUM = 40  # signs of a sum; where there is none nobody knows what is in the file


def same_files(thing, user) -> list[tuple[str, str]]:
    """Return the titles and the pages of other files with the same contents, the oldest first."""
    name, rights = PAGES[type(thing)]
    return [(other.title, reverse(name, args=[other.pk])) for other in same_files_of(thing, user, rights)[:MOST]]


def same_files_of(thing, user, rights: list[str]):
    """Return the other files with the same contents for which a user has one of the rights, the oldest first."""
    if len(thing.file_hash) < SUM:
        return type(thing).objects.none()
    own = policy_registry.get_by_type(type(thing)).instances_user_has_any_permission_for(user, rights)
    return own.filter(file_hash=thing.file_hash).exclude(pk=thing.pk).order_by("pk")


def add_recording(request, media_type):
    """wagtailmedia's own view, which then tells of a recording that is there already."""
    answer = media.add(request, media_type)
    if request.method == "POST" and answer.status_code == 302:
        added = CustomMedia.objects.filter(uploaded_by_user=request.user).latest("pk")
        for title, address in same_files(added, request.user)[:1]:
            text = _("The same recording is in the library already: %(title)s.") % {"title": title}
            messages.warning(request, text, buttons=[messages.button(address, _("Open it"))])
    return answer
