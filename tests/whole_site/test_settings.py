"""The environment: odd values stop the start with a clear message, and every variable is told in .env.example."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.storage import StorageHandler

from cms.settings import env

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("missing", ["SECRET_KEY", "BASE_URL", "ALLOWED_HOSTS"])
def test_production_refuses_to_start_when_something_is_missing(missing):
    variables = {"SECRET_KEY": "x" * 60, "BASE_URL": "https://example.org", "ALLOWED_HOSTS": "example.org"}
    del variables[missing]
    result = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "DJANGO_SETTINGS_MODULE": "cms.settings.production", **variables},
    )
    assert result.returncode != 0 and f"Set {missing} in the environment" in result.stderr


def test_hosts_are_trusted_as_they_are_allowed():
    assert env.hosts("example.org, .example.fi,") == ["example.org", ".example.fi"]
    assert env.origins(["example.org", ".example.fi"]) == ["https://example.org", "https://*.example.fi"]


@pytest.mark.parametrize(
    ("reader", "name", "value"),
    [
        ("databases", "DATABASE_URL", "mysql://a@b/c"),
        ("caches", "CACHE_URL", "memcached://a"),
        ("email", "EMAIL_URL", "mail://host:25"),
        ("file_storage", "STORAGE_URL", "s3://host/bucket"),
        ("file_storage", "STORAGE_URL", "ftp://k:s@host/bucket"),
    ],
)
def test_odd_value_is_an_error_that_names_the_variable(monkeypatch, tmp_path, reader, name, value):
    monkeypatch.setenv(name, value)
    function = getattr(env, reader)
    with pytest.raises(ImproperlyConfigured, match=name):
        function() if reader == "caches" else function(tmp_path)


@pytest.mark.parametrize(
    ("url", "tls", "ssl", "port"),
    [
        ("smtp+tls://tuotos:p%40ss@mail.example", True, False, 587),
        ("smtp+ssl://tuotos:p%40ss@mail.example", False, True, 465),
        ("smtp+tls://tuotos:p%40ss@mail.example:2525", True, False, 2525),
        ("smtp://tuotos:p%40ss@mail.example", False, False, 25),
    ],
)
def test_letters_are_sent_as_encrypted_as_the_address_says(monkeypatch, tmp_path, url, tls, ssl, port):
    monkeypatch.setenv("EMAIL_URL", url)
    found = env.email(tmp_path)
    assert found["EMAIL_BACKEND"].endswith("smtp.EmailBackend") and found["EMAIL_HOST_PASSWORD"] == "p@ss"
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"], found["EMAIL_PORT"]) == (tls, ssl, port)
    assert found["EMAIL_HOST"] == "mail.example" and found["EMAIL_TIMEOUT"]


def test_address_of_a_bucket_is_read(monkeypatch, tmp_path):
    monkeypatch.setenv("STORAGE_URL", "s3+http://key:se%2Fcret@127.0.0.1:9000/outputs")
    options = env.file_storage(tmp_path)["OPTIONS"]
    assert options["secret_key"] == "se/cret" and options["bucket_name"] == "outputs"
    assert options["endpoint_url"] == "http://127.0.0.1:9000"


def test_files_of_a_bucket_have_addresses_on_this_site(monkeypatch, tmp_path):
    monkeypatch.setenv("STORAGE_URL", "s3://key:secret@bucket.example/outputs")
    storage = StorageHandler({"default": env.file_storage(tmp_path)})["default"]
    assert storage.url("images/työ 1.webp") == "/media/images/ty%C3%B6%201.webp"


def test_folder_of_the_database_is_made_on_a_new_machine(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    env.databases(tmp_path / "var")
    assert (tmp_path / "var").is_dir()


def test_sqlite_runs_with_wal_and_immediate_transactions(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    options = env.databases(tmp_path)["default"]["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE" and "journal_mode=WAL" in options["init_command"]


def test_settings_may_be_named_in_the_file(tmp_path):
    """The environment, where somebody has set it, goes before."""
    (tmp_path / ".env").write_text("DJANGO_SETTINGS_MODULE=cms.settings.production\nLOG_LEVEL=ERROR\n")
    code = (
        "import dotenv, os, sys; read = dotenv.load_dotenv; dotenv.load_dotenv = lambda path: read(sys.argv[1]);"
        "import cms.settings.env; print(os.environ['DJANGO_SETTINGS_MODULE'], os.environ['LOG_LEVEL'])"
    )
    environment = {"PATH": os.environ["PATH"], "LOG_LEVEL": "DEBUG"}
    command = [sys.executable, "-c", code, str(tmp_path / ".env")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment)  # noqa: S603
    assert done.stdout.split() == ["cms.settings.production", "DEBUG"]


def test_every_variable_stands_in_the_example():
    files = [*(ROOT / "cms" / "settings").glob("*.py"), ROOT / "gunicorn.conf.py"]
    code = "".join(path.read_text() for path in files)
    read = set(re.findall(r"""(?:env\.\w+|required)\(\s*"([A-Z_]+)\"""", code))
    told = set(re.findall(r"^#? ?([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert read and told - {"DJANGO_SETTINGS_MODULE"} == read


def test_postgresql_compiles_no_query_unless_somebody_wants_it(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgres://a@b/c")
    assert env.databases(tmp_path)["default"]["OPTIONS"]["options"] == "-c jit=off"
    monkeypatch.setenv("DATABASE_URL", "postgres://a@b/c?options=-c%20jit%3Don")
    assert env.databases(tmp_path)["default"]["OPTIONS"]["options"] == "-c jit=on"
