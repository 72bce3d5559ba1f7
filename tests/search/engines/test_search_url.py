"""SEARCH_URL chooses the engine; nothing is asked at start, and an odd value stops it in a plain sentence."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.settings import env
from search.engines.address import Address, read_address
from search.engines.connection import connect


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("elasticsearch://host", Address("elasticsearch", "host", 9200)),
        ("elasticsearch://host:9201/", Address("elasticsearch", "host", 9201)),
        ("opensearch://127.0.0.1:9200/", Address("opensearch", "127.0.0.1", 9200)),
        ("elasticsearchs://host:443/", Address("elasticsearch", "host", 443, tls=True)),
        (
            "opensearchs://us%40er:p%2Fa%3Ass@host:9200/",
            Address("opensearch", "host", 9200, tls=True, user="us@er", password="p/a:ss"),
        ),
        ("opensearch://[::1]:9200/?prefix=hanke-2", Address("opensearch", "::1", 9200, prefix="hanke-2")),
    ],
)
def test_each_form_is_read(url, address):
    assert read_address(url) == address


def test_the_clients_address_has_no_password():
    address = read_address("opensearchs://user:secret@[::1]:9200/?prefix=hanke")
    assert address.url == "https://[::1]:9200" and address.index_name("works") == "hanke-works"
    assert read_address("elasticsearch://host/").index_name("works") == "tuotos-works"


@pytest.mark.parametrize(
    "url",
    [
        "http://host:9200/",
        "elasticsearch",
        "elasticsearch://",
        "elasticsearch9://host/",
        "opensearch://host:port/",
        "opensearch://host:99999/",
        "opensearch://[::1",
        "opensearch://host/path",
        "opensearch://host/#part",
        "opensearch://user@host/",
        "opensearch://host/?prefix=",
        "opensearch://host/?prefix=Iso",
        "opensearch://host/?prefix=a&prefix=b",
        "opensearch://host/?prefix=a*",
        "opensearch://host/?timeout=1",
        "opensearch://host/?prefix",
    ],
)
def test_an_odd_value_stops_the_start(monkeypatch, url):
    monkeypatch.setenv("SEARCH_URL", url)
    with pytest.raises(ImproperlyConfigured, match=r"^SEARCH_URL: .+\.$"):
        env.search_url()


def test_no_value_is_the_sites_own_database(monkeypatch):
    monkeypatch.delenv("SEARCH_URL", raising=False)
    assert env.search_url() == ""


def test_an_engine_is_not_asked_at_start(monkeypatch):
    url = "opensearch://127.0.0.1:1/"  # nobody answers there
    monkeypatch.setenv("SEARCH_URL", url)
    connect(env.search_url())


def test_user_and_password_go_into_each_request():
    engine = connect("elasticsearchs://us%40er:p%2Fa%3Ass@host:9200/")
    (node,) = engine._transport.node_pool.all()
    assert node.config.headers["authorization"] == "Basic dXNAZXI6cC9hOnNz"
    assert node.config.scheme == "https" and node.config.verify_certs
