"""What tests of the import share."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def load(tmp_path, tuotos):
    """Return a function that imports rows and returns what the command told: first on stdout, then on stderr."""

    def load_rows(*rows, publish=True, **options):
        path, out, err = tmp_path / "rows.jsonl", StringIO(), StringIO()
        path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
        options = {"format": "fingreylit", "publish": publish, **options}
        try:
            call_command("import_publications", str(path), stdout=out, stderr=err, **options)
        except CommandError as error:
            err.write(f"\n{error}")
        return out.getvalue(), err.getvalue()

    return load_rows
