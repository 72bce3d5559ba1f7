"""Connections to other sites that never reach an inner network, wherever a name or a redirect points."""

import ipaddress
import socket
import ssl
from contextlib import suppress
from http.client import HTTPConnection

import certifi
from django.conf import settings

from core.engines.breakers import EndsInTime

PATIENCE = 5  # seconds for each answer of the other side
LONGEST = 12  # seconds for all of it, however it trickles
# Networks that translate addresses: what they lead to may be an inner one.
TRANSLATED = [ipaddress.ip_network(each) for each in ("64:ff9b::/96", "2002::/16", "2001::/32")]


class Inside(Exception):
    """The address leads to this machine or to an inner network."""


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open net, or of the networks that the settings allow."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if any(ip in ipaddress.ip_network(network) for network in settings.LINK_CHECK_NETWORKS):
        return True
    return ip.is_global and not ip.is_multicast and not any(ip in network for network in TRANSLATED)


def connect(host: str, port: int) -> socket.socket:
    """Return a connection to a host, to just the address that was looked at. Raises Inside or OSError."""
    with suppress(ValueError):
        if not is_public(host):
            raise Inside(host)
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if not all(is_public(place[0]) for *_rest, place in found):
        raise Inside(host)
    error = OSError("no address")
    for family, kind, protocol, _name, place in found:
        opened = socket.socket(family, kind, protocol)
        opened.settimeout(PATIENCE)
        try:
            opened.connect(place)
        except OSError as failure:
            opened.close()
            error = failure
        else:
            return opened
    raise error


class Connection(EndsInTime, HTTPConnection):
    """A connection to where readers may go too."""

    def connect(self):
        self.sock = connect(self.host, self.port)


class SecureConnection(Connection):
    """The same with TLS: the certificate must be good and name the host."""

    default_port = 443

    def connect(self):
        super().connect()
        context = ssl.create_default_context(cafile=certifi.where())
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
