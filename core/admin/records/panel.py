"""The place in the form of a publication where a chosen PDF file offers its record."""

from wagtail.admin.panels import Panel


class RecordPanel(Panel):
    """Empty until a PDF file is chosen in the rows of files, and without JavaScript."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "admin/pdf_record_panel.html"

        def get_context_data(self, parent_context=None):
            locale = getattr(self.instance, "locale", None)
            return {**super().get_context_data(parent_context), "language": locale.language_code if locale else ""}
