"""What a cached value may hang on, by name. `core.followers.changed_keys` says which of them a change concerns."""

ALL = "all"  # of every value: sites, languages, what is private, where sites begin
ANY = "any"  # of a value of which nobody knows what it is made of: every change concerns it
TOPIC_TREE = "topic tree"  # which topics are broader than others


def frame(site_pk: int) -> str:
    """The front pages of a site and the pages right under them."""
    return f"frame {site_pk}"


def project(site_pk: int) -> str:
    """The project of a site, with its rows."""
    return f"project {site_pk}"


def page(pk: int) -> str:
    """A page: what it says and where it is; the things that it shows are told with it."""
    return f"page {pk}"


def work(key) -> str:
    """The pages of a work, also those that are still to come into being."""
    return f"work {key}"


def address(url_path: str) -> str:
    """Which page is at a place, by `url_path` of the page table."""
    return f"address {url_path}"


def place(path: str) -> str:
    """The page at a place of the tree of pages."""
    return f"place {path}"


def below(path: str) -> str:
    """Which pages are right under a place of the tree of pages."""
    return f"below {path}"


def kind(model: type, site_pk: int | str = "") -> str:
    """Which pages of a type a site has, and all that rows of lists say of them; without a site, those of all."""
    return f"kind {model._meta.label} {site_pk}"


def thing(model: type, pk: int) -> str:
    """A person, a topic, a file …: what it says itself."""
    return f"thing {model._meta.label} {pk}"


def naming(model: type, pk) -> str:
    """Which pages name a thing, carry a file, or name a work by its translation key."""
    return f"naming {model._meta.label} {pk}"
