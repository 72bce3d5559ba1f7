"""Reads a served site as readers meet it: every address that another one leads to, with its status and its text."""

import hashlib
import re
from collections import deque
from html.parser import HTMLParser
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import quote, unquote, urlencode, urljoin, urlsplit

HOSTS = ("127.0.0.1", "localhost")
QUERIES = ("digi", "osallisuus", "kirjasto", "delaktighet", "työnhaku", "tekoäly verkossa", '"avoin tiede"')
BEGINNINGS = ("/", "/fi/", "/sv/", "/sitemap.xml", "/ei-ole/")
ATTRIBUTES = {"href", "src", "srcset", "poster", "data-src"}
MOST = 20_000
USER, PASSWORD = "sisallontuottaja", "tuotos-demo-2026"


class Page(HTMLParser):
    """Collects the links of a page, and the text of its main part."""

    def __init__(self):
        super().__init__()
        self.links, self.words, self.depth, self.silent = [], [], 0, 0

    def handle_starttag(self, tag, attributes):
        self.depth += tag == "main"
        self.silent += tag in ("script", "style")
        for name, value in attributes:
            if name in ATTRIBUTES and value:
                self.links += [part.split()[0] for part in value.split(", ")] if name == "srcset" else [value]

    def handle_endtag(self, tag):
        self.depth -= tag == "main"
        self.silent -= tag in ("script", "style")

    def handle_data(self, data):
        if self.depth and not self.silent and data.strip():
            self.words.append(" ".join(data.split()))


class Crawl:
    """Asks the addresses of both sites of the demo; an address is `host path`."""

    def __init__(self, port: int, cookie: str = ""):
        self.port, self.headers = port, {"Cookie": cookie} if cookie else {}

    def is_up(self) -> bool:
        try:
            return bool(self.get(f"{HOSTS[0]} /fi/"))
        except OSError:
            return False

    def get(self, address: str):
        host, path = address.split(" ", 1)
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        connection.request("GET", path, headers={"Host": f"{host}:{self.port}", **self.headers})
        answer = connection.getresponse()
        return answer, answer.read()

    def follow(self) -> dict:
        """Return what every address that can be reached answers."""
        searches = [f"/{path}?{urlencode({'q': query})}" for query in QUERIES for path in ("fi/haku/", "sv/sok/")]
        waiting = deque(f"{host} {path}" for host in HOSTS for path in (*BEGINNINGS, *searches))
        found = dict.fromkeys(waiting)
        while waiting and len(found) < MOST:
            address = waiting.popleft()
            found[address], links = self.read(address)
            for link in links:
                if link not in found:
                    found[link] = None
                    waiting.append(link)
        return {address: answer for address, answer in found.items() if answer}

    def ask(self, addresses: list) -> dict:
        return {address: self.read(address)[0] for address in addresses}

    def read(self, address: str) -> tuple[list, list]:
        """Return status and text of an address, and the addresses of the same sites to which it leads."""
        answer, body = self.get(address)
        kind = answer.headers.get_content_type()
        links = [answer.headers["Location"]] if answer.headers["Location"] else []
        text = f"-> {self.own(address, links[0])}" if links else hashlib.sha256(body).hexdigest()[:16]
        if kind == "text/html":
            page = Page()
            page.feed(body.decode())
            links, text = links + page.links, text if links else "\n".join(page.words)
        elif kind in ("application/xml", "text/xml"):
            found = re.findall(r"<loc>([^<]*)|(?:href|link)=\"([^\"]*)", body.decode())
            links, text = [one or other for one, other in found], f"{len(found)} links"
        return [str(answer.status), text], [own for link in links if (own := self.own(address, link))]

    def own(self, address: str, link: str) -> str:
        """Return a link as an address of ours; "" when it leads elsewhere or to what only staff open."""
        host, path = address.split(" ", 1)
        parts = urlsplit(urljoin(f"http://{host}:{self.port}{path}", link.strip()))
        if parts.scheme != "http" or parts.hostname not in HOSTS or re.match(r"/(admin|static)/", parts.path):
            return ""
        if "?" in path and parts.query:  # a search narrowed, sorted and turned over again, without end
            return ""
        return f"{parts.hostname} {quote(unquote(parts.path))}" + (f"?{parts.query}" if parts.query else "")


def sign_in(port: int) -> str:
    """Sign in to the admin; return the cookie of the session."""
    crawl = Crawl(port)
    path = "/admin/login/"
    answer, body = crawl.get(f"{HOSTS[0]} {path}")
    if led := answer.headers["Location"]:  # older code signs in at this address
        path = led
        answer, body = crawl.get(f"{HOSTS[0]} {path}")
    name = "login" if b'name="login"' in body else "username"
    cookies = SimpleCookie(answer.headers["Set-Cookie"])
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', body.decode())[1]
    form = urlencode({"csrfmiddlewaretoken": token, name: USER, "password": PASSWORD, "next": "/admin/"})
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {
        "Host": f"{HOSTS[0]}:{port}",
        "Content-Type": "application/x-www-form-urlencoded",
        "Cookie": f"csrftoken={cookies['csrftoken'].value}",
        "Referer": f"http://{HOSTS[0]}:{port}{path}",
    }
    connection.request("POST", path, form, headers)
    answer = connection.getresponse()
    answer.read()
    found = SimpleCookie()
    for header in answer.headers.get_all("Set-Cookie", []):
        found.load(header)
    return f"sessionid={found['sessionid'].value}"
