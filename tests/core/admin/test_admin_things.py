"""The admin of what outputs share: its lists, choosers and reports."""

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from core.admin.topic_lookup import find_topics
from core.models import CustomDocument, Person, Project, TargetGroup, Topic
from core.worker import reading
from tests.core.files.pdf_files import FINNISH, make_pdf
from tests.factories import organisation, person, topic

THINGS = ["person", "organisation", "topic", "targetgroup", "place", "series", "project"]
ODD = ['"', "'", "%", "\\", "a" * 10_000, "ä" * 500, "AND", "a*", "(", "-", "\0", "ö"]


def labels(words):
    return [found.label_fi for found in find_topics(Topic.objects.all(), words)]


@pytest.mark.parametrize("thing", THINGS)
def test_lists_and_choosers_survive_any_words(staff, tuotos, thing):
    for words in ODD:
        assert staff.get(reverse(f"wagtailsnippets_core_{thing}:list"), {"q": words}).status_code == 200
        results = reverse(f"wagtailsnippetchoosers_core_{thing}:choose_results")
        assert staff.get(results, {"q": words}).status_code == 200
    assert staff.get(reverse(f"wagtailsnippets_core_{thing}:add")).status_code == 200
    assert staff.get(reverse(f"wagtailsnippetchoosers_core_{thing}:choose")).status_code == 200


@pytest.mark.parametrize("thing", [thing for thing in THINGS if thing != "project"])
def test_each_row_of_a_chooser_can_be_chosen(staff, tuotos, thing):
    model = apps.get_model("core", thing)
    names = {field.name for field in model._meta.fields}
    named = {name: "Ainutlaatuinen" for name in ("name_fi", "label_fi", "family_name") if name in names}
    found = model.objects.create(**named)
    page = staff.get(reverse(f"wagtailsnippetchoosers_core_{thing}:choose_results")).content.decode()
    assert reverse(f"wagtailsnippetchoosers_core_{thing}:chosen", args=[found.pk]) in page
    assert "Ainutlaatuinen" in page


def test_list_of_people_costs_no_more_for_more_of_them(staff, tuotos):
    counts = []
    for number in (1, 9):
        for _person in range(number):
            Person.objects.create(family_name="Virtanen", organisation=organisation())
        staff.get(reverse("wagtailsnippets_core_person:list"))
        with CaptureQueriesContext(connection) as caught:
            staff.get(reverse("wagtailsnippets_core_person:list"))
        counts.append(len(caught))
    assert counts[0] == counts[1]


def test_topic_is_found_by_either_label_and_by_other_words(db):
    topic("työnhaku", "arbetssökning")
    Topic.objects.create(
        label_fi="digiosallisuus",
        alternative_labels_fi="digitaalinen osallisuus\nnettiosallisuus",
        alternative_labels_sv="digital delaktighet",
    )
    assert labels("työnhaku") == labels("ARBETSSÖKNING") == labels("sökning") == ["työnhaku"]
    assert labels("digitaalinen os") == labels("nettios") == labels("Digital delaktighet") == ["digiosallisuus"]
    assert labels("olematon") == []


def test_topics_that_begin_with_the_words_come_first(db):
    for label in ("etätyö", "Työterveys", "työ", "hyvä työ", "työaika"):
        topic(label, "")
    assert labels("TYÖ") == ["työ", "työaika", "Työterveys", "hyvä työ", "etätyö"]


def test_capital_letters_with_dots_make_no_difference(db):
    topic("Ähtärin eläinpuisto", "Etseri djurpark")
    topic("älykkäät sähköverkot", "smarta elnät")
    assert labels("ähtärin") == labels("ÄHTÄRIN") == ["Ähtärin eläinpuisto"]
    assert labels("ÄLYKKÄÄT SÄHKÖ") == ["älykkäät sähköverkot"]


def test_one_letter_finds_what_begins_with_it(db):
    topic("avoimuus", "öppenhet")
    topic("työ", "arbete")
    topic("koti", "hem")
    assert labels("a") == ["avoimuus", "työ"]


def test_topic_chooser_shows_both_labels(staff, tuotos):
    topic("työnhaku", "arbetssökning")
    page = staff.get(reverse("wagtailsnippetchoosers_core_topic:choose_results"), {"q": "arbetss"}).content.decode()
    assert "työnhaku (arbetssökning)" in page


@pytest.mark.parametrize("thing, fields", [
    ("person", {"given_name": "Aino", "family_name": "Å"}),
    ("topic", {"label_fi": "digiosallisuus"}),
    ("organisation", {"name_fi": "Järjestö"}),
])  # fmt: skip
def test_choosers_add_a_missing_thing(staff, tuotos, thing, fields):
    answer = staff.post(reverse(f"wagtailsnippetchoosers_core_{thing}:create"), fields).json()
    assert answer["step"] == "chosen"


def test_own_topics_without_address_may_be_many(staff, tuotos):
    for label in ("yksi", "kaksi"):
        data = {
            "label_fi": label,
            "label_sv": "",
            "label_en": "",
            "uri": "",
            "alternative_labels_fi": "",
            "alternative_labels_sv": "",
            **nested_form_data({"broader_topics": inline_formset([])}),
        }
        assert staff.post(reverse("wagtailsnippets_core_topic:add"), data).status_code == 302
    assert Topic.objects.filter(uri=None, label_fi__in=["yksi", "kaksi"]).count() == 2


def test_copy_lacks_what_must_be_its_own(staff, tuotos):
    somebody = person()
    group = TargetGroup.objects.create(name_fi="Nuoret")
    for thing, original in (("person", somebody), ("targetgroup", group)):
        page = staff.get(reverse(f"wagtailsnippets_core_{thing}:copy", args=[original.pk])).content.decode()
        assert f'value="{original.slug}"' not in page
    assert not Person.objects.filter(pk__gt=somebody.pk).exists()


def test_project_has_a_history(staff, tuotos):
    project = Project.objects.get(site=tuotos.site)
    project.save_revision()
    assert staff.get(reverse("wagtailsnippets_core_project:history", args=[project.pk])).status_code == 200


def test_admin_links_to_no_outside_site(staff, tuotos):
    page = staff.get(reverse("wagtailadmin_home")).content.decode()
    assert "guide.wagtail.org" not in page
    assert "docs.wagtail.org" not in page
    assert "<title>" in page
    assert "Tuotos</title>" in page


def test_report_tells_how_far_the_reading_is(staff, db):
    document = CustomDocument.objects.create(title="Raportti", file=ContentFile(make_pdf(FINNISH), name="r.pdf"))
    url = reverse("file_report", args=[document.pk])
    assert not staff.get(url).json()["over"]
    CustomDocument.objects.update(reading="reading", page_count=64, pages_read=12)
    status = staff.get(url).json()["status"]
    assert "12" in status
    assert "64" in status
    CustomDocument.objects.update(reading="waiting")
    reading.read_document.call(document.pk)
    answer = staff.get(url).json()
    assert answer["over"]
    assert answer["facts"].count("<li>") == 4  # three findings, and what hinders a screen reader
    assert staff.get(reverse("wagtaildocs:edit", args=[document.pk])).status_code == 200


def test_report_is_for_staff(client, db):
    document = CustomDocument.objects.create(title="Raportti", file=ContentFile(b"x", name="r.csv"))
    assert client.get(reverse("file_report", args=[document.pk])).status_code == 302


def test_report_is_refused_to_those_who_may_not_use_files(writer, db):
    document = CustomDocument.objects.create(title="x", file=ContentFile(make_pdf(FINNISH), "raportti.pdf"))
    response = writer.get(reverse("file_report", args=[document.pk]))
    assert response.status_code == 302 and response.url == reverse("wagtailadmin_home")
