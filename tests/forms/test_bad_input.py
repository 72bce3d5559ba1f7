"""What people and programs send to a form that is not as it should be: told in words, and nothing that breaks."""

import re

import pytest

from forms import guarding
from forms.kinds import LONG
from forms.models import Form, Question
from tests.forms.samples import a_form, address, ask, fill_in, filled, hidden, send

pytestmark = pytest.mark.django_db

QUOTES = """'"; DROP TABLE forms_answer; -- <script>alert(1)</script> {{ 7|add:1 }} \\u0000 %s"""


@pytest.fixture
def survey(tuotos):
    return a_form(tuotos.site, "survey", name_fi="Kysely", name_sv="Enkät")


def stamp_of(client, form) -> str:
    return hidden(client.get(address(form)).content.decode())


@pytest.mark.parametrize(("language", "words"), [("fi", "Korjaa 3 virhettä"), ("sv", "Rätta 3 fel")])
def test_faults_are_told_together_each_with_the_way_to_its_field(tuotos, client, language, words):
    form = a_form(tuotos.site)
    stamp = stamp_of(client, form)
    response = send(client, form, {"stamp": stamp, "text": "x"}, language)
    page = response.content.decode()
    assert response.status_code == 422
    assert words in page
    summary = page[page.index('id="faults"') : page.index("<form")]
    ways = re.findall(r'href="#([\w-]+)"', summary)
    assert len(ways) == 3
    for way in ways:
        field = re.search(rf'<(?:input|textarea|select)[^>]*id="{way}"[^>]*>', page)[0]
        assert 'aria-invalid="true"' in field
        described = re.search(r'aria-describedby="([^"]+)"', field)[1]
        assert all(f'id="{each}"' in page for each in described.split())
    assert "autofocus" in summary
    assert page.index("<title>") < page.index({"fi": "Virhe:", "sv": "Fel:"}[language])


def test_what_was_written_comes_back_with_the_faults(tuotos, client):
    form = a_form(tuotos.site)
    sent = {**filled(form, long="Tarvitsen tulkin", email="ei osoite"), "stamp": stamp_of(client, form)}
    page = send(client, form, sent).content.decode()
    assert "Tarvitsen tulkin" in page
    assert "ei osoite" in page
    assert not form.answers.exists()


@pytest.mark.engines
def test_null_bytes_and_quotes_are_kept_as_text_or_left_out(survey, client):
    assert fill_in(client, survey, long=f"A\0B\x07C {QUOTES}").status_code == 303
    answer = survey.answers.get()
    assert answer.rows[0][1] == f"ABC {QUOTES}".strip()


@pytest.mark.engines
def test_long_answers_are_told_and_come_back_whole(tuotos, client):
    form = a_form(tuotos.site)
    text = "ä" * 100_000
    response = fill_in(client, form, long=text, name="n" * 5_000, email=f"{'e' * 300}@example.org")
    assert response.status_code == 422
    assert text in response.content.decode(), "it can be shortened"
    assert f"{LONG:,}".replace(",", "\xa0") in response.content.decode() or str(LONG) in response.content.decode()
    assert fill_in(client, form, long="ä" * LONG).status_code == 303


@pytest.mark.engines
def test_a_form_of_a_hundred_questions_costs_as_many_queries_as_one(survey, client, django_assert_max_num_queries):
    for number in range(99):
        ask(survey, kind="one" if number % 2 else "text", choices_fi="Kyllä\nEi", label_fi=f"Kysymys {number}")
    client.get(address(survey))
    with django_assert_max_num_queries(12):
        page = client.get(address(survey))
    assert page.content.decode().count("<fieldset") == 49
    keys = {each.key: each for each in survey.questions.all()}
    data = {key: each.choices[0][0] if each.kind == "one" else "Vastaus" for key, each in keys.items()}
    with django_assert_max_num_queries(30):
        response = fill_in(client, survey, data={**data, "agree": "on"})
    assert response.status_code == 303
    assert len(survey.answers.get().content) == 100


def test_an_edited_form_leaves_answers_the_words_they_were_given_under(survey, client):
    question = ask(survey, kind="one", label_fi="Väri", label_sv="Färg", choices_fi="Sininen\nPunainen")
    stamp = stamp_of(client, survey)
    data = {**filled(survey), question.key: question.choices[0][0], "stamp": stamp}
    send(client, survey, data)
    Question.objects.filter(pk=question.pk).update(label_fi="Lempiväri", choices_fi="Vihreä\nPunainen")
    assert ("Väri", "Sininen") in survey.answers.get().rows
    late = send(client, survey, {**data, "stamp": stamp_of(client, survey)})  # opened before, sent after the change
    assert late.status_code == 422
    assert "Vaihtoehdot ovat muuttuneet" in late.content.decode()
    assert question.choices[0][0] not in late.content.decode()
    question.delete()
    assert send(client, survey, {**data, "stamp": stamp_of(client, survey)}).status_code == 303
    assert ("Väri", "Sininen") in survey.answers.first().rows


def test_programs_are_kept_away_and_people_told_why(survey, client, monkeypatch):
    ok = {**filled(survey), "stamp": stamp_of(client, survey)}
    assert send(client, survey, {**ok, "website": "https://spam.example"}).status_code == 422
    for stamp in ("", "x", ok["stamp"][:-2], guarding.new_stamp(0)):
        response = send(client, survey, {**ok, "stamp": stamp})
        assert response.status_code == 422
        assert "Tekstiä" in response.content.decode()
    monkeypatch.setattr(guarding, "LEAST", 2)
    assert send(client, survey, ok).status_code == 422  # nobody writes that quickly
    monkeypatch.setattr(guarding, "LEAST", -1)
    monkeypatch.setattr(guarding, "MOST", -1)
    assert send(client, survey, ok).status_code == 422
    assert not survey.answers.exists()


def test_a_fault_that_is_mended_in_a_moment_is_not_too_quick(survey, client, monkeypatch):
    ok = {**filled(survey), "stamp": stamp_of(client, survey)}
    refused = send(client, survey, {**ok, "agree": ""})
    assert refused.status_code == 422
    assert hidden(refused.content.decode()) == ok["stamp"]
    monkeypatch.setattr(guarding, "MOST", -1)
    assert hidden(send(client, survey, ok).content.decode()) != ok["stamp"]  # one that is too old is of no use


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_ORIGIN": "https://muu.example"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_ORIGIN": "http://["},
        {"HTTP_ORIGIN": "", "HTTP_REFERER": "http://exa\u2100mple/"},
        {"HTTP_ORIGIN": "http://localhost"},
        {"HTTP_ORIGIN": "", "HTTP_REFERER": "https://muu.example/fi/"},
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
    ],
)
def test_no_other_site_sends_a_form(survey, client, headers):
    sent = {**filled(survey), "stamp": stamp_of(client, survey)}
    assert send(client, survey, sent, **headers).status_code == 403
    assert not survey.answers.exists()


def test_one_network_sends_so_many_forms_and_no_more(survey, client, monkeypatch):
    monkeypatch.setitem(guarding.LIMITS, guarding.ANSWERING, [guarding.Limit(2, 15, (guarding.ADDRESS,))])
    for _time in range(2):
        assert fill_in(client, survey).status_code == 303
    refused = fill_in(client, survey, long="Kolmas")
    assert refused.status_code == 429
    assert "Kolmas" in refused.content.decode(), "what was written is not lost"
    data = {**filled(survey), "stamp": stamp_of(client, survey)}
    assert send(client, survey, data, HTTP_X_FORWARDED_FOR="203.0.113.99").status_code == 303


def test_a_form_that_is_not_open_to_readers_is_nowhere(survey, client):
    Form.objects.filter(pk=survey.pk).update(is_published=False)
    for way in (client.get, client.post):
        assert way(address(survey)).status_code == 404
