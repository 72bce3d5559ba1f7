"""The only reader of the environment. Every variable stands in `.env.example`; odd values stop the start."""

from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from dotenv import load_dotenv
from environs import Env, EnvError

from search.engines.address import BadAddress, read_address

BASE_DIR = Path(__file__).resolve().parents[2]

load_dotenv(BASE_DIR / ".env")  # into the environment itself, where Django and gunicorn look too
env = Env()
SMTP = "django.core.mail.backends.smtp.EmailBackend"
ENCRYPTED = {
    "smtp+tls": {"EMAIL_BACKEND": SMTP, "EMAIL_USE_TLS": True, "EMAIL_PORT": 587},
    "smtp+ssl": {"EMAIL_BACKEND": SMTP, "EMAIL_USE_SSL": True, "EMAIL_PORT": 465},
}


def required(name: str) -> str:
    """Return a variable that production cannot do without."""
    value = env.str(name, "")
    if not value:
        raise ImproperlyConfigured(f"Set {name} in the environment: see .env.example.")
    return value


def hosts(value: str) -> list[str]:
    """Return the hosts of a list divided by commas."""
    return [host.strip() for host in value.split(",") if host.strip()]


def origins(allowed: list[str]) -> list[str]:
    """Return the origins whose forms are trusted: the allowed hosts, where `.example.org` means all below it too."""
    return [f"https://*{host}" if host.startswith(".") else f"https://{host}" for host in allowed]


def databases(var: Path) -> dict:
    """SQLite in `var/`, or what `DATABASE_URL` says (sqlite or postgres)."""
    try:
        default = env.dj_db_url("DATABASE_URL", f"sqlite:///{var / 'tuotos.sqlite3'}")
    except (EnvError, ValueError) as error:
        raise ImproperlyConfigured(f"DATABASE_URL: {error}") from error
    if default["ENGINE"].endswith("sqlite3"):
        Path(default["NAME"]).parent.mkdir(parents=True, exist_ok=True)
        default["OPTIONS"] = {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-16000; "
            "PRAGMA mmap_size=268435456;",
        }
    elif default["ENGINE"].endswith("postgresql"):
        default["CONN_HEALTH_CHECKS"] = True
        # Seconds; and our queries are short but look long to the planner: to compile one took longer than to answer it.
        ours = {"connect_timeout": 5, "options": "-c jit=off"}
        default["OPTIONS"] = {**ours, **default.get("OPTIONS", {})}
    else:
        raise ImproperlyConfigured("DATABASE_URL must begin with sqlite:// or postgres://.")
    default["CONN_MAX_AGE"] = 60  # seconds; opening one takes as long as answering with a kept page
    return {"default": default}


def caches() -> dict:
    """The process's own memory, or the Redis server of `CACHE_URL`, without which the site goes on."""
    url = env.str("CACHE_URL", "")
    if not url:
        memory = "django.core.cache.backends.locmem.LocMemCache"
        return {"default": {"BACKEND": memory, "OPTIONS": {"MAX_ENTRIES": 2000}}}  # most of 1 to 10 kB, some of 50
    if urlsplit(url).scheme not in {"redis", "rediss"}:
        raise ImproperlyConfigured("CACHE_URL must begin with redis:// or rediss://.")
    return {"default": {"BACKEND": "core.cache.forgiving.ForgivingRedisCache", "LOCATION": url}}


def log_format() -> str:
    """Return how lines of the log look: for people, or as JSON for programs."""
    value = env.str("LOG_FORMAT", "text")
    if value not in {"text", "json"}:
        raise ImproperlyConfigured("LOG_FORMAT must be text or json.")
    return value


def search_url() -> str:
    """Nothing for the site's own database, or the Elasticsearch or OpenSearch of `SEARCH_URL`. It is not asked here."""
    url = env.str("SEARCH_URL", "")
    try:
        if url:
            read_address(url)
    except BadAddress as error:
        raise ImproperlyConfigured(f"SEARCH_URL: {error}") from error
    return url


STORAGE_FORM = (
    "STORAGE_URL must have the form s3://KEY:SECRET@HOST/BUCKET or s3://KEY:SECRET@HOST/BUCKET/FOLDER?region=REGION "
    "(s3+http:// without TLS). In KEY and SECRET write / as %2F, + as %2B, @ as %40, : as %3A and % as %25."
)


def file_storage(var: Path) -> dict:
    """`var/media`, or the S3 bucket of `STORAGE_URL`. The bucket is not asked here: `cms.checks` does it."""
    url = env.str("STORAGE_URL", "")
    if not url:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(var / "media")}}
    try:
        options = bucket_options(url)
    except ValueError as error:
        raise ImproperlyConfigured(f"{STORAGE_FORM} {error}".strip()) from None  # the cause would show the secret
    return {"BACKEND": "cms.media_storage.BucketStorage", "OPTIONS": options}


def bucket_options(url: str) -> dict:
    """Read the address of a bucket; raises ValueError."""
    parts = urlsplit(url)
    bucket, _slash, folder = unquote(parts.path).strip("/").partition("/")
    region, *others = [value for name, value in parse_qsl(parts.query) if name == "region"] or [None]
    if {name for name, _value in parse_qsl(parts.query, keep_blank_values=True)} - {"region"} or others:
        raise ValueError("After the question mark only region= may stand.")
    if parts.scheme not in {"s3", "s3+http"} or not (parts.username and parts.password and parts.hostname and bucket):
        raise ValueError
    scheme = "http" if parts.scheme == "s3+http" else "https"
    return {
        "access_key": unquote(parts.username),
        "secret_key": unquote(parts.password),
        "endpoint_url": f"{scheme}://{parts.hostname}" + (f":{parts.port}" if parts.port else ""),
        "bucket_name": bucket,
        "location": folder,
        "region_name": region,
        "file_overwrite": False,
    }


def email(var: Path) -> dict:
    """Messages as files in `var/mail`, or the server of `EMAIL_URL`."""
    if not env.str("EMAIL_URL", ""):
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": var / "mail",
        }
    try:
        found = env.dj_email_url("EMAIL_URL")
    except (EnvError, ValueError) as error:
        raise ImproperlyConfigured(f"EMAIL_URL: {error}") from error
    scheme = urlsplit(env.str("EMAIL_URL")).scheme
    if scheme in ENCRYPTED:  # the library does not know these words, and would send passwords as they are
        found |= ENCRYPTED[scheme] | {"EMAIL_PORT": found["EMAIL_PORT"] or ENCRYPTED[scheme]["EMAIL_PORT"]}
    if "EMAIL_BACKEND" not in found:
        raise ImproperlyConfigured("EMAIL_URL must begin with smtp+tls://, smtp+ssl:// or smtp://.")
    return {**found, "EMAIL_TIMEOUT": found["EMAIL_TIMEOUT"] or 20}


def institution() -> dict:
    """Nothing, or the sign-in of an institution as allauth wants it. It is not asked here."""
    found = {}
    if url := web_address("OIDC_URL", env.str("OIDC_URL", "")):
        app = {
            "provider_id": "institution",
            "name": env.str("OIDC_NAME", "") or urlsplit(url).hostname,
            "client_id": required("OIDC_CLIENT_ID"),
            "secret": required("OIDC_SECRET"),
            "settings": {"server_url": url, "oauth_pkce_enabled": True},
        }
        found["openid_connect"] = {"APPS": [app]}
    if url := web_address("SAML_METADATA_URL", env.str("SAML_METADATA_URL", "")):
        entity = required("SAML_ENTITY_ID")
        app = {
            "provider_id": entity,
            "name": env.str("SAML_NAME", "") or urlsplit(url).hostname,
            "client_id": "institution",  # stands in the addresses
            "settings": {"idp": {"entity_id": entity, "metadata_url": url}},
        }
        found["saml"] = {"APPS": [app]}
    return found


def machine_translation() -> dict:
    """Nothing, or the server that makes drafts of translations: LibreTranslate or DeepL. It is not asked here."""
    libre, key = web_address("LIBRETRANSLATE_URL", env.str("LIBRETRANSLATE_URL", "")), env.str("DEEPL_KEY", "")
    if libre and key:
        raise ImproperlyConfigured("Set LIBRETRANSLATE_URL or DEEPL_KEY, not both.")
    if libre:
        return {"name": "LibreTranslate", "url": libre, "key": env.str("LIBRETRANSLATE_KEY", "")}
    host = "api-free.deepl.com" if key.endswith(":fx") else "api.deepl.com"
    return {"name": "DeepL", "url": f"https://{host}", "key": key} if key else {}


def web_address(name: str, url: str) -> str:
    """Return an address that may be missing, or stop the start when it is none."""
    if url and (urlsplit(url).scheme not in {"https", "http"} or not urlsplit(url).hostname):
        raise ImproperlyConfigured(f"{name} must begin with https://.")
    return url
