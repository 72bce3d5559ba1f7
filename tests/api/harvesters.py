"""Two harvesters of others, sickle and scythe, that ask the site of a test without a network."""

import httpx2
import requests
from oaipmh_scythe import Scythe
from sickle import Sickle


def by_sickle(client, monkeypatch, address="https://localhost/oai/") -> Sickle:
    def get(url, params=None, **_options):
        answer, response = client.get("/oai/", params), requests.Response()
        response.status_code, response._content, response.encoding = answer.status_code, answer.content, "utf-8"
        return response

    monkeypatch.setattr("sickle.app.requests.get", get)
    return Sickle(address)


def by_scythe(client, address="https://localhost/oai/") -> Scythe:
    def answer(request):
        found = client.get("/oai/", dict(request.url.params))
        return httpx2.Response(
            found.status_code, content=found.content, headers={"Content-Type": found["Content-Type"]}
        )

    harvester = Scythe(address)
    harvester._client = httpx2.Client(transport=httpx2.MockTransport(answer))
    return harvester
