"""A provider of OpenID Connect on this machine: what an institution's sign-in answers, and nothing more."""

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CLIENT, SECRET = "tuotos", "salaisuus"


class Handler(BaseHTTPRequestHandler):
    """Signs in whoever `server.person` is, without a page in between."""

    def do_GET(self):
        url = urlsplit(self.path)
        base, query = self.server.base, parse_qs(url.query)
        if url.path == "/.well-known/openid-configuration":
            self.answer(
                {
                    "issuer": base,
                    "authorization_endpoint": f"{base}/authorize",
                    "token_endpoint": f"{base}/token",
                    "userinfo_endpoint": f"{base}/userinfo",
                    "jwks_uri": f"{base}/jwks",
                    "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
                }
            )
        elif url.path == "/authorize":
            back = {"code": "koodi", "state": query["state"][0]}
            self.send_response(302)
            self.send_header("Location", f"{query['redirect_uri'][0]}?{urlencode(back)}")
            self.end_headers()
        elif url.path == "/userinfo":
            self.answer(self.server.person)
        elif url.path == "/jwks":
            self.answer({"keys": [json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key())) | {"kid": "1"}]})

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        if form.get("code") != ["koodi"] or form.get("client_secret") != [SECRET] or not form.get("code_verifier"):
            return self.answer({"error": "invalid_grant"}, 400)
        now = int(time.time())
        claims = {"iss": self.server.base, "aud": CLIENT, "iat": now, "exp": now + 60, **self.server.person}
        token = jwt.encode(claims, KEY, "RS256", {"kid": "1"})
        return self.answer({"access_token": "avain", "token_type": "Bearer", "expires_in": 60, "id_token": token})

    def answer(self, data, status=200):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(data).encode())

    def log_message(self, *_args):
        """Tests show what failed themselves."""


@contextmanager
def provider():
    """Run the provider; `person` is what it says of whoever signs in."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.base, server.person = f"http://127.0.0.1:{server.server_port}", {}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()
