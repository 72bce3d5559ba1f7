"""A crawl of the admin as an editor of one site: whatever an address names, the other site's work is not seen."""

import re

import pytest

from tests.factories.teams import SECRET, member, post_of
from tests.whole_site.admin_addresses import addresses

pytestmark = pytest.mark.django_db


def body(response) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", "replace")


@pytest.mark.slow
@pytest.mark.parametrize("role", ["editors", "reviewers"])
def test_no_address_of_the_admin_shows_what_another_site_has(sites, secrets, client, role):
    post_of(sites["yksi"])
    client.force_login(member(sites["yksi"], role))
    shown, seen = [], 0
    for address in addresses(secrets):
        for query in ("", "?q=luonnos", "?page_type=blog.BlogPostPage")[: 1 if re.search(r"/\d+/", address) else 3]:
            seen += 1
            if SECRET in body(client.get(address + query)):
                shown.append(address + query)
    assert shown == []
    assert seen > 500 and client.get("/admin/").status_code == 200  # nothing on the way signed the editor out


@pytest.mark.slow
def test_the_crawl_sees_what_its_own_site_has(sites, secrets, client):
    """As an editor of the other site, so that a crawl that looks past everything is noticed."""
    client.force_login(member(sites["kaksi"], "reviewers"))
    shown = [address for address in addresses(secrets) if SECRET in body(client.get(address))]
    assert client.get("/admin/").status_code == 200
    expected = ("reports/workflow/", "search_failures/", "search_files/", "snippets/search/pick/", "images/", "media/")
    assert {f"/admin/{name}" for name in expected} < set(shown)
    assert len(shown) > 60
