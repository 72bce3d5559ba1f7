"""Find what import-linter cannot see: an app that names a higher one, or one beside it, in a string or a template.

Models, templates, tags, routes and commands are named by strings. Each app may name only itself and what lies below it
in the layers of pyproject.toml; the shared templates lie with core. Every package must stand in those layers.
"""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SHARED = "templates"  # the folder of templates that all apps extend and include
SKIPPED = ("tests/", "scripts/", "/migrations/")
# What stays, with the reason: (file, name).
ALLOWED = {
    ("templates/components/search_box.html", "search"): "the search box stands on every page",
    ("templates/components/search_box.html", "suggestions"): "the search box stands on every page",
    ("templates/components/inside_box.html", "inside"): "works with long files can be searched on their own page",
    ("templates/navigation/breadcrumbs.html", "search"): "who came from the search goes back to it",
    ("templates/navigation/menu.html", "search"): "the search box stands on every page",
    ("templates/navigation/footer.html", "search"): "the search box stands on every page",
    ("tools/site_tour/demo_server.py", "cms.settings.production"): "it starts the site, as a server does",
    ("tools/site_tour/page_times.py", "cms.settings.production"): "it runs the site, as a server does",
    ("tools/site_tour/demo_server.py", "cms.settings.development"): "it starts the site, as a server does",
    ("tools/site_tour/demo_server.py", "cms.wsgi"): "it starts the site, as a server does",
}
COMMAND = re.compile(r"management/commands/(\w+)\.py$")
TAGS = re.compile(r"(\w+)/templatetags/(\w+)\.py$")
ROUTE = re.compile(r"""\b(?:bilingual_paths\(\s*|name=)["'](\w+)["']""")
TEMPLATE_TAG = re.compile(r"{%-?\s*(include|extends|load|route|url)\s+([^%]*?)\s*-?%}")


class House:
    """The apps with their levels, and who owns what is named without its app."""

    def __init__(self, layers: list[str], texts: dict[str, str]):
        self.levels = {SHARED: len(layers) - 1}
        for level, layer in enumerate(layers):
            self.levels.update(dict.fromkeys(re.split(r"\s*\|\s*", layer), level))
        self.apps = [app for app in self.levels if app != SHARED]
        self.dotted = re.compile(rf"({'|'.join(self.apps)})(\.\w+)+")
        self.slashed = re.compile(rf"({'|'.join(self.apps)})/[\w./-]*")
        self.owners = {}
        for name, text in texts.items():
            self.owners.update({key: app_of(name) for key in owned_names(name, text)})

    def may_name(self, app: str, other: str) -> bool:
        """Tell whether an app may name another: itself, and what lies on a lower level."""
        same = app == other or {app, other} == {SHARED, "core"}
        return same or self.levels[app] < self.levels[other]

    def app_named(self, text: str) -> str:
        """Return the app that a string names by itself, such as "events.EventPage" or "events/entry.html"; else ""."""
        match = self.dotted.fullmatch(text) or self.slashed.match(text)
        return match[1] if match else ""


def app_of(name: str) -> str:
    return name.partition("/")[0]


def owned_names(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Yield what a file owns that others may name without its app, as pairs of sort and name."""
    if match := COMMAND.search(name):
        yield "command", match[1]
    if match := TAGS.search(name):
        yield "load", match[2]
    if name.endswith("urls.py"):
        yield from (("route", route) for route in ROUTE.findall(text))
    if "models" in name and name.endswith(".py"):
        tree = ast.parse(text)
        yield from (("model", node.name.lower()) for node in ast.walk(tree) if is_model(node))


def is_model(node) -> bool:
    return isinstance(node, ast.ClassDef) and node.name.endswith("Page")


def edges_of_python(house: House, text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line, name, app) of what a Python file names in strings and calls."""
    tree = ast.parse(text)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from edges_of_call(house, node)
        elif isinstance(node, ast.Attribute) and (owner := house.owners.get(("model", node.attr))):
            yield node.lineno, node.attr, owner
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            if app := house.app_named(node.value):
                yield node.lineno, node.value, app
            yield from ((node.lineno, node.value, owner) for owner in owners_in_lookup(house, node.value))
        elif isinstance(node, ast.keyword) and node.arg:
            yield from ((node.value.lineno, node.arg, owner) for owner in owners_in_lookup(house, node.arg))


def owners_in_lookup(house: House, lookup: str) -> list[str]:
    """Return the apps whose pages a lookup of a query names, such as "eventpage__date"."""
    return [house.owners["model", part] for part in lookup.split("__") if ("model", part) in house.owners]


def edges_of_call(house: House, call: ast.Call) -> Iterator[tuple[int, str, str]]:
    """Yield what a call names by the first of its arguments: an app, a command or a route."""
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    first = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else None
    if called in {"get_model", "get_by_natural_key", "get_app_config", "is_installed"} and first in house.apps:
        yield call.lineno, f"{called}({first})", first
    if called == "call_command" and (owner := house.owners.get(("command", first))):
        yield call.lineno, first, owner
    if called in {"route_url", "reverse", "redirect"} and (owner := owner_of_route(house, first)):
        yield call.lineno, first, owner


def owner_of_route(house: House, name) -> str:
    """Return the app that owns a route, also by the name that it has in one language."""
    text = str(name or "")
    return house.owners.get(("route", text)) or house.owners.get(("route", text[:-3])) or ""


def edges_of_template(house: House, text: str) -> Iterator[tuple[int, str, str]]:
    """Yield (line, name, app) of what a template names in its tags."""
    for match in TEMPLATE_TAG.finditer(text):
        line, tag, rest = text.count("\n", 0, match.start()) + 1, match[1], match[2]
        if tag == "load":
            yield from ((line, name, house.owners[tag, name]) for name in rest.split() if (tag, name) in house.owners)
            continue
        for name in re.findall(r"""["']([^"']+)["']""", rest.partition(" with ")[0]):
            owner = owner_of_route(house, name) if tag in {"route", "url"} else house.app_named(name)
            if owner:
                yield line, name, owner


def hidden_edges(layers: list[str], texts: dict[str, str], allowed=()) -> list[str]:
    """Return where an app names one that it may not know, a sentence for each; `texts` has each file by its name."""
    house, found, used = House(layers, texts), [], set()
    for name, text in sorted(texts.items()):
        app = app_of(name)
        if app not in house.levels:
            continue
        edges = edges_of_template if name.endswith(".html") else edges_of_python
        for line, named, other in sorted(set(edges(house, text))):
            if house.may_name(app, other):
                continue
            used.add((name, named))
            if (name, named) not in allowed:
                found.append(f"{name}:{line}: {app} may not know {other}, but names it: {named}")
    return found + [f"{name} names {named} no more: take it off the list." for name, named in set(allowed) - used]


def forgotten_packages(config: dict, packages: set[str]) -> list[str]:
    """Return which packages import-linter does not know, a sentence for each; nobody would hold them to their layer."""
    linter = config["tool"]["importlinter"]
    layers = [name for layer in linter["contracts"][0]["layers"] for name in re.split(r"\s*\|\s*", layer)]
    places = {
        "root_packages": linter["root_packages"],
        "the layers of its first contract": [*layers, "tests"],
        "source_modules of its second contract": [*linter["contracts"][1]["source_modules"], "cms", "tests"],
    }
    return [
        f"pyproject.toml: import-linter lacks {package} in {place}."
        for place, known in places.items()
        for package in sorted(packages - set(known))
    ]


def not_installed(settings: str, packages: set[str]) -> list[str]:
    """Return which packages with an AppConfig the settings do not install, a sentence for each."""
    named = {node.value for node in ast.walk(ast.parse(settings)) if isinstance(node, ast.Constant)}
    return [f"cms/settings/base.py: INSTALLED_APPS lacks {package}." for package in sorted(packages - named)]


def main() -> int:
    command = ["git", "ls-files", "-zco", "--exclude-standard"]  # what lies here, though it is not committed yet
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")  # noqa: S603
    files = [name for name in names if name.endswith((".py", ".html")) and (ROOT / name).exists()]
    packages = {app_of(name) for name in files if name.count("/") == 1 and name.endswith("/__init__.py")}
    texts = {name: (ROOT / name).read_text() for name in files if not any(part in name for part in SKIPPED)}
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())
    layers = config["tool"]["importlinter"]["contracts"][0]["layers"]
    installable = {name.removesuffix("/apps.py") for name in files if re.fullmatch(r"\w+/apps\.py", name)}
    found = [
        *forgotten_packages(config, packages),
        *not_installed((ROOT / "cms/settings/base.py").read_text(), installable),
        *hidden_edges(layers, texts, ALLOWED),
    ]
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
