from wagtail.snippets.views.snippets import SnippetViewSet


class NamedViewSet(SnippetViewSet):
    """The admin of things that have a name in both languages."""

    list_display = ["name_fi", "name_sv"]
