"""Settings that every environment shares. The environment itself is read in `env.py`."""

from .env import BASE_DIR, caches, databases, email, env, file_storage, log_format, machine_translation, search_url
from .signing_in import *  # noqa: F403

VAR = env.path("VAR_DIR", BASE_DIR / "var")

# What is for those who build the site: the demo, the pattern page, measuring the search. A server loads none of it.
DEVELOPERS_APPS = ["demo", "styleguide", "tools.search_lab", "tools.works_check"]
INSTALLED_APPS = [
    "api",
    "home",
    "publications",
    "blog",
    "events",
    "forms",
    "interactives",
    "search",
    "core",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "core.apps.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtailmedia",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",  # its words: Wagtail tells with them how long ago a page was sent for review
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

if "saml" in SOCIALACCOUNT_PROVIDERS:  # noqa: F405  needs requirements-saml.txt
    INSTALLED_APPS.append("allauth.socialaccount.providers.saml")

MIDDLEWARE = [
    "core.serving.middleware.HeadMiddleware",
    "core.serving.health.HealthMiddleware",
    "core.serving.middleware.RequestIdMiddleware",
    "core.serving.middleware.WebServerMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.serving.middleware.CacheMiddleware",
    "core.serving.kept_pages.KeptPagesMiddleware",
    "core.serving.middleware.CompressionMiddleware",
    "core.serving.middleware.ContentSecurityPolicyMiddleware",
    "core.serving.middleware.BadRequestMiddleware",
    "core.serving.middleware.FaultsMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.serving.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.serving.middleware.LostAddressMiddleware",
    "core.admin.audit.ExportsMiddleware",
    "core.admin.own_sites.OwnSitesMiddleware",
    "core.admin.unreadable_forms.UnreadableFormMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
AUTH_USER_MODEL = "core.User"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "core.serving.layout.layout",
            ],
        },
    }
]

DATABASES = databases(VAR)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = caches()
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
vars().update(email(VAR))
MAIL_IS_SENT = not vars().get("EMAIL_FILE_PATH")  # where letters are written instead
DEFAULT_FROM_EMAIL = env.str("FROM_EMAIL", "tuotos@localhost")

LANGUAGE_CODE = "fi"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("fi", "Suomi"), ("sv", "Svenska")]
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "upstream"]
FORMAT_MODULE_PATH = "cms.formats"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
TIME_ZONE = "Europe/Helsinki"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static", ("guides", BASE_DIR / "docs/guides/pictures")]
MEDIA_URL = "/media/"
LINK_CHECKS = env.bool("LINK_CHECKS", True)  # whether the worker looks up links to other sites
LINK_CHECK_NETWORKS = []  # inner networks that such links may lead to; tests have a server of their own
MACHINE_TRANSLATION = machine_translation()  # who makes drafts of translations; nobody by default
ACCEL_PREFIX = env.str("ACCEL_PREFIX", "")  # where the web server in front keeps `media` for answers of ours alone
STORAGES = {
    "default": file_storage(VAR),
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # an interactive image with 200 hotspots posts about 4,000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

WAGTAIL_SITE_NAME = "Tuotos"
WAGTAIL_I18N_ENABLED = True
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAIL_USER_TIME_ZONES = ["Europe/Helsinki"]  # with one there is nothing to choose; all times are Finnish
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H.%M"
WAGTAIL_TIME_FORMAT = "%H.%M"
WAGTAILADMIN_BASE_URL = env.str("BASE_URL", "http://127.0.0.1:8000")
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILIMAGES_IMAGE_MODEL = "core.CustomImage"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "heif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.admin.uploads.image_forms.ImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20_000_000
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 120_000_000  # 12,000 × 9,000 and a little more
WAGTAILDOCS_DOCUMENT_MODEL = "core.CustomDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.admin.file_forms.DocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 100_000_000
WAGTAILDOCS_EXTENSIONS = [
    "csv",
    "docx",
    "epub",
    "key",
    "odp",
    "ods",
    "odt",
    "pdf",
    "pptx",
    "rtf",
    "txt",
    "xlsx",
    "zip",
]
WAGTAILMEDIA = {
    "MEDIA_MODEL": "core.CustomMedia",
    "AUDIO_EXTENSIONS": ["mp3", "m4a", "ogg", "opus", "wav"],
    "VIDEO_EXTENSIONS": ["mp4", "webm", "ogv"],
    "MEDIA_FORM_BASE": "core.admin.uploads.media_forms.MediaForm",
}
SEARCH_URL = search_url()
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.admin_search.database"}}  # whatever SEARCH_URL is
WAGTAILREDIRECTS_AUTO_CREATE = True
WAGTAILEMBEDS_FINDERS = []  # nothing outside is asked by the server
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {"features": ["bold", "italic", "ol", "ul", "link", "document-link"]},
    }
}
LOGIN_REDIRECT_URL = "/"  # where a password of a page leads whose form does not say where it was asked for

SELF = "'self'"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "frame-src": [SELF, "https://www.youtube-nocookie.com", "https://player.vimeo.com"],
        "object-src": ["'none'"],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}
# Wagtail's admin and wagtail-localize's editor need inline scripts and styles; readers' pages never do.
ADMIN_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "script-src": [SELF, "'unsafe-inline'"],
    "style-src": [SELF, "'unsafe-inline'"],
    "img-src": [SELF, "data:", "blob:"],
}
# The form that leads to the sign-in of an institution is led on by it, to hosts that only it knows.
ACCOUNT_CONTENT_SECURITY_POLICY = {
    **CONTENT_SECURITY_POLICY["DIRECTIVES"],
    "form-action": [SELF, *(["https:", "http:"] if SOCIALACCOUNT_PROVIDERS else [])],  # noqa: F405
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
# What no page of ours asks of a device, and so nothing that is shown in it may either.
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in (
        "accelerometer",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "text": {"()": "core.logs.TextFormatter", "fmt": "{levelname} [{request_id}] {name}: {message}", "style": "{"},
        "json": {"()": "core.logs.JsonFormatter"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": log_format()}},
    "loggers": {"elastic_transport": {"level": "WARNING"}},  # it tells of every request
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
}
