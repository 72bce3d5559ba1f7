"""Whoever of the staff is told of a new answer reads it in their own language."""

import pytest
from django.core import mail
from wagtail.models import Site

from forms.models import Letter
from tests.factories import work
from tests.forms.samples import a_form, fill_in
from tests.forms.test_answers_in_admin import editor_of

pytestmark = pytest.mark.django_db
SUBJECTS = {"fi": "Uusi vastaus: Ilmoittaudu työpajaan", "sv": "Nytt svar: Anmäl dig till workshoppen"}


def notice_to(email: str) -> str:
    work()
    assert not Letter.failed().exists()
    return next(letter.subject for letter in mail.outbox if letter.to == [email])


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("answered_in", ["fi", "sv"])
def test_a_member_of_staff_reads_of_answers_in_the_language_of_the_admin(tuotos, client, language, answered_in):
    editor_of(tuotos.site, language, email="Sinikka@Example.org")
    form = a_form(tuotos.site, notify_email="sinikka@example.org")
    fill_in(client, form, answered_in)
    assert notice_to("sinikka@example.org") == SUBJECTS[language]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_an_address_of_nobody_reads_of_answers_in_the_main_language_of_the_site(tuotos, client, language):
    fill_in(client, a_form(tuotos.site, notify_email="toimisto@example.org"))
    Site.objects.filter(pk=tuotos.site.pk).update(root_page=getattr(tuotos, language)["home"])
    assert notice_to("toimisto@example.org") == SUBJECTS[language]
