"""The web server of `gunicorn cms.wsgi`: read from the folder where it is started. See docs/operations.md.

A thread serves one connection at a time, and stays with a slow reader of a file until the last byte is out. So there
are many threads: they cost little while they wait. Where a web server in front buffers answers, they are hardly used.
"""

import gc
import os

from cms.settings.env import env, log_format  # reads .env too

CORES = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

bind = env.str("WEB_BIND", "127.0.0.1:8000")
worker_class = "gthread"
workers = env.int("WEB_WORKERS", min(max(CORES, 2), 8))
threads = env.int("WEB_THREADS", max(64 // workers, 8))  # 64 in all: fewer than the connections that PostgreSQL gives
worker_connections = threads  # a process whose threads are all taken leaves newcomers to the others
keepalive = 0  # a kept connection would count as one of them; the web server in front is near
preload_app = True  # loaded and warm before the port opens, and what is loaded is shared by the processes
timeout = 60  # seconds until a process that has stopped is replaced; a slow reader or a long upload does not stop it
graceful_timeout = 30  # seconds that requests in hand get when the server is told to stop
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108  a slow disk is no dead process
control_socket_disable = True
if log_format() == "json":  # the server's own lines too; readers' requests are logged by the web server in front
    logconfig_dict = {
        "formatters": {"generic": {"()": "core.logs.JsonFormatter"}},
        "loggers": {
            "gunicorn.error": {"level": "INFO", "handlers": ["error_console"], "propagate": False},
            "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
        },
    }


def on_starting(server):
    """Open the port when the site is warm, so that the first reader waits no longer than others."""
    from cms.wsgi import warming

    warming.join()


def pre_fork(server, worker):
    """Keep what is loaded out of the collector, which would write to it and so copy it into each process."""
    gc.freeze()
