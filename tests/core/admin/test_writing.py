"""What the form of a page does for who writes: where one begins, what is tidied, what is left out or told."""

import json

import pytest
from django.urls import reverse
from django.utils.translation import override
from wagtail.blocks.base import get_error_json_data

from blog.models import BlogPostPage
from core.models import Organisation


def raw(*paragraphs):
    return json.dumps(
        {
            "entityMap": {},
            "blocks": [
                {
                    "key": f"k{n}",
                    "text": text,
                    "type": "unstyled",
                    "depth": 0,
                    "inlineStyleRanges": [],
                    "entityRanges": [],
                }
                for n, text in enumerate(paragraphs)
            ],
        }
    )


def story(*blocks):
    data = {"body-count": str(len(blocks))}
    for number, (kind, values) in enumerate(blocks):
        data |= {f"body-{number}-type": kind, f"body-{number}-order": str(number), f"body-{number}-deleted": ""}
        data |= {f"body-{number}-id": f"id-{number}"}
        data |= {f"body-{number}-value{name}": value for name, value in values.items()}
    return data


def form_of(tuotos, user, *blocks, **fields):
    data = {"title": "Uusi", "slug": "uusi", "state": "published", **story(*blocks), **fields}
    form_class = BlogPostPage.get_edit_handler().get_form_class()
    return form_class(data, instance=BlogPostPage(owner=user), parent_page=tuotos.fi["blog"], for_user=user)


def test_new_page_begins_with_an_empty_text(tuotos, admin_client):
    form_class = BlogPostPage.get_edit_handler().get_form_class()
    form = form_class(instance=BlogPostPage(), parent_page=tuotos.fi["blog"])
    assert [child.block_type for child in form["body"].value()] == ["text"]
    page = admin_client.get(reverse("wagtailadmin_pages:add", args=["blog", "blogpostpage", tuotos.fi["blog"].pk]))
    assert page.status_code == 200


def test_story_that_was_begun_is_left_alone(tuotos):
    page = tuotos.page(BlogPostPage, title="Kirjoitus", body=[("heading", {"text": "Alku", "level": "2"})])
    form = BlogPostPage.get_edit_handler().get_form_class()(instance=page, parent_page=tuotos.fi["blog"])
    assert [child.block_type for child in form["body"].value()] == ["heading"]


@pytest.mark.parametrize("is_draft", [True, False])
@pytest.mark.parametrize("empty", ["null", raw(""), raw(" ", "\u00a0")])
def test_empty_texts_are_left_out_of_the_story(tuotos, admin_user, empty, is_draft):
    form = form_of(tuotos, admin_user, ("text", {"": empty}), ("text", {"": raw("", "Sanoja\u00a0", "")}))
    if is_draft:
        form.defer_required_fields()
    form.is_valid()
    assert [child.value.source for child in form.cleaned_data["body"]] == ['<p data-block-key="k1">Sanoja</p>']


@pytest.mark.parametrize(("language", "words"), [("fi", "Kirjoita teksti."), ("sv", "Skriv texten.")])
def test_notice_without_words_is_told_when_it_is_published(tuotos, admin_user, language, words):
    notice = ("notice", {"-title": "Huomaa", "-text": raw(" ")})
    with override(language):
        form = form_of(tuotos, admin_user, notice)
        told = get_error_json_data(form.errors.as_data()["body"][0])
    assert words in str(told)
    draft = form_of(tuotos, admin_user, notice)
    draft.defer_required_fields()
    draft.is_valid()
    assert "body" not in draft.errors


def test_fields_are_tidied_too(tuotos, admin_user):
    address = "https://hanke.fi/kirjoitus?id=7&fbclid=x"
    form = form_of(tuotos, admin_user, intro="Pää\u00adasia\u00a0ensin", elsewhere_url=address)
    form.is_valid()
    assert form.cleaned_data["intro"] == "Pääasia ensin"
    assert form.cleaned_data["elsewhere_url"] == "https://hanke.fi/kirjoitus?id=7"


def test_address_of_an_organisation_is_tidied(db):
    organisation = Organisation(name_fi="Säätiö", url="https://saatio.fi/?gclid=1")
    organisation.full_clean()
    assert organisation.url == "https://saatio.fi/"
