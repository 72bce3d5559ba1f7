"""One more language of files is one more row in `core.languages`."""

import pytest
from django import forms
from django.core.management import call_command

from core import languages
from core.blocks.text import PassageBlock
from core.files.text_language import language_code
from core.models import CustomDocument, OtherTitle
from core.works.downloads import Download
from publications.models import PublicationPage
from search.results.filters import labels_of


@pytest.fixture
def yiddish(monkeypatch):
    row = languages.FileLanguage("yi", "yid", "jiddiš", "Avaa jiddišinkielinen PDF")
    monkeypatch.setattr(languages, "FILE_LANGUAGES", languages.FILE_LANGUAGES)
    languages.FILE_LANGUAGES.append(row)
    yield row
    languages.FILE_LANGUAGES.remove(row)


def test_new_language_is_offered_wherever_a_language_is_chosen(yiddish):
    for model, name in ((CustomDocument, "language"), (OtherTitle, "language"), (PublicationPage, "text_language")):
        field = model._meta.get_field(name)
        assert ("yi", "jiddiš") in field.choices and field.clean("yi", None) == "yi"
        assert isinstance(field.formfield(), forms.TypedChoiceField)
    assert PassageBlock().child_blocks["language"].clean("yi") == "yi"


@pytest.mark.django_db
def test_new_language_is_read_from_files_and_named_to_readers(yiddish):
    assert language_code("yi-IL") == language_code("YID") == "yi"
    assert languages.language_name("yi") == "jiddiš"
    assert Download(CustomDocument(file="a.pdf", language="yi"), "").action == yiddish.open_pdf
    assert labels_of("language", ["yi"]) == {"yi": "Jiddiš"}


@pytest.mark.django_db
def test_new_language_makes_no_migration(yiddish):
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db
def test_unknown_language_is_told_by_its_code():
    assert language_code("tlh") == "" and languages.language_name("tlh") == "tlh"
    assert Download(CustomDocument(file="a.pdf"), "").action == "Avaa PDF"
