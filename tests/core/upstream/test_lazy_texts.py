"""No text of the admin is frozen in the language of the server: what Wagtail freezes, `core.upstream` thaws."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation import override
from wagtail.admin.forms.choosers import EmailLinkChooserForm
from wagtail.admin.widgets import AdminPageChooser
from wagtail.contrib.redirects.filters import RedirectsReportFilterSet
from wagtail.images.forms import GroupImagePermissionFormSet, ImageInsertionForm, URLGeneratorForm
from wagtail.snippets.models import get_snippet_models
from wagtail.snippets.widgets import AdminSnippetChooser

from core.models import OutputPage, Person, Project

RECORDER = Path(__file__).with_name("recorder.py")
# Where Wagtail reads a text at start-up: mended by core.upstream, or harmless for the reason given.
KNOWN = {
    "wagtail/admin/forms/collections.py": "words.name_rights",
    "wagtail/admin/panels/inline_panel.py": "asks only whether there is a text",
    "wagtail/admin/viewsets/chooser.py": "words.CHOOSER",
    "wagtail/admin/widgets/chooser.py": "lazy_texts.init_page_chooser",
    "wagtail/api/v3/registry.py": "names in the description of the API",
    "wagtail/blocks/base.py": "asks only whether there is a text",
    "wagtail/blocks/struct_block.py": "makes a name for code of it",
    "wagtail/contrib/redirects/filters.py": "words.name_redirects",
    "wagtail/contrib/redirects/views.py": "words.name_redirects",
    "wagtail/coreutils.py": "makes names for code of labels",
    "wagtail/documents/api/v3/registry.py": "names in the description of the API",
    "wagtail/forms.py": "words",
    "wagtail/images/api/v3/registry.py": "names in the description of the API",
    "wagtail/images/forms.py": "words",
    "wagtail/snippets/views/snippets.py": "lazy_texts.breadcrumbs; order of models",
    "wagtailmedia/forms.py": "words.name_rights",
    "django/contrib/auth/forms.py": "a form of Django's own admin",
    "django/db/models/constraints.py": "compares with the stock text",
    "django/db/models/fields/related.py": "names of tables between models, which nobody sees",
    "ninja/orm/fields.py": "names in the description of the API",
    "core/upstream/lazy_texts.py": "compares texts, keeps none",
    "core/upstream/words.py": "gives names in their place",
}


def test_nothing_else_is_read_before_somebody_asks():
    """A new entry is a text that every user would see in the language of the server."""
    command = [sys.executable, str(RECORDER)]
    answer = subprocess.run(command, cwd=settings.BASE_DIR, capture_output=True, text=True, check=True)  # noqa: S603
    read = json.loads(answer.stdout)
    assert {file: texts for file, texts in read.items() if file not in KNOWN} == {}
    assert "wagtail/admin/viewsets/chooser.py" in read  # the recorder hears


def in_both(read) -> tuple[str, str]:
    texts = []
    for language in ("fi", "sv"):
        with override(language):
            texts.append(str(read()))
    return tuple(texts)


def test_every_snippet_begins_its_crumbs_in_the_language_of_the_user():
    for model in get_snippet_models():
        crumbs = model.snippet_viewset.breadcrumbs_items
        assert in_both(lambda crumbs=crumbs: crumbs[0]["label"]) == ("Etusivu", "Startsida"), model


def test_choosers_speak_the_language_of_the_user():
    widget = Person.snippet_viewset.chooser_viewset.widget_class()
    assert in_both(lambda: widget.choose_one_text) == ("Valitse henkilö", "Välj en person")
    assert in_both(lambda: widget.link_to_chosen_text) == ("Muokkaa tätä henkilöä", "Redigera personen")
    viewset = Person.snippet_viewset.chooser_viewset
    assert in_both(lambda: viewset.search_tab_label) == ("Haku", "Sök")
    assert in_both(lambda: viewset.create_action_label) == ("Luo", "Skapa")


def test_a_chooser_without_texts_of_its_own_names_its_model():
    widget = AdminSnippetChooser(model=Project)
    fi, sv = in_both(lambda: widget.choose_one_text)
    assert "hanke" in fi and "projekt" in sv


def test_a_chooser_of_one_type_of_page_names_the_type():
    widget = AdminPageChooser(target_models=[OutputPage])
    assert in_both(lambda: widget.choose_one_text) == ("Valitse sivu (Tuotos)", "Välj en sida (Innehåll)")


@pytest.mark.parametrize(
    ("form", "field"),
    [(ImageInsertionForm, "format"), (URLGeneratorForm, "closeness"), (EmailLinkChooserForm, "body")],
)
def test_fields_of_forms_have_names_in_both_languages(form, field):
    fi, sv = in_both(lambda: form().fields[field].label)
    assert fi and sv and fi != sv


def test_choices_and_rights_have_names_in_both_languages():
    rights = GroupImagePermissionFormSet.permission_types
    assert in_both(lambda: rights[1][1]) == ("Muokkaa", "Redigera")
    kinds = RedirectsReportFilterSet.base_filters["is_permanent"]
    fi, sv = in_both(lambda: kinds.extra["choices"][0][1])
    assert fi != sv
