from wagtail.documents.forms import BaseDocumentForm


class DocumentForm(BaseDocumentForm):
    """The form of a file in the admin."""
