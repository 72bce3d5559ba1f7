from wagtail.snippets.views.snippets import CopyView


class FreshCopyView(CopyView):
    """Offers a copy of an object without what must be its own, such as the end of its address."""

    own = ("slug", "uri", "orcid")

    def get_initial_form_instance(self):
        instance = super().get_initial_form_instance()
        for name in self.own:
            if hasattr(instance, name):
                setattr(instance, name, "")
        return instance
