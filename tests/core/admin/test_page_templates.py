"""Templates of pages: ready ones and those of editors, what a new page begins with, and what does not fit any more."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Page, Site
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from blog.models import BlogPostPage
from core.models import Contributor, PageTemplate
from core.page_types import page_types
from core.works.templates.contents import content_of, fill
from core.works.templates.words_to_replace import words_to_replace
from events.models import EventPage
from home.models import OperatingModelPage
from publications.models import PublicationPage
from tests.factories import edit, person
from tests.factories.neighbour import HOST
from tests.factories.samples import block, picture
from tests.factories.teams import member, post_of, staff_both_sites

pytestmark = pytest.mark.django_db

READY = {(model, each.key) for model in page_types() for each in model.ready_templates}


def add(model, parent) -> str:
    return reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])


def posted(**fields) -> dict:
    """Return what the form of a new post sends."""
    rows = dict.fromkeys(BlogPostPage.get_edit_handler().get_form_class().formsets, inline_formset([]))
    plain = {"slug": "", "state": "published", "body": streamfield([]), "comments": inline_formset([])}
    return nested_form_data({**rows, **plain, **fields})


def places(tuotos, language):
    pages = getattr(tuotos, language)
    return {
        BlogPostPage: pages["blog"],
        EventPage: pages["events"],
        PublicationPage: pages["publications"],
        OperatingModelPage: pages["home"],
    }


def test_there_are_five_ready_templates():
    assert {key for _model, key in READY} == {"project", "report", "resource", "event", "model"}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_each_ready_template_opens_a_whole_form(tuotos, admin_client, language):
    word = {"fi": "[Kirjoita", "sv": "[Skriv"}[language]
    number = Page.objects.count()
    for model, key in READY:
        html = admin_client.get(f"{add(model, places(tuotos, language)[model])}?template={key}").content.decode()
        assert f'value="{word}' in html, key
        assert "ei enää sovi" not in html
        template = next(each for each in model.ready_templates if each.key == key)
        page = model(locale=places(tuotos, language)[model].locale)
        assert not fill(page, {**template.fields, **template.texts[language]})
        assert all(heading[language] and heading["fi"] != heading["sv"] for _kind, heading in template.story)
    assert Page.objects.count() == number  # nothing is saved yet


def test_the_form_of_a_new_page_offers_templates(tuotos, admin_client):
    html = admin_client.get(add(BlogPostPage, tuotos.fi["blog"])).content.decode()
    assert "?template=project" in html


def test_words_to_replace_are_not_published(tuotos, admin_client):
    values = {"title": "[Kirjoita otsikko]", "intro": "Valmis [1]", "body": "<p>[Skriv mer]</p>"}
    assert dict(words_to_replace(values)) == {"title": "[Kirjoita otsikko]", "body": "[Skriv mer]"}
    sent = posted(title="[Kirjoita otsikko]")
    response = admin_client.post(add(BlogPostPage, tuotos.fi["blog"]), {**sent, "action-publish": "action-publish"})
    assert "Kirjoita omat sanasi tekstin ”[Kirjoita otsikko]” tilalle" in response.content.decode()
    assert not BlogPostPage.objects.filter(title="[Kirjoita otsikko]", live=True).exists()
    admin_client.post(add(BlogPostPage, tuotos.fi["blog"]), sent)  # a draft may have them
    assert BlogPostPage.objects.filter(title="[Kirjoita otsikko]", live=False).exists()


@pytest.fixture
def post(tuotos):
    page = tuotos.page(
        BlogPostPage,
        title="Työpajan raportti",
        slug="tyopajan-raportti",
        date="2026-03-12",
        lead_image=picture(),
        body=[block("heading", {"text": "Näin teimme", "level": "2"}), block("text", "<p>Ohjeet.</p>")],
        contributors=[Contributor(person=person(), role="author", sort_order=0)],
    )
    edit(page, publish=False, intro="Uusin luonnos")
    return page


def keep(client, page, name="Oma pohja"):
    client.post(reverse("keep_template", args=[page.pk]), {"name": name})
    return PageTemplate.objects.get(name=name)


def test_an_editor_keeps_a_page_and_begins_with_it(tuotos, post, admin_client):
    template = keep(admin_client, post)
    assert not {"slug", "date", "state", "translation_key", "foreign_parts"} & set(template.content)
    html = admin_client.get(reverse("page_templates")).content.decode()
    address = f"{add(BlogPostPage, tuotos.fi['blog'])}?template={template.pk}"
    assert "Oma pohja" in html and address in html
    html = admin_client.get(address).content.decode()
    assert all(words in html for words in ("Työpajan raportti", "Uusin luonnos", "teimme", "Ohjeet."))
    assert f'name="contributors-0-person" value="{post.contributors.get().person_id}"' in html
    assert "tyopajan-raportti" not in html


def test_a_page_that_began_with_a_template_is_saved_with_its_rows(tuotos, post):
    page = BlogPostPage(locale=post.locale)
    assert fill(page, json.loads(json.dumps(content_of(post.get_latest_revision_as_object())))) == []
    tuotos.fi["blog"].add_child(instance=page)
    page.save_revision().publish()
    made = BlogPostPage.objects.get(pk=page.pk)
    assert made.translation_key != post.translation_key and made.slug != post.slug
    assert made.contributors.get().person == post.contributors.get().person
    assert post.contributors.count() == 1 and made.body[0].value["text"] == "Näin teimme"


def test_the_rows_of_a_template_are_sent_as_new_ones(tuotos, post, admin_client):
    template, address = keep(admin_client, post), add(BlogPostPage, tuotos.fi["blog"])
    form = admin_client.get(f"{address}?template={template.pk}").context["form"]
    rows = form.formsets["contributors"]
    assert rows.total_form_count() == 1
    somebody = post.contributors.get().person_id
    sent = {"person": somebody, "role": "author", "organisation": "", "id": "", "ORDER": 1, "DELETE": ""}
    made = inline_formset([sent], initial=rows.initial_form_count())
    admin_client.post(address, posted(title="Uusi raportti", contributors=made))
    assert [row.person_id for row in newest("Uusi raportti").contributors.all()] == [somebody]
    assert post.contributors.count() == 1


def newest(title):
    return BlogPostPage.objects.get(title=title).get_latest_revision_as_object()


def test_what_does_not_fit_any_more_is_told_and_the_rest_opens(tuotos, post, admin_client):
    template = keep(admin_client, post)
    body = json.loads(template.content["body"])
    body += [block("carousel", "x"), block("quote", {"text": "Hieno", "source": "", "colour": "red"})]
    row = {**template.content["contributors"][0], "person": 10**6}
    template.content |= {"body": json.dumps(body), "old_field": "x", "lead_image": 10**6, "series": "no number"}
    template.content["contributors"].append(row)
    template.save()
    response = admin_client.get(f"{add(BlogPostPage, tuotos.fi['blog'])}?template={template.pk}")
    html = response.content.decode()
    assert response.status_code == 200 and "teimme" in html and "Hieno" in html
    assert all(word in html for word in ("carousel", "colour", "old_field"))
    assert html.count('name="contributors-0-person"') and 'name="contributors-1-person"' not in html


@pytest.mark.parametrize("content", [{}, {"body": "{"}, {"body": '"x"'}, {"title": None}, {"contributors": [{}]}])
def test_a_broken_template_is_no_error(tuotos, post, admin_client, content):
    template = keep(admin_client, post)
    PageTemplate.objects.filter(pk=template.pk).update(content=content)
    assert admin_client.get(f"{add(BlogPostPage, tuotos.fi['blog'])}?template={template.pk}").status_code == 200


def test_a_template_that_is_gone_is_told(tuotos, post, admin_client):
    template = keep(admin_client, post)
    PageTemplate.objects.filter(pk=template.pk).update(page_type="blog.podcast")
    assert "Oma pohja" in admin_client.get(reverse("page_templates")).content.decode()
    admin_client.post(reverse("delete_template", args=[template.pk]))
    assert not PageTemplate.objects.exists()
    for key in (template.pk, "x", ""):
        response = admin_client.get(f"{add(BlogPostPage, tuotos.fi['blog'])}?template={key}")
        assert response.status_code == 200 and "Mallipohjaa ei enää ole" in response.content.decode()


def test_a_name_is_asked_for(post, admin_client):
    for name in ("", "x" * 101):
        assert admin_client.post(reverse("keep_template", args=[post.pk]), {"name": name}).status_code == 200
    assert not PageTemplate.objects.exists()


def test_templates_belong_to_a_site(tuotos, post, client, admin_client):
    template = keep(admin_client, post)
    other = Site.objects.get(hostname=HOST)
    parent = Page.objects.descendant_of(other.root_page).type(type(tuotos.fi["blog"])).first()
    assert (
        "Työpajan raportti"
        not in admin_client.get(f"{add(BlogPostPage, parent)}?template={template.pk}").content.decode()
    )
    sites = staff_both_sites()
    page = post_of(sites["yksi"])
    client.force_login(member(sites["kaksi"]))
    assert "Oma pohja" not in client.get(reverse("page_templates")).content.decode()
    client.post(reverse("delete_template", args=[template.pk]))
    client.post(reverse("keep_template", args=[page.pk]), {"name": "Vieras"})
    assert PageTemplate.objects.get() == template


def test_readers_meet_no_template(post, client, admin_client):
    keep(admin_client, post, name="Salainen pohja")
    for address in ("/fi/", "/fi/haku/?q=salainen", "/sitemap.xml"):
        assert "Salainen pohja" not in client.get(address).content.decode()
