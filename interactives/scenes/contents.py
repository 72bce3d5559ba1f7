"""What the hotspots of a page name (works, pages, files, pictures), fetched together: no more queries for more."""

from django.db.models import prefetch_related_objects

from core.lists.relations import readable_rows
from core.serving.links import Links, linked_ids

KINDS = ("text", "image", "link", "output")


class Contents:
    """Everything that the hotspots of `scenes` of a page name, as a reader of the active language may see it."""

    def __init__(self, page, scenes, request=None):
        blocks = [block for scene in scenes for spot in scene.spots for block in spot.value["content"]]
        of_kind = {kind: [block.value for block in blocks if block.block_type == kind] for kind in KINDS}
        images = [*of_kind["image"], *(scene.value["image"] for scene in scenes)]
        prefetch_related_objects([image for image in images if image], "renditions")
        chosen = {link["page"].pk for link in of_kind["link"] if link.get("page")}
        in_texts = linked_ids("".join(text.source for text in of_kind["text"]))
        self.works = readable_rows([page.translation_key for page in of_kind["output"] if page])
        self.links = Links(page, request, chosen | in_texts)

    def work(self, page):
        """The row of a work that readers may open or that is announced, else None."""
        return self.works.get(page.translation_key) if page else None
