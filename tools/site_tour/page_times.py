"""Measure what pages of the demo site cost a server: milliseconds of processor time and SQL queries, made and kept.

    python -m tools.site_tour.page_times [WORKS ...]

The demo of `VAR_DIR` is asked in this process with production settings, so `make demo` comes first. Figures are of a
machine that does nothing else. A page that does not answer 200 is an error, and so is a goal that is missed. With
numbers, the site has so many works more each time; the search of so many is measured by `scripts/bench.sh speed`.
"""

import gc
import os
import secrets
import sys
import time
from io import BytesIO
from statistics import median

from tools.site_tour.tour import EVENT, FRONT, INTERACTIVE, LIST, POST, PUBLICATION, SEARCH

GOALS = {FRONT: 12, PUBLICATION: 17, POST: 17, EVENT: 17, INTERACTIVE: 35, LIST: 30, SEARCH: 45}  # milliseconds
KEPT = 0.5
TIMES = 30


def main(*sizes: str):
    application, port = start()
    from tools.site_tour.many_works import many_works

    missed = figures(application, port)
    for size in map(int, sizes):
        with many_works(size):
            print(f"\nWith {size} works more:")
            missed += [f"{name} with {size} works more" for name in figures(application, port)]
    if missed:
        sys.exit(f"Goals missed: {', '.join(missed)}")


def figures(application, port: int) -> list[str]:
    """Print what each page takes, and return the names of those that miss their goals."""
    missed = []
    print(f"{'page':14}{'made, ms':>10}{'goal':>6}{'queries':>9}{'kept, ms':>10}{'goal':>6}{'queries':>9}")
    for stop, goal in GOALS.items():
        made, kept = (
            measure(application, stop.fi, port, headers) for headers in ({}, {"HTTP_ACCEPT_ENCODING": "gzip"})
        )
        is_kept = "?" not in stop.fi
        row = f"{stop.name:14}{made[0]:10.1f}{goal:6}{made[1]:9}"
        print(row + (f"{kept[0]:10.2f}{KEPT:6}{kept[1]:9}" if is_kept else ""), flush=True)
        if made[0] > goal or (is_kept and kept[0] > KEPT):
            missed.append(stop.name)
    return missed


def start():
    """Return the site as a server runs it, and the port that its pages name."""
    os.environ.update(
        DJANGO_SETTINGS_MODULE="cms.settings.production",
        SECRET_KEY=secrets.token_urlsafe(50),
        BASE_URL="http://127.0.0.1",
        ALLOWED_HOSTS="127.0.0.1",
        HTTPS="false",
    )
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
    call_command("collectstatic", interactive=False, verbosity=0)
    call_command("worker", once=True)  # sizes of pictures, the index
    from wagtail.models import Site

    gc.freeze()  # as `gunicorn.conf.py` does
    return application, Site.objects.get(hostname="127.0.0.1").port


def measure(application, path: str, port: int, headers: dict) -> tuple[float, int]:
    """Return the median of the processor time of a page in milliseconds, and its queries; it is asked warm."""
    from django.db import connection

    asked = []

    def count(execute, *statement):
        asked.append(statement)
        return execute(*statement)

    times = []
    for number in range(TIMES + 3):
        with connection.execute_wrapper(count):
            asked.clear()
            begun = time.process_time()
            ask(application, path, port, headers)
            taken = (time.process_time() - begun) * 1000
        times += [taken] if number >= 3 else []
    return median(times), len(asked)


def ask(application, path: str, port: int, headers: dict):
    address, _mark, query = path.partition("?")
    environment = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": address,
        "QUERY_STRING": query,
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": str(port),
        "HTTP_HOST": f"127.0.0.1:{port}",
        "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
        **headers,
    }
    statuses = []
    response = application(environment, lambda status, _headers: statuses.append(status))
    content = b"".join(response)
    response.close()
    if not statuses[0].startswith("200") or not content:
        sys.exit(f"{path} answers {statuses[0]}. Is the demo built? make demo")


if __name__ == "__main__":
    main(*sys.argv[1:])
