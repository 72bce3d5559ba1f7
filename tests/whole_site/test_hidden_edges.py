"""Edges that hide in strings and templates are found, and packages that import-linter does not know."""

import pytest

from scripts import hidden_edges as script

LAYERS = ["cms", "demo", "home", "blog | events | search", "core"]
OWNERS = {
    "home/models.py": "class HomePage(BasePage):\n    pass\n",
    "events/models.py": "class EventPage(OutputPage):\n    pass\n",
    "events/templatetags/events.py": "",
    "home/management/commands/create_site.py": "",
    "search/urls.py": 'urlpatterns = [*bilingual_paths("search", view, fi="haku/", sv="sok/")]\n',
}


def found(name, text, allowed=()):
    return script.hidden_edges(LAYERS, {**OWNERS, name: text}, allowed)


@pytest.mark.parametrize(
    ("name", "text", "other"),
    [
        ("blog/models.py", 'parent_page_types = ["home.HomePage"]', "home"),
        ("core/models/rows.py", 'event = ForeignKey("events.EventPage", CASCADE)', "events"),
        ("search/find.py", 'blog = apps.get_model("blog", "BlogIndexPage")', "blog"),
        ("search/find.py", "call_command('create_site', port=80)", "home"),
        ("core/layout.py", 'ContentType.objects.get_by_natural_key("home", "homepage")', "home"),
        ("core/parts.py", 'pages.order_by("eventpage__date")', "events"),
        ("core/parts.py", 'pages.filter(eventpage__date="2026-03-12")', "events"),
        ("core/parts.py", "when = page.eventpage", "events"),
        ("core/parts.py", 'template = f"events/{name}.html"', "events"),
        ("core/urls.py", 'redirect("search_fi")', "search"),
        ("blog/apps.py", 'apps.is_installed("events")', "events"),
        ("templates/list.html", '{% include "events/entry.html" with level=2 %}', "events"),
        ("core/templates/core/person.html", "{% load i18n events %}", "events"),
        ("templates/menu.html", '{% route "search" as url %}', "search"),
        ("blog/templates/blog/post.html", '\n{% extends "home/page.html" %}', "home"),
    ],
)
def test_app_that_names_a_higher_one_or_one_beside_it_is_told(name, text, other):
    sentences = found(name, text)
    assert sentences and all(line.startswith(f"{name}:") and f"may not know {other}," in line for line in sentences)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("home/models.py", 'subpage_types = ["events.EventIndexPage", "home.ContentPage"]'),
        ("blog/models.py", 'image = ForeignKey("core.CustomImage", CASCADE)'),
        ("core/admin/people.py", 'icon = "home"; label = "search"'),
        ("core/works.py", '"""Events as in events.EventPage."""'),
        ("demo/build.py", 'call_command("create_site")'),
        ("events/templates/events/page.html", '{% load events %}{% include "events/entry.html" %}'),
        ("templates/base.html", '{% extends "core/base.html" %}{% load i18n %}{% static "events/x.js" %}'),
    ],
)
def test_app_may_name_itself_and_what_lies_below(name, text):
    assert found(name, text) == []


def test_what_is_allowed_with_a_reason_passes_and_is_told_when_it_is_gone():
    allowed = {("templates/menu.html", "search"): "on every page"}
    assert found("templates/menu.html", '{% route "search" %}', allowed) == []
    assert "take it off" in found("templates/menu.html", "", allowed)[0]


def test_package_that_import_linter_does_not_know_is_told():
    contracts = [{"layers": LAYERS}, {"source_modules": ["demo", "home", "blog", "events", "search", "core"]}]
    config = {"tool": {"importlinter": {"root_packages": [*script.re.split(r"\W+", " ".join(LAYERS)), "tests"]}}}
    config["tool"]["importlinter"]["contracts"] = contracts
    packages = {"cms", "demo", "home", "blog", "events", "search", "core", "tests"}
    assert script.forgotten_packages(config, packages) == []
    assert len(script.forgotten_packages(config, {*packages, "podcasts"})) == 3


def test_app_that_is_not_installed_is_told():
    settings = 'INSTALLED_APPS = ["home", "blog"]\n'
    assert script.not_installed(settings, {"home", "blog"}) == []
    assert "podcasts" in script.not_installed(settings, {"home", "podcasts"})[0]


def test_the_house_has_no_hidden_edge(capsys):
    assert script.main() == 0, capsys.readouterr().out
