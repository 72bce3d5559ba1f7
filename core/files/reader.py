"""A process that looks into one file of a stranger: `python -m core.files.reader SECONDS TASK FILE`.

It knows no Django, no secret and no database, and writes no file. What it finds goes out line by line, as JSON. Where a
step takes more processor time than it may, or all of it more memory, the system ends it: see `core.files.apart`.
"""

import base64
import json
import math
import resource
import sys
import time
from dataclasses import asdict
from io import BytesIO

from core.files import extraction
from core.files.office.packages import look_at_package, read_text
from core.files.office.plain_text import look_at_text
from core.files.office.tables import read_table
from core.files.recordings.captions import look_at_captions, look_at_transcript
from core.files.recordings.containers import look_at_recording

SECONDS_IN_ALL = 30 * 60
MEMORY = 2 * 1024**3  # bytes; the largest picture that is allowed takes a quarter
MOST_PAGES = 20_000
MOST_SIGNS = 1_000_000  # of a page: a book has fewer
MOST_FRAMES = 5_000
SHOWN = 1200  # pixels; a picture is made this wide for readers
# What is answered at once, by a function that returns what it found.
LOOKS = {
    "captions": look_at_captions,
    "transcript": look_at_transcript,
    "recording": look_at_recording,
    "package": look_at_package,
    "plain text": look_at_text,
    "text": read_text,
    "data table": read_table,
}
step = 20  # seconds of processor time for opening, for one page, for a picture


def main(seconds: str, task: str, path: str, *arguments: str):
    global step
    step = int(seconds)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    begin_step()
    source = BytesIO(sys.stdin.buffer.read()) if path == "-" else path
    if task in LOOKS:
        with open(source, "rb") if isinstance(source, str) else source as file:
            return tell(**LOOKS[task](file, *arguments))
    {"picture": look_at_picture, "pdf": look_at_pdf, "read": read_pdf, "web version": make_web_version}[task](
        source, *arguments
    )
    return None


def begin_step():
    """Give what comes now its own processor time. The soft limit moves on, and ends us where it is reached."""
    used = math.ceil(time.process_time())
    soft = min(used + step, SECONDS_IN_ALL)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, SECONDS_IN_ALL))


def tell(**found):
    print(json.dumps(found), flush=True)


def look_at_pdf(source):
    """Tell whether a PDF file opens, if need be with a password."""
    try:
        extraction.open_pdf(source).close()
    except extraction.Locked:
        return tell(verdict="whole")
    except extraction.Unreadable:
        return tell(verdict="broken")
    return tell(verdict="whole")


def look_at_picture(source, most_pixels: str):
    """Tell whether a picture can be shown. One with too many pixels is not looked into: the form says it by itself."""
    from PIL import Image
    from pillow_heif import HeifImagePlugin  # noqa: F401

    Image.MAX_IMAGE_PIXELS = None  # the limit is ours
    try:
        with Image.open(source) as image:
            if image.width * image.height > int(most_pixels):
                return tell(verdict="whole", pixels=image.width * image.height)
            if getattr(image, "n_frames", 1) > MOST_FRAMES:
                return tell(verdict="heavy")
            image.draft("RGB", (image.width // 8 or 1, image.height // 8 or 1))  # a JPEG unpacks small
            image.convert("RGB").resize((SHOWN, SHOWN), Image.Resampling.LANCZOS)  # as its sizes are made
    except MemoryError:
        return tell(verdict="heavy")
    except Exception:  # Pillow answers broken data with errors of many kinds
        return tell(verdict="broken")
    return tell(verdict="whole")


def read_pdf(source):
    """Tell all that a PDF file says: its pages one by one, then what stands beside them. What may fail comes last."""
    try:
        pdf = extraction.open_pdf(source)
    except (extraction.Locked, extraction.Unreadable) as error:
        return tell(refused=type(error).__name__)
    if len(pdf) > MOST_PAGES:
        return None  # who waits for more hears that it was too much
    tell(pages=len(pdf))
    begin_step()
    for page in extraction.text_of_pages(pdf):
        tell(page={**asdict(page), "text": page.text[:MOST_SIGNS]})
        begin_step()
    facts = extraction.facts_of(pdf)
    tell(facts=asdict(facts))
    tell(record=offered(pdf))
    begin_step()
    tell(picture=base64.b64encode(extraction.first_page_picture(pdf)).decode())
    pdf.close()
    begin_step()
    tell(facts=asdict(extraction.second_facts(source, facts)))
    begin_step()
    return tell(judged=judged(source))


def make_web_version(source):
    """Tell the parts of a web version; none where the file has no tags or cannot be read."""
    from core.files.web_version.making import parts_of

    try:
        pdf = extraction.open_pdf(source)
    except (extraction.Locked, extraction.Unreadable):
        return tell(parts=[])
    return tell(parts=parts_of(source, pdf, begin_step))


def offered(pdf) -> dict:
    """Return the record that is offered from the file; what fails offers nothing."""
    from core.files.record.proposing import propose

    try:
        return propose(pdf)
    except Exception:  # a guess must not cost what was read
        return {}


def judged(source) -> dict:
    """Return what hinders people who do not see the file, with its pages."""
    from core.files.accessibility.judging import judge

    return judge(source, begin_step)


if __name__ == "__main__":
    main(*sys.argv[1:])
