"""What a link is found to be, by a server with all kinds of answers; and where nobody is ever led."""

import socket
import time

import pytest

from core.outgoing.guarded import is_public
from core.outgoing.judging import State, look_up
from tests.core.outgoing.server import Answers


@pytest.mark.parametrize(
    ("path", "state", "reason"),
    [
        ("/", State.WORKS, ""),
        ("/204", State.WORKS, ""),
        ("/passing", State.WORKS, ""),
        ("/head_is_refused", State.WORKS, ""),
        ("/endless", State.WORKS, ""),
        ("/moved", State.MOVED, ""),
        ("/moved_twice", State.MOVED, ""),
        ("/404", State.BROKEN, "gone"),
        ("/410", State.BROKEN, "gone"),
        ("/circle", State.BROKEN, "circle"),
        ("/inside", State.BROKEN, "inside"),
        ("/elsewhere", State.BROKEN, "address"),
        ("/403", State.UNSURE, "closed"),
        ("/418", State.UNSURE, "odd"),
        ("/busy", State.UNSURE, "busy"),
        ("/503", State.UNSURE, "busy"),
        ("/500", State.UNSURE, "server"),
        ("/silent", State.UNSURE, "timeout"),
        ("/trickling", State.UNSURE, "timeout"),
        ("/nonsense", State.UNSURE, "protocol"),
        ("/to_front", State.UNSURE, "front"),
    ],
)
def test_each_answer_is_judged(site, path, state, reason):
    begin = time.monotonic()
    verdict = look_up(f"{site}{path}")
    assert (verdict.state, verdict.reason) == (state, reason)
    assert time.monotonic() - begin < 6


def test_only_what_is_moved_for_good_has_a_new_address(site):
    assert look_up(f"{site}/moved_twice#osa").moved_to == f"{site}/new?a=1#osa"
    assert look_up(f"{site}/then_passing").moved_to == f"{site}/passing"
    assert look_up(f"{site}/passing").moved_to == ""


def test_a_site_is_asked_by_head_first_and_told_who_asks(site, settings):
    look_up(f"{site}/sivu")
    look_up(f"{site}/404")
    asked = [(method, path) for method, path, _agent in Answers.asked]
    assert asked == [("HEAD", "/sivu"), ("HEAD", "/404"), ("GET", "/404")]
    assert all("Tuotos" in agent and settings.WAGTAILADMIN_BASE_URL in agent for _method, _path, agent in Answers.asked)


def test_a_site_that_asks_to_wait_is_not_asked_a_second_time(site):
    assert look_up(f"{site}/busy").wait == 1800
    assert [method for method, path, _agent in Answers.asked if path == "/busy"] == ["HEAD"]


def test_http_on_a_port_without_tls_has_no_https(site):
    assert look_up(f"{site}/").has_https is False
    assert look_up(site.replace("http://", "https://")).reason in ("tls", "protocol")


INNER = (
    "http://127.0.0.1/ http://localhost/ http://[::1]/ http://2130706433/ http://0.0.0.0/ http://10.1.2.3/ "
    "http://169.254.169.254/ http://192.168.1.1:8080/ http://[::ffff:127.0.0.1]/ https://127.0.0.1/"
)


@pytest.mark.parametrize("address", INNER.split())
def test_nobody_is_led_into_an_inner_network(address):
    assert look_up(address).reason == "inside"


def test_a_name_that_points_inside_is_refused_and_the_address_that_was_looked_at_is_used(monkeypatch):
    answers = iter(["93.184.215.14", "127.0.0.1"])

    def resolve(host, port, **kwargs):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    monkeypatch.setattr(socket, "getaddrinfo", resolve)
    asked = []
    monkeypatch.setattr(
        socket.socket, "connect", lambda self, place: asked.append(place) or (_ for _ in ()).throw(OSError())
    )
    look_up("https://example.org/")
    assert asked == [("93.184.215.14", 443)]


@pytest.mark.parametrize("address", ["64:ff9b::7f00:1", "2002:7f00:1::", "fe80::1%eth0", "224.0.0.1", "100.64.0.1"])
def test_addresses_that_lead_inside_by_a_detour_are_none_of_the_open_net(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["http://", "http://a b/", "http://[::1", "mailto:a@example.org", "http://x:99999/", ""]
)
def test_what_is_no_address_is_told_and_raises_nothing(address):
    assert look_up(address).reason in ("address", "dns", "protocol")
