"""Those who watch a server ask it at any host name, without https, and often."""

import pytest
from django.db import connection
from django.db.utils import OperationalError

from core.serving.health import HealthMiddleware

pytestmark = pytest.mark.django_db
ANYWHERE = {"HTTP_HOST": "10.0.0.7:8000", "HTTP_X_FORWARDED_PROTO": "http"}


def test_a_process_that_lives_answers_without_the_database(client, settings, django_assert_num_queries):
    settings.ALLOWED_HOSTS = ["example.org"]
    with django_assert_num_queries(0):
        answer = client.get("/health/", **ANYWHERE)
    assert (answer.status_code, answer.content, answer["Cache-Control"]) == (200, b"ok", "no-store")


def test_a_site_that_is_ready_says_so_with_one_query(client, settings, django_assert_num_queries):
    settings.ALLOWED_HOSTS = ["example.org"]
    assert client.get("/health/ready/", **ANYWHERE).json() == {"database": True, "migrations": True}
    with django_assert_num_queries(1):
        assert client.get("/health/ready/", **ANYWHERE).status_code == 200


def test_tables_of_older_code_are_not_ready(client):
    with connection.cursor() as cursor:
        newest = "(SELECT max(name) FROM django_migrations WHERE app = 'core')"
        cursor.execute(f"DELETE FROM django_migrations WHERE app = 'core' AND name = {newest}")  # noqa: S608  our names
    answer = client.get("/health/ready/")
    assert answer.status_code == 503 and answer.json() == {"database": True, "migrations": False}


def test_a_database_that_does_not_answer_is_told_without_the_reason(rf, monkeypatch):
    def refuse():
        raise OperationalError("password of tuotos is wrong")

    monkeypatch.setattr(connection, "cursor", refuse)
    answer = HealthMiddleware(None)(rf.get("/health/ready/"))
    assert answer.status_code == 503 and b"password" not in answer.content
