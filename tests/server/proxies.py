"""The web servers of `deploy/`, started as the examples say: only addresses, certificates and folders are others."""

import os
import re
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from scripts.production_site import ROOT
from tests.missing import missing

EXAMPLES = ROOT / "deploy"
NGINX = """
{user}
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""
CADDY = """
{{
	admin off
	http_port {http}
	https_port {https}
	local_certs
	skip_install_trust
}}
"""


@contextmanager
def nginx(folder: Path, var: str, site: str, http: int, https: int):
    """Run nginx with `deploy/nginx.conf`."""
    program = installed("nginx")
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    names = ("-subj", "/CN=localhost", "-keyout", str(key), "-out", str(certificate))
    run(installed("openssl"), "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names)
    text = adapted("nginx.conf", var, site)
    text = text.replace("/etc/letsencrypt/live/localhost/fullchain.pem", str(certificate))
    text = text.replace("/etc/letsencrypt/live/localhost/privkey.pem", str(key))
    text = re.sub(r"(?m)^ *listen \[::\].*\n", "", text)  # not every machine of tests has IPv6
    text = text.replace("listen 80;", f"listen 127.0.0.1:{http};")
    text = text.replace("listen 443 ssl http2;", f"listen 127.0.0.1:{https} ssl http2;")
    (folder / "site.conf").write_text(text)
    user = "user root;" if os.geteuid() == 0 else ""  # the folder of a test opens to its owner alone
    (folder / "nginx.conf").write_text(NGINX.format(user=user, folder=folder))
    with running([program, "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")], https):
        yield


@contextmanager
def caddy(folder: Path, var: str, site: str, http: int, https: int):
    """Run Caddy with `deploy/Caddyfile`, which makes a certificate of its own for a machine without a public name."""
    program = installed("caddy")
    text = adapted("Caddyfile", var, site).replace("localhost, www.localhost {", "localhost {")
    (folder / "Caddyfile").write_text(CADDY.format(http=http, https=https) + text)
    homes = {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config"), "HOME": str(folder)}
    with running([program, "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"], https, **homes):
        yield


def adapted(name: str, var: str, site: str) -> str:
    """Return an example with the addresses and folders of a test."""
    text = (EXAMPLES / name).read_text()
    for told, ours in (("example.org", "localhost"), ("/srv/tuotos/var", var), ("127.0.0.1:8000", site)):
        assert told in text
        text = text.replace(told, ours)
    return text


def installed(program: str) -> str:
    """Return where a program is, or end the test with what to install."""
    return shutil.which(program) or shutil.which(program, path="/usr/sbin") or missing(f"sudo apt install {program}")


def run(*command: str):
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603


@contextmanager
def running(command: list[str], port: int, **environment: str):
    server = subprocess.Popen(command, env={**os.environ, **environment}, stderr=subprocess.DEVNULL)  # noqa: S603
    try:
        for _look in range(200):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, f"{command} ended"
            time.sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait(timeout=20)
