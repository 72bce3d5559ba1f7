"""What we replace or rely on inside other packages is as it was when ours was written. After an update, read both."""

import hashlib
import inspect

import pytest
from django.conf import settings

from core.upstream.patches import Patch, all_patches, digest_of
from core.upstream.templates import TEMPLATES, ours, stock_text
from tests.core.upstream.watched import WATCHED

PATCHES = list(all_patches())
TABLE = (settings.BASE_DIR / "docs" / "upstream.md").read_text()


@pytest.mark.parametrize("patch", PATCHES, ids=lambda patch: patch.target)
def test_what_a_patch_replaces_is_as_it_was(patch):
    assert digest_of(patch.stock) == patch.digest, f"{patch.target} has changed: see docs/upstream.md"


@pytest.mark.parametrize("patch", PATCHES, ids=lambda patch: patch.target)
def test_every_patch_is_in_its_place(patch):
    there = inspect.getattr_static(patch.owner, patch.name)
    assert patch.replacement in (there, inspect.unwrap(there))  # tests/commits.py stands around one of them


@pytest.mark.parametrize("watched", WATCHED, ids=lambda watched: watched.name)
def test_what_is_not_promised_to_stay_is_as_it_was(watched):
    assert digest_of(watched.thing) == watched.digest, f"{watched.name} has changed: see {watched.used_by}"


def test_every_copied_template_is_watched():
    assert sorted(TEMPLATES) == ours()


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_a_template_stands_in_for_is_as_it_was(name):
    digest = hashlib.sha256(stock_text(name).encode()).hexdigest()[:16]
    assert digest == TEMPLATES[name], f"{name} has changed: compare ours in templates/"


def test_the_table_tells_every_patch_and_template():
    missing = [patch.target for patch in PATCHES if f"`{patch.target}`" not in TABLE]
    missing += [name for name in TEMPLATES if f"`{name}`" not in TABLE]
    assert missing == []


def test_another_source_has_another_digest():
    def first():
        return 1

    def second():
        return 2

    assert digest_of(first) != digest_of(second) and digest_of("a") != digest_of("b")


def test_a_patch_keeps_what_stood_there():
    class Owner:
        name = "stock"

    patch = Patch(Owner, "name", "ours", digest_of("stock"))
    patch.install()
    assert (Owner.name, patch.stock, digest_of(patch.stock)) == ("ours", "stock", patch.digest)
