"""A site with engines beside it, each of which may be stopped: README's server, a worker, a little content."""

import os
import shutil
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path

import boto3
from botocore.config import Config

from scripts import production_site
from scripts.trials.editor import CarefulEditor
from scripts.trials.registrant import MAKE_PEOPLE, Registrant
from scripts.trials.servers import Server, SlowWay
from scripts.trials.visitors import ask, make_editors

ROOT = production_site.ROOT
PICTURE = """
from io import BytesIO
from django.core.files.base import ContentFile
from PIL import Image
from blog.models import BlogIndexPage, BlogPostPage
from core.models import CustomImage
from wagtail.models import Site

index = BlogIndexPage.objects.descendant_of(Site.objects.get(hostname="localhost").root_page).first()
data = BytesIO()
Image.new("RGB", (900, 600), "#204030").save(data, "PNG")
image = CustomImage(title="Kuva", alt_fi="Kuva", alt_sv="Bild", file=ContentFile(data.getvalue(), "kuva.png"))
image.save()
page = BlogPostPage(title="Kuvallinen", slug="kuvallinen", locale=index.locale, lead_image=image)
index.add_child(instance=page)
page.save_revision().publish()
"""
SIZES = 'from core.models import CustomRendition; print(CustomRendition.objects.order_by("pk").first().url)'


class Log(threading.Thread):
    """What the server writes. Through a pipe, because a full disk takes no file."""

    def __init__(self):
        super().__init__(daemon=True)
        self.lines, (self._source, self.target) = [], os.pipe()
        self.start()

    def run(self):
        with open(self._source, errors="replace") as source:
            for line in source:
                self.lines.append(line.rstrip())


class OpenSearch:
    """The server of scripts/with_opensearch.sh, which may be killed and started again on its port."""

    def __init__(self, folder: Path):
        self._told, self._port, self._process = folder / "opensearch", free_port_of_engines(), None
        self.start()

    def start(self):
        self._told.unlink(missing_ok=True)
        told = f"echo $SEARCH_URL $SEARCH_SERVER_PID >{self._told}.new; mv {self._told}.new {self._told}"
        inside = f"{told}; exec sleep 99999"
        command = ["env", f"ENGINE_PORT={self._port}", "scripts/with_opensearch.sh", "sh", "-c", inside]
        self._process = subprocess.Popen(command, cwd=ROOT, start_new_session=True)  # noqa: S603
        while not self._told.exists():
            if self._process.poll() is not None:
                raise RuntimeError("OpenSearch did not start")
            time.sleep(0.2)
        self.url, self.pid = self._told.read_text().split()

    def signal(self, name: str):
        subprocess.run(["kill", f"-{name}", self.pid], check=False)  # noqa: S603, S607

    def silence(self):
        self.signal("STOP")

    def wake(self):
        self.signal("CONT")

    def kill(self):
        self.signal("CONT")
        self.signal("KILL")
        self.stop()

    def stop(self):
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, 15)
        self._process.wait(timeout=30)


def free_port_of_engines() -> int:
    """OpenSearch's runner takes no other port than one of these."""
    return next(port for port in range(9210, 9299) if not production_site.listens(port))


class SiteWithEngines:
    """The site, its addresses that readers ask for, and its engines."""

    def __init__(self, var: Path, folder: Path, port: int, database_url: str):
        self.var, self.folder, self.port, self.log = var, folder, port, Log()
        self.environment = production_site.settings_of(var, port, PYTHONUNBUFFERED="1")
        self.environment |= {"DATABASE_URL": database_url} if database_url else {}
        self.paths, self.files, self.editor, self.server = (), (), {}, None
        self.redis = self.redis_way = self.bucket = self.bucket_way = self.search = None
        self.mail = self.mail_way = None
        self.asked_for = Counter()  # letters, by address

    @property
    def has_sqlite(self) -> bool:
        return "DATABASE_URL" not in self.environment

    def start(self, stack: ExitStack, engines: set[str], is_built: bool):
        self.folder.mkdir(exist_ok=True)
        self.start_mail(stack)
        if "redis" in engines:
            self.start_redis(stack)
        if "bucket" in engines:
            self.start_bucket(stack)
        if "search" in engines:
            self.search = OpenSearch(self.folder)
            stack.callback(self.search.stop)
            self.environment["SEARCH_URL"] = self.search.url
        if not is_built:
            production_site.build(self.environment)
        production_site.manage(self.environment, "shell", "-v", "0", "-c", PICTURE + MAKE_PEOPLE)
        (self.editor,) = make_editors(self.environment, 1)
        production_site.manage(self.environment, "worker", "--once")
        told = production_site.manage(self.environment, "shell", "-v", "0", "-c", SIZES, capture_output=True, text=True)
        self.files = (told.stdout.split()[-1],)
        self.paths = ("/fi/", "/sv/", self.editor["path"], "/fi/blogi/kuvallinen/", "/fi/haku/?q=mittaus", *self.files)
        self.server = stack.enter_context(production_site.served(self.environment, log=self.log.target))
        stack.enter_context(production_site.worker(self.environment))

    def start_mail(self, stack: ExitStack):
        """It runs always: each answer to a form has its letter."""
        program = [sys.executable, str(ROOT / "scripts" / "trials" / "mail_server.py"), str(self.folder / "letters")]
        self.mail = Server(lambda port: [*program, str(port)], self.folder)
        stack.callback(self.mail.kill)
        self.mail_way = SlowWay(self.mail.port)
        self.environment["EMAIL_URL"] = f"smtp://127.0.0.1:{self.mail_way.port}"

    def letters(self) -> Counter:
        """Return how many letters went to whom."""
        taken = self.folder / "letters"
        return Counter(taken.read_text().split()) if taken.exists() else Counter()

    @property
    def twice(self) -> int:
        """How many letters came more often than they were asked for."""
        return (self.letters() - self.asked_for).total()

    def start_redis(self, stack: ExitStack):
        program = shutil.which("redis-server") or sys.exit("sudo apt install redis-server")
        options = ["--save", "", "--appendonly", "no", "--bind", "127.0.0.1", "--port"]
        self.redis = Server(lambda port: [program, *options, str(port)], self.folder)
        stack.callback(self.redis.kill)
        self.redis_way = SlowWay(self.redis.port)
        self.environment["CACHE_URL"] = f"redis://127.0.0.1:{self.redis_way.port}/0"

    def start_bucket(self, stack: ExitStack):
        self.bucket = Server(bucket_command(self.folder), self.folder)
        stack.callback(self.bucket.kill)
        keys = {"aws_access_key_id": "key", "aws_secret_access_key": "secret", "region_name": "us-east-1"}
        address = f"http://127.0.0.1:{self.bucket.port}"
        client = boto3.client("s3", endpoint_url=address, config=Config(retries={"total_max_attempts": 5}), **keys)
        if not keeps_files():
            client.create_bucket(Bucket="tuotos")
        self.bucket_way = SlowWay(self.bucket.port)
        self.environment["STORAGE_URL"] = f"s3+http://key:secret@127.0.0.1:{self.bucket_way.port}/tuotos"

    def processes(self) -> list[int]:
        """Return the ids of the web server's processes."""
        return [self.server.pid, *production_site.children(self.server.pid)]

    def what_is_wrong(self, editor: CarefulEditor, registrant: Registrant) -> str:
        """Return what is not well; "" when pages are shown, what was refused is taken, and is shown at once."""
        for path in self.paths:
            if (answer := ask(self.port, path)).status != 200:
                return f"{path} answers {answer.status}"
        if not (editor.send_refused_again() and registrant.send_refused_again()):
            return "what was refused is refused again"
        if (answer := editor.visit(0)).status != 302:
            return f"a save answers {answer.status} {answer.text()[:100]}"
        if editor.title not in ask(self.port, editor.page["path"]).text():
            return "the page does not show what was saved"
        return ""


def seconds_until(is_well: Callable[[], bool], limit: float, since: float) -> float | None:
    """Return how long it took until all was well; None when it was not in time."""
    while time.monotonic() < since + limit:
        if is_well():
            return time.monotonic() - since
        time.sleep(0.5)
    return None


def gateway() -> Path | None:
    return next(iter(sorted((ROOT / "var" / "engines").glob("versitygw-*/versitygw"))), None)


def keeps_files() -> bool:
    """Tell whether the server of the bucket finds its files again when it was killed."""
    return gateway() is not None


def bucket_command(folder: Path):
    """Return the command of a server of S3: versitygw where scripts/with_s3.sh built it, else moto's."""
    if program := gateway():
        files = folder / "bucket"
        (files / "tuotos").mkdir(parents=True)
        keys = ["--access", "key", "--secret", "secret"]
        return lambda port: [str(program), *keys, "--port", f"127.0.0.1:{port}", "posix", str(files)]
    return lambda port: [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
