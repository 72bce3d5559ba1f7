"""Files that the search cannot read: counted by the database, listed page by page, those that readers meet first."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import CustomDocument

pytestmark = pytest.mark.django_db


def add(number: int, first: int = 0, **fields):
    CustomDocument.objects.bulk_create(
        CustomDocument(title=f"Tiedosto {place:03}", file=f"documents/{place}.pdf", **fields)
        for place in range(first, first + number)
    )


def test_only_what_hinders_the_search_counts(tuotos, admin_client):
    add(1, findings=["scanned"], reading="done")
    add(1, 1, findings=["untagged"], reading="done")
    add(1, 2, findings=[], reading="failed")
    assert "2 tiedostoa" in admin_client.get(reverse("search_state:index")).content.decode()
    content = admin_client.get(reverse("search_files:index")).content.decode()
    assert "Tiedosto 000" in content and "Tiedosto 002" in content and "Tiedosto 001" not in content


def test_counting_reads_no_file(tuotos, admin_client):
    add(3, findings=["scanned"])
    with CaptureQueriesContext(connection) as queries:
        admin_client.get(reverse("search_state:index"))
    read = [row["sql"] for row in queries if 'FROM "core_customdocument"' in row["sql"]]
    assert read and all("COUNT(" in sql for sql in read)


def test_a_page_of_the_list_reads_its_own_files_only(tuotos, admin_client):
    add(60, findings=["scanned"])
    content = admin_client.get(reverse("search_files:index"), {"p": 2}).content.decode()
    assert "Tiedosto 059" in content and "Tiedosto 000" not in content
