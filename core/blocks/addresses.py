"""Addresses of the web as they are kept: without what follows readers, and without what stands around them in letters.

Pure functions, no database.
"""

import re
from urllib.parse import parse_qs, urlsplit

# What services and newsletters add to tell who came from where. Names that pages themselves use are not among them.
BEGINNINGS = ("utm_", "hsa_", "mtm_", "_hs", "__hs", "gad_")
NAMES = {
    *("_ga", "_gac", "_gl", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "srsltid", "fbclid", "msclkid", "yclid"),
    *("twclid", "ttclid", "li_fat_id", "igsh", "igshid", "mc_cid", "mc_eid", "mkt_tok", "oly_enc_id", "oly_anon_id"),
    *("vero_id", "vero_conv", "_openstat", "wickedid", "epik", "rdt_cid", "pk_campaign", "pk_kwd"),
}
# Names that follow readers at these services only; elsewhere they may mean something.
NAMES_AT = {"youtu.be": {"si"}, "youtube.com": {"si", "feature"}, "open.spotify.com": {"si"}}
# Services that put their own address around those in letters and search results, and where the real one stands.
WRAPPERS = [
    (re.compile(r"(?:^|\.)safelinks\.protection\.outlook\.com$"), "", "url"),
    (re.compile(r"^statics\.teams\.cdn\.office\.net$"), "/evergreen-assets/safelinks", "url"),
    (re.compile(r"^(?:www\.)?google\.[a-z.]{2,6}$"), "/url", "q"),
    (re.compile(r"^(?:www\.)?google\.[a-z.]{2,6}$"), "/url", "url"),
    (re.compile(r"^lm?\.facebook\.com$"), "/l.php", "u"),
]


def tidy_address(address: str) -> str:
    """Return an address without tracking codes and wrappers; everything else stays letter by letter."""
    address = (address or "").strip()
    for _layer in range(3):
        inner = _unwrapped(address)
        if not inner:
            break
        address = inner
    host = _host(address)
    if not host:
        return address
    names = NAMES | NAMES_AT.get(host.removeprefix("www.").removeprefix("m."), set())
    rest, mark, fragment = address.partition("#")
    path, asked, query = rest.partition("?")
    if asked:
        path = _joined(path, "?", _kept(query, names), query)
    if mark:
        path = _joined(path, "#", _kept(fragment, names), fragment)
    return path


def _host(address: str) -> str:
    try:
        parts = urlsplit(address)
        return (parts.hostname or "") if parts.scheme in ("http", "https") else ""
    except ValueError:  # half of an address
        return ""


def _unwrapped(address: str) -> str:
    host = _host(address)
    for pattern, path, name in WRAPPERS:
        if host and pattern.search(host) and urlsplit(address).path.startswith(path):
            inner = parse_qs(urlsplit(address).query).get(name, [""])[0]
            if _host(inner):
                return inner
    return ""


def _kept(query: str, names: set[str]) -> str:
    """Return the parts of a query that tell something else than who came from where."""
    parts = query.split("&")
    return "&".join(part for part in parts if not _is_tracking(part.partition("=")[0].lower(), names))


def _is_tracking(name: str, names: set[str]) -> bool:
    name = name.removeprefix("amp;")
    return name in names or name.startswith(BEGINNINGS)


def _joined(path: str, mark: str, kept: str, whole: str) -> str:
    """Join what is kept of a query; a mark with nothing behind it goes only where something was taken away."""
    return f"{path}{mark}{kept}" if kept or not whole else path
