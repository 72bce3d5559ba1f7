"""Lists of pages tell the state, the languages, the makers and the day of each row, without a query for each."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from blog.models import BlogPostPage
from core.models import Contributor
from tests.factories import person

pytestmark = pytest.mark.django_db


def test_rows_take_no_queries_of_ours(tuotos, admin_client):
    blog, taken = tuotos.fi["blog"], []
    addresses = (f"/admin/pages/{blog.pk}/", "/admin/works/list/?lacks=missing-sv", f"/admin/choose-page/{blog.pk}/")
    for number in (1, 19):
        for _each in range(number):
            tuotos.page(BlogPostPage, contributors=[Contributor(person=person(), role="author", sort_order=0)])
        counts = []
        for address in addresses:
            admin_client.get(address)
            with CaptureQueriesContext(connection) as caught:
                assert "Meikäläinen" in admin_client.get(address).content.decode() or "choose" in address
            counts.append(len(caught))
        taken.append(counts)
    explorer, works, chooser = (after - before for before, after in zip(*taken, strict=True))
    assert explorer == works == 19 * 2  # wagtail-localize's buttons ask twice for each page
    assert chooser <= 19 * 3  # Wagtail asks for the place of each page
