"""The house stays in rooms: no folder of production code grows into a heap, and a server loads no workshop."""

from pathlib import Path

from django.apps import apps
from django.conf import settings

MOST = 15  # modules beside the packages of a folder
NO_PRODUCTION = {"tests", "demo", "tools", "node_modules", "var", ".venv", "migrations", "__pycache__"}


def folders() -> dict[Path, list[str]]:
    found = {}
    for file in settings.BASE_DIR.rglob("*.py"):
        place = file.relative_to(settings.BASE_DIR).parent
        if not NO_PRODUCTION & set(place.parts) and file.name != "__init__.py":
            found.setdefault(place, []).append(file.name)
    return found


def test_no_folder_holds_more_modules_than_one_can_see():
    crowded = {str(place): len(names) for place, names in folders().items() if len(names) > MOST}
    assert Path("core") in folders() and crowded == {}


def test_a_server_loads_nothing_that_is_for_developers(settings):
    everything = {app.name for app in apps.get_app_configs()}
    assert set(settings.DEVELOPERS_APPS) == {"demo", "styleguide", "tools.search_lab", "tools.works_check"} < everything
