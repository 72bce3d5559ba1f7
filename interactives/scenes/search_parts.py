"""What the search finds of an interactive image: each hotspot by itself."""

from core.findable.parts import block_texts, media_in, transcripts
from core.page_types import SearchPart
from interactives.scenes.scene import scenes_of

HOTSPOT = "hotspot"


def hotspot_parts(page):
    """Yield a part for each hotspot, transcript and name of a scene; texts in the wrong language are left out."""
    work = str(page.translation_key)
    for number, scene in enumerate(scenes_of(page)):
        address = f"{scene.key}/" if number else ""
        if page.part_language(scene.title_path) == page.language:
            key = f"{page.language}-{scene.key}"
            yield SearchPart(work, HOTSPOT, key, scene.value["title"], "", page.language, address)
        for spot in scene.spots:
            texts = _texts(page, spot)
            title = spot.value["title"] if page.part_language(spot.title_path) == page.language else ""
            target = f"{address}#h-{spot.key}"
            if content := spot.value["content"]:
                for media in media_in(content.stream_block, content):
                    yield from transcripts(work, media, target)
            if title or texts:
                key = f"{page.language}-{spot.key}"
                yield SearchPart(work, HOTSPOT, key, title, "\n".join(texts), page.language, target)


def _texts(page, spot) -> list[str]:
    content = spot.value["content"]
    found = block_texts(content.stream_block, content, spot.content_path) if content else ()
    return [text for path, text, language in found if language or page.part_language(path) == page.language]
