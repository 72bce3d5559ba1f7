"""Whose request it is, when a web server stands in front."""

from ipaddress import ip_address, ip_network

from django.conf import settings

HOME = 64  # bits of an IPv6 address that one home or office has to itself; it may take any address below them


def client_address(request) -> str:
    """Return the IP address that our web server wrote last into `X-Forwarded-For`; a client can write only before it.

    Without a usable one, or where no web server stands in front, the address of the connection.
    """
    if settings.SECURE_PROXY_SSL_HEADER:
        last = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
        try:
            return str(ip_address(last))
        except ValueError:
            pass
    return request.META.get("REMOTE_ADDR", "")


def client_network(request) -> str:
    """Return what limits count by: the address, of IPv6 the first half of it."""
    address = client_address(request)
    try:
        parsed = ip_address(address)
    except ValueError:
        return address[:40]  # a socket has none
    if parsed.version == 6 and not parsed.ipv4_mapped:
        return str(ip_network((int(parsed), HOME), strict=False).network_address)
    return str(getattr(parsed, "ipv4_mapped", None) or parsed)
