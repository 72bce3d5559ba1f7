"""Uploading a document while choosing one: when the same file is there already, the editor chooses which one to use.

Wagtail asks so of pictures; of documents it does not. The new file is kept until the editor has answered, because a
browser does not send a file twice.
"""

from django.http import Http404
from django.template.loader import render_to_string
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.documents.views.chooser import DocumentChooserUploadView

from core.admin.uploads.same_files import same_files_of
from core.formats import read_number
from core.models import CustomDocument


class UploadView(DocumentChooserUploadView):
    """Takes a document, or the answer to which of two equal ones is used. In a chooser of several too."""

    def post(self, request):
        if "use" not in request.POST:
            return super().post(request)
        used = self.may("choose", request.POST["use"])
        if new := request.POST.get("instead_of"):
            self.drop(new, used)
        return super().get_chosen_response(used)

    def get_chosen_response(self, item):
        """Return the new document, or ask first where its file is there already."""
        same = same_files_of(item, self.request.user, ["choose"]).first()
        if same is None:
            return super().get_chosen_response(item)
        context = {"new": item, "same": same, "action": self.request.get_full_path()}
        html = render_to_string("admin/same_document.html", context, self.request)
        return render_modal_workflow(
            self.request, None, None, None, json_data={"step": "reshow_creation_form", "htmlFragment": html}
        )

    def drop(self, new: str, used: CustomDocument):
        """Delete the file that was just added, if it is the user's own and the same."""
        document = self.may("delete", new)
        if document.uploaded_by_user == self.request.user and document.file_hash == used.file_hash and document != used:
            document.delete()

    def may(self, right: str, pk: str) -> CustomDocument:
        """Return a document for which the user has a right. Raises Http404."""
        own = self.permission_policy.instances_user_has_any_permission_for(self.request.user, [right])
        found = own.filter(pk=read_number(pk)).first()
        if found is None:
            raise Http404
        return found
