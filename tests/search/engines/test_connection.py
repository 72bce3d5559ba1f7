"""The connection to an outside engine: not loaded without one, several hosts, keys and certificates, refusals read."""

import os
import ssl
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from search.engines.address import read_address
from search.engines.connection import Engine, refused
from search.engines.errors import EngineDown
from tests.search.engines.stub import running

NOBODY = "127.0.0.1:1"  # nobody answers there
KINDS = ["opensearch", "elasticsearch"]


def test_without_an_outside_engine_its_client_is_not_loaded():
    """It takes 23 MB of a web worker."""
    code = "import django, sys; django.setup(); print({'elastic_transport', 'elasticsearch'} & set(sys.modules))"
    variables = {**os.environ, "SEARCH_URL": "", "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    run = subprocess.run([sys.executable, "-c", code], env=variables, capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.strip() == "set()"


@pytest.fixture
def certificate(tmp_path):
    """A certificate for 127.0.0.1 that vouches for itself, as a server shows it, and its file as clients trust it."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "stub")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))
        .not_valid_after(now + timedelta(hours=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    trusted, secret = tmp_path / "ca.pem", tmp_path / "key.pem"
    trusted.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    secret.write_bytes(key.private_bytes(*form))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(trusted, secret)
    return context, trusted


@pytest.mark.parametrize("kind", KINDS)
def test_tls_with_a_certificate_of_ones_own_and_an_api_key(certificate, kind):
    context, trusted = certificate
    with running(context) as stub:
        url = f"{kind}s://127.0.0.1:{stub.port}/?ca={trusted}&api_key=VnVhQ2ZHY0JDZGJr"
        assert Engine(read_address(url)).ask("POST", "/x/_search", {"size": 0}, filter_path="a") == {}
        ((method, path, headers),) = stub.asked
        assert (method, path) == ("POST", "/x/_search?filter_path=a")
        assert headers["authorization"] == "ApiKey VnVhQ2ZHY0JDZGJr"


@pytest.mark.parametrize("kind", KINDS)
def test_a_server_that_nobody_vouches_for_is_not_talked_to(certificate, kind):
    with running(certificate[0]) as stub:
        with pytest.raises(EngineDown):
            Engine(read_address(f"{kind}s://user:secret@127.0.0.1:{stub.port}/")).ask("GET", "/")
        assert stub.asked == []


@pytest.mark.parametrize("kind", KINDS)
def test_user_and_password_go_into_each_request(kind):
    with running() as stub:
        engine = Engine(read_address(f"{kind}://us%40er:p%2Fa%3Ass@127.0.0.1:{stub.port}/"))
        engine.ask("GET", "/x/_count")
        engine.ask("POST", "/x/_bulk", '{"delete": {"_id": "1"}}\n')
        assert {headers["authorization"] for _method, _path, headers in stub.asked} == {"Basic dXNAZXI6cC9hOnNz"}


@pytest.mark.parametrize("kind", KINDS)
def test_of_several_hosts_one_is_enough(kind):
    with running() as stub:
        for hosts in (f"{NOBODY},127.0.0.1:{stub.port}", f"127.0.0.1:{stub.port},{NOBODY}"):
            engine = Engine(read_address(f"{kind}://{hosts}/"))
            for _time in range(3):
                assert engine.ask("GET", "/x/_count") == {}
        assert len(stub.asked) == 6


@pytest.mark.parametrize("kind", KINDS)
def test_a_refusal_is_told_with_its_reason(kind):
    with running() as stub:
        stub.status, stub.answer = 403, {"error": {"root_cause": [{"reason": "blocked"}], "reason": "blocked"}}
        with pytest.raises(EngineDown, match=r"403.*blocked"):
            Engine(read_address(f"{kind}://127.0.0.1:{stub.port}/")).ask("PUT", "/x", {})


def test_elastics_client_talks_to_elasticsearch_only():
    with running() as stub:
        stub.brand = ""
        with pytest.raises(EngineDown, match="opensearch://"):
            Engine(read_address(f"elasticsearch://127.0.0.1:{stub.port}/")).ask("GET", "/")
        assert Engine(read_address(f"opensearch://127.0.0.1:{stub.port}/")).ask("GET", "/") == {}


def test_only_a_document_that_is_gone_already_is_no_refusal():
    items = [
        {"index": {"_id": "1", "status": 201}},
        {"delete": {"_id": "2", "status": 404}},
        {"index": {"_id": "3", "status": 429, "error": "full"}},
    ]
    assert refused(items) == ["3: 429 full"]
