"""What an import writes in bulk is found as if it had been published by hand."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from core.imports.topics import save_topics
from core.models import OutputTopic, Topic
from publications.models import PublicationPage
from search.models import PendingWork
from tests.factories import edit
from tests.search.pages import found

pytestmark = pytest.mark.django_db
URI = "http://www.yso.fi/onto/yso/p1"


def load(tmp_path, title, publish=True):
    facts = {"language": "fi", "title": title, "year": "2020", "creator": ["Meikäläinen, Maija"]}
    row = {"id": "https://example.org/1", "repository": "Theseus", "ground_truth": facts}
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(row))
    options = {"format": "fingreylit", "publish": publish, "stdout": StringIO(), "stderr": StringIO()}
    call_command("import_publications", str(path), **options)


def test_imported_publications_and_their_people_are_found(tuotos, client, tmp_path):
    load(tmp_path, "Kvartsi kirjastossa")
    assert found(client, "kvartsi") == ["Kvartsi kirjastossa"]
    assert sorted(found(client, "Meikäläinen")) == ["Kvartsi kirjastossa", "Maija Meikäläinen"]
    load(tmp_path, "Graniitti kirjastossa")
    assert (found(client, "kvartsi"), found(client, "graniitti")) == ([], ["Graniitti kirjastossa"])


def test_drafts_published_by_a_second_import_are_found(tuotos, client, tmp_path):
    load(tmp_path, "Kvartsi", publish=False)
    assert found(client, "kvartsi") == []
    load(tmp_path, "Kvartsi")
    assert found(client, "kvartsi") == ["Kvartsi"]


def test_new_labels_of_a_thesaurus_find_the_works_of_a_topic(tuotos, client):
    save_topics({URI: ("kivet", "stenar", "stones")}, StringIO())
    page = tuotos.page(PublicationPage, title="Kvartsi")
    edit(page, topics=[OutputTopic(topic=Topic.objects.get(uri=URI))])
    assert sorted(found(client, "stenar", "sv")) == ["Kvartsi", "stenar"]
    save_topics({URI: ("kivet", "bergarter", "stones")}, StringIO())
    assert sorted(found(client, "bergarter", "sv")) == ["Kvartsi", "bergarter"]
    assert found(client, "stenar", "sv") == [] and not PendingWork.objects.exists()
