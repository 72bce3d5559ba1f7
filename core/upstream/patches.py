"""What a patch is, and the list of all: each knows the digest of what it replaces, so that an update is noticed."""

import hashlib
import inspect
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pkgutil import walk_packages


@dataclass
class Patch:
    """Something of another package that ours stands in for.

    `owner` is a module or a class, `name` its attribute; `digest` is that of the stock source which ours was written
    for (`digest_of`). `stock` is what stood there, once the patch is installed.
    """

    owner: object
    name: str
    replacement: object
    digest: str
    stock: object = None

    def __post_init__(self):
        self.stock = inspect.getattr_static(self.owner, self.name)

    @property
    def target(self) -> str:
        """The dotted name of what is replaced."""
        module = getattr(self.owner, "__module__", "")
        return ".".join(filter(None, [module, getattr(self.owner, "__qualname__", self.owner.__name__), self.name]))

    def install(self):
        setattr(self.owner, self.name, self.replacement)


def digest_of(thing) -> str:
    """Return a short digest: of the source of a function, a class, a task or a property, else of the value."""
    try:
        inner = getattr(thing, "func", None) or getattr(thing, "fget", None)
        source = inspect.getsource(inner or inspect.unwrap(thing))
    except (TypeError, OSError):
        source = repr(thing)
    return hashlib.sha256(source.encode()).hexdigest()[:16]


def all_patches() -> Iterable[Patch]:
    """Yield the patches of every module of this package."""
    package = import_module(__package__)
    for module in walk_packages(package.__path__, f"{__package__}."):
        yield from getattr(import_module(module.name), "PATCHES", [])


def install():
    """Put every patch in its place; called once, when the app is ready."""
    for patch in all_patches():
        patch.install()
