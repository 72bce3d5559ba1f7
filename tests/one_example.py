"""Of a test that takes many examples, run one: `pytest -p tests.one_example`.

CI does so on the bigger engines, where each test is to be seen once more and the time is short. Which example it is
comes of the test's name, so languages and types of pages take turns from test to test, and it is the same each time.
"""

from collections import defaultdict
from zlib import crc32

import pytest

WHOLE = {"search", "changes"}  # folders of tests whose examples are what an engine may take otherwise than another


@pytest.hookimpl(trylast=True)  # after `-m` has left out what is not to run at all
def pytest_collection_modifyitems(config, items):
    examples = defaultdict(list)
    for item in items:
        examples[item.nodeid if WHOLE & set(item.path.parts) else item.nodeid.partition("[")[0]].append(item)
    chosen = {id(same[crc32(name.encode()) % len(same)]) for name, same in examples.items()}
    config.hook.pytest_deselected(items=[item for item in items if id(item) not in chosen])
    items[:] = [item for item in items if id(item) in chosen]
