"""SEARCH_URL chooses the engine; nothing is asked at start, and an odd value stops it in a plain sentence."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.settings import env
from search.engines.address import Address, read_address
from search.engines.connection import connect

SECRET = "Basic dXNAZXI6cC9hOnNz"  # us@er:p/a:ss


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("elasticsearch://host", Address("elasticsearch", (("host", 9200),))),
        ("elasticsearch://host:9201/", Address("elasticsearch", (("host", 9201),))),
        ("opensearch://127.0.0.1:9200/", Address("opensearch", (("127.0.0.1", 9200),))),
        ("elasticsearchs://host:443/", Address("elasticsearch", (("host", 443),), tls=True)),
        (
            "opensearchs://us%40er:p%2Fa%3Ass@host:9200/",
            Address("opensearch", (("host", 9200),), tls=True, authorization=SECRET),
        ),
        ("opensearch://[::1]:9200/?prefix=hanke-2", Address("opensearch", (("::1", 9200),), prefix="hanke-2")),
        (
            "elasticsearchs://one,two:9201,[::1]/?api_key=VnVhQ2ZH%3D&prefix=hanke",
            Address(
                "elasticsearch",
                (("one", 9200), ("two", 9201), ("::1", 9200)),
                tls=True,
                authorization="ApiKey VnVhQ2ZH=",
                prefix="hanke",
            ),
        ),
    ],
)
def test_each_form_is_read(url, address):
    assert read_address(url) == address


def test_indexes_have_the_prefix():
    assert read_address("opensearch://host/?prefix=hanke").index_name("works") == "hanke-works"
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
        "opensearch://:password@host/",
        "opensearch://host,/",
        "opensearch://host,other:port/",
        "opensearch://user:pass@host,other@third/",
        "opensearchs://user:pass@host/?api_key=abc",
        "opensearchs://host/?api_key=a+b",
        "opensearchs://host/?ca=/nowhere/ca.pem",
        "opensearch://host/?ca=/etc/hostname",
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
