"""Tasks that take long, for workers that are killed in the middle."""

import os
import time
from pathlib import Path

from django_tasks import task


@task()
def hang_the_first_time(path: str):
    """Tell who runs it; the first one never comes to the end."""
    with open(path, "a") as file:
        file.write(f"{os.getpid()}\n")
    if len(Path(path).read_text().split()) == 1:
        time.sleep(600)
