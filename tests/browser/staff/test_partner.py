"""A partner works on what carries its organisation, and reaches no other work: neither by lists nor by address."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from blog.models import BlogPostPage
from core.models import Organisation
from tests.browser.waiting import until_noted
from tests.factories import translate
from tests.whole_site.admin_addresses import addresses

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_partner_edits_its_own_and_reaches_no_other(live_tuotos, member, hand, language):
    partner, other = (Organisation.objects.create(name_fi=name, name_sv=name) for name in ("Kumppani", "Toinen"))
    own = live_tuotos.page(BlogPostPage, title="Meidän kirjoitus", organisation=partner, live=False)
    secret = live_tuotos.page(BlogPostPage, title="Salaisuus luonnos", organisation=other, live=False)
    twin = translate(secret, title="Salaisuus sv", publish=False)
    page = member("partners", language, organisation=partner)
    somebody = hand(page)
    page.goto(live_tuotos.url + reverse("work_list:index"))
    expect(page.get_by_role("main")).not_to_contain_text("Salaisuus")
    somebody.press(page.get_by_role("main").get_by_role("link", name="Meidän kirjoitus", exact=True).first)
    until_noted(page)
    expect(page.locator("#id_title")).to_have_value("Meidän kirjoitus")
    expect(page.locator("button[value='action-publish']")).to_have_count(0)

    named = {"page_id": [secret.pk, twin.pk], "parent_page_id": [secret.pk], "pk": {"": [secret.pk, twin.pk]}}
    shown = []
    for address in addresses(named):
        if f"/{secret.pk}/" in address or f"/{twin.pk}/" in address:
            answer = page.request.get(live_tuotos.url + address)
            if "Salaisuus" in answer.text() or answer.status >= 500:
                shown.append(address)
    assert shown == [] and not own.live
