"""The menu of a table's cells in the form: the script that draws it has words in English only."""

import json

import pytest
from django.utils import translation
from wagtail.admin.telepath import JSContext

from core.blocks.table import TableCellsBlock


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [("fi", "Lisää rivi yläpuolelle", "Tee uudelleen"), ("sv", "Lägg till en rad ovanför", "Gör om")],
)
def test_menu_is_in_the_language_of_the_user(language, first, last):
    block = TableCellsBlock()
    with translation.override(language):
        options = json.loads(json.dumps(JSContext().pack(block.field.widget)))["_args"][0]
    items = options.get("_dict", options)
    names = [item["name"] for item in items["contextMenu"]["items"].values() if item["name"].strip("-")]
    assert (names[0], names[-1], len(names)) == (first, last, 8)
    assert not [name for name in names if name in {"Add a row above", "Undo", ""}]
    assert items["language"] == "en-US", "of another the script tells an error in the console of every form"
