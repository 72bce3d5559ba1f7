"""Whose sign-in it is, when a web server stands in front."""

from ipaddress import ip_address


def client_address(request):
    """Return the IP address that our web server wrote last into `X-Forwarded-For`; a client can write only before it.

    Without a usable one, the address of the connection.
    """
    last = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip()
    try:
        return str(ip_address(last))
    except ValueError:
        return request.META.get("REMOTE_ADDR")
