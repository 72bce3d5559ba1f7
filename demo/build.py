"""Makes pages and their twins from the texts of the demo, as an editor and a translator would."""

from collections import defaultdict

from django.utils.text import slugify
from wagtail_localize.strings import StringValue, extract_strings

from core.models import (
    Contributor,
    Identifier,
    Organisation,
    OutputFile,
    OutputTargetGroup,
    OutputTopic,
    RelatedOutput,
)
from core.translation.by_program import translate_page
from core.works.easy.versions import begin_easy_version
from demo.texts.words import File, Picture, Recording, Ref, Rich, T


class Builder:
    """Makes the pages of one site. What they name is looked up by key in `things`; pages made are kept in `pages`."""

    def __init__(self, target, things: dict):
        self.target, self.things = target, things
        self.pages, self.made = {}, defaultdict(list)
        self._translations = {}

    def add(self, model, parent, facts: dict):
        """Make a page below another one with its twin, publish both, and return the Finnish one."""
        facts = dict(facts)
        key, title, slug = facts.pop("key", None), facts["title"], facts.pop("slug", None)
        slug = slug or T(*map(slugify, title))
        self._translations = {}
        page = model(locale_id=parent.locale_id, live=False, slug=slug.fi)
        self.fill(page, facts)
        parent.add_child(instance=page)
        page = self._publish(page, slug.sv)
        if key:
            self.pages[key] = page
        return page

    def rewrite(self, page, facts: dict):
        """Change a page that is there already, and its twin."""
        self._translations = {}
        self.fill(page, facts)
        return self._publish(page, page.get_translation(self.target).slug)

    def add_easy_versions(self, key: str, versions: dict[str, dict]):
        """Write and publish the versions of a page and of its twin in easy language."""
        page = self.pages[key]
        for original in (page, page.get_translation(self.target)):
            version = begin_easy_version(original)
            self.fill(version, versions[original.locale.language_code])
            version.save_revision().publish()
            self.made[type(version)].append(version.pk)

    def fill(self, page, facts: dict):
        """Write the facts into fields and rows of a page."""
        for name, value in facts.items():
            if name in ROWS:
                setattr(page, name, [ROWS[name](self, row) for row in value])
            elif name == "series":
                page.series, page.series_position = self.things["series"][value[0]], value[1]
            elif name == "place":
                page.place = self.things["places"][value]
            elif name == "lead_image":
                page.lead_image = self.things["pictures"][value]
            elif name == "scenes":
                self._fill_scenes(page, value)
            else:
                setattr(page, name, self.in_finnish(value))

    def in_finnish(self, value):
        """Return the Finnish side of a text, list or block; remember how its strings are in Swedish."""
        match value:
            case Rich():
                sides = (extract_strings(side)[1] for side in value)
                for (source, _attrs), (translated, _attrs) in zip(*sides, strict=True):
                    self._translations[source.data] = translated.data
                return value.fi
            case T():
                source, translated = map(StringValue.from_plaintext, value)
                self._translations[source.data] = translated.data
                return value.fi
            case Ref():
                return self.pages[value.key]
            case Picture():
                return self.things["pictures"][value.key]
            case Recording():
                return self.things["recordings"][value.key]
            case File():
                return self.things["documents"][value.key]
            case str() if "://" not in value:  # a name is the same in both languages
                plain = StringValue.from_plaintext(value).data
                self._translations.setdefault(plain, plain)
                return value
            case dict():
                return {name: self.in_finnish(item) for name, item in value.items()}
            case list() | tuple():
                return type(value)(self.in_finnish(item) for item in value)
        return value

    def _fill_scenes(self, page, scenes):
        """Each scene has an id of its own, so that hotspots can lead to it."""
        page.scenes = self.in_finnish([scene[:2] for scene in scenes])
        for block, (_type, _value, key) in zip(page.scenes, scenes, strict=True):
            block.id = key

    def _publish(self, page, swedish_slug: str):
        page.save_revision().publish()
        page = type(page).objects.get(pk=page.pk)
        twin = translate_page(page, self.target, lambda path, text: self._in_swedish(path, text, swedish_slug))
        self.made[type(page)] += [page.pk, twin.pk]
        return page

    def _in_swedish(self, path: str, text: str, slug: str) -> str:
        return slug if path == "slug" else self._translations[text]

    def _maker(self, key: str) -> Contributor:
        maker = self.things["makers"][key]
        return Contributor(organisation=maker) if isinstance(maker, Organisation) else Contributor(person=maker)


ROWS = {
    "contributors": lambda builder, key: builder._maker(key),
    "topics": lambda builder, key: OutputTopic(topic=builder.things["topics"][key]),
    "target_groups": lambda builder, key: OutputTargetGroup(target_group=builder.things["target_groups"][key]),
    "related": lambda builder, key: RelatedOutput(related=builder.pages[key]),
    "files": lambda builder, key: OutputFile(document=builder.things["documents"][key]),
    "identifiers": lambda builder, row: Identifier(scheme=row[0], value=row[1]),
}
