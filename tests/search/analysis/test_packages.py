"""What the analysis reads out of packages, by where it lies in them, is what our rules were made for."""

from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest

from search.analysis.finnish import building as finnish
from search.analysis.swedish import building as swedish

CHANGED = (
    "{package} {version} brings other data than the release that our rules were made for. Measure with "
    "`scripts/bench.sh quality`, raise `search.analysis.choice.RULES`, then write the new checksum here: {found}"
)


def simplemma_swedish() -> Path:
    """Return simplemma's list of Swedish forms."""
    return next(Path(find_spec("simplemma").origin).parent.rglob("sv.plzma*"))


DATA = {
    "pyvoikko": (finnish.source, "54a755be0b08aa23"),
    "spylls": (lambda: swedish.dictionary(".dic"), "8bf485a6b0be30bd"),
    "spylls, rules": (lambda: swedish.dictionary(".aff"), "ff8ddb979daa9f12"),
    "simplemma": (simplemma_swedish, "dcdbefc77e5bd93c"),
}


@pytest.mark.parametrize("name", DATA)
def test_data_of_a_package_is_what_our_rules_were_made_for(name):
    place, known = DATA[name]
    package = name.partition(",")[0]
    found = sha256(place().read_bytes()).hexdigest()[:16]
    assert found == known, CHANGED.format(package=package, version=version(package), found=found)
