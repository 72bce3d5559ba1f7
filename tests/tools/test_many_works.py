"""Works made in bulk are works like others, and nothing of them stays."""

import pytest
from django.test import Client
from wagtail.models import Page

from blog.models import BlogPostPage
from core.models import Contributor, OutputTopic
from tests.factories import person, topic
from tools.site_tour.many_works import many_works


def count(client) -> int:
    return client.get("/fi/tuotokset/").context["listing"].count


@pytest.mark.django_db
def test_made_works_are_listed_open_and_leave_nothing(tuotos):
    post = tuotos.page(
        BlogPostPage,
        title="Alku",
        date="2026-01-02",
        topics=[OutputTopic(topic=topic("kivet"))],
        contributors=[Contributor(person=person("Maija", "Mallikas"))],
    )
    client = Client()
    assert count(client) == 1
    with many_works(30):
        assert count(client) == 31
        made = BlogPostPage.objects.child_of(tuotos.fi["blog"]).exclude(pk=post.pk).first()
        content = client.get(made.get_url_parts()[2]).content.decode()
        assert "Alku" in content and "Mallikas" in content and "kivet" in content
    assert count(client) == 1 and Page.find_problems() == ([], [], [], [], [])
