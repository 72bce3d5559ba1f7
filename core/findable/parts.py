"""What the search finds of a page: `core` builds the parts that every page has, a type adds its own, `search` asks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks.figures import KeyFigureBlock
from core.blocks.media import MediaBlock
from core.blocks.text import PassageBlock
from core.blocks.walking import walk
from core.files.addresses import carried_documents
from core.findable.own_files import own_files
from core.findable.tidying import tidy
from core.page_types import SearchPart
from core.visibility import public_files

OWN_KINDS = BODY, PDF, FILE, MEDIA, EASY = "body", "pdf", "file", "media", "easy"
OF_FILES = PDF, FILE  # their keys begin with the id of the document


def parts_of(page) -> Iterator[SearchPart]:
    """Yield the parts of a page of any type. Raises ValueError for a kind of part whose place nobody can say."""
    for part in page.get_search_parts():
        if part.kind not in OWN_KINDS and part.kind not in page.part_places:
            raise ValueError(f"{type(page).__name__} must say in part_places where a part of kind {part.kind} is.")
        yield replace(part, title=tidy(part.title), text=tidy(part.text), summary=tidy(part.summary))


def page_parts(page, skip=()) -> Iterator[SearchPart]:
    """Yield the parts of a page: its own texts, passages in other languages, transcripts, the pages of its PDF files.

    `skip` names fields whose text has parts of its own. Texts that stand in the other language because they lack a
    translation are left out: the twin brings them.
    """
    work = str(page.translation_key)
    texts = list(page_texts(page, skip))
    title = page.title if page.title_language == page.language else ""
    summary = "\n".join(text.value for text in texts if text.field in page.summary_fields)
    body = [text for text in texts if text.field not in page.summary_fields]
    own = "\n".join(text.value for text in body if text.language == page.language)
    if title or summary or own:
        yield SearchPart(work, BODY, page.language, title, own, page.language, summary=summary)
    for language in dict.fromkeys(text.language for text in body if text.language != page.language):
        passages = "\n".join(text.value for text in body if text.language == language)
        yield SearchPart(work, BODY, f"{page.language}-{language}", "", passages, language)
    yield from media_parts(page, work, skip)
    yield from pdf_parts(page, work)


@dataclass(frozen=True)
class FieldText:
    """A text of a page, in which field and language it stands."""

    field: str
    value: str
    language: str


def page_texts(page, skip=()) -> Iterator[FieldText]:
    """Yield the texts of the fields that `search_fields` names, but the title; blocks one by one."""
    named = [field for field in page.get_search_fields() if isinstance(field, index.SearchField)]
    for name in dict.fromkeys(field.field_name for field in named):
        if name in {"title", *skip}:
            continue
        field = page._meta.get_field(name)
        value = getattr(page, name)
        if isinstance(field, StreamField):
            for path, text, language in block_texts(value.stream_block, value, name):
                if language or page.part_language(path) == page.language:
                    yield FieldText(name, text, language or page.language)
        elif value and page.part_language(name) == page.language:
            yield FieldText(name, str(value), page.language)


def block_texts(block, value, path: str) -> Iterator[tuple[str, str, str]]:
    """Yield (path, text, language) of each text inside a block; paths as in the segments of wagtail-localize.

    The language is "" where a text is in the language of its page.
    """
    for node in walk(block, value, path, whole=(PassageBlock, KeyFigureBlock)):
        if isinstance(node.block, PassageBlock):
            yield node.path, "\n".join(_leaf_texts(node.block, node.value)), node.value["language"]
        elif isinstance(node.block, KeyFigureBlock):  # a hit shows the number with what it tells
            yield f"{node.path}.label", f"{node.value['number']} {node.value['label']}".strip(), ""
        elif node.is_leaf:
            for text in _leaf_texts(node.block, node.value):
                yield node.path, text, ""


def _leaf_texts(block, value) -> list[str]:
    texts = block.get_searchable_content(value)
    if isinstance(value, dict) and "data" in value:  # the cells of a table
        texts = [str(cell) for row in value.get("data") or [] for cell in row if cell]
        texts = [value.get("table_caption") or "", " \n".join(texts)]
    return [str(text).strip() for text in texts if str(text).strip()]


def media_parts(page, work: str, skip=()) -> Iterator[SearchPart]:
    """Yield the transcripts of the recordings of a page, each once; fields in `skip` bring theirs themselves."""
    for media in {media.pk: media for media in carried_media(page, skip)}.values():
        yield from transcripts(work, media, f"#transcript-{media.pk}")


def transcripts(work: str, media, target: str) -> Iterator[SearchPart]:
    """Yield the transcripts of a recording, which open at `target`."""
    for language in ("fi", "sv"):
        if transcript := getattr(media, f"transcript_{language}"):
            title = getattr(media, f"title_{language}") or media.title
            yield SearchPart(work, MEDIA, f"{media.pk}-{language}", title, transcript, language, target)


def carried_media(page, skip=()) -> Iterator:
    """Yield the recordings of our own in a page's blocks and its field `recording`."""
    if page.recording:
        yield page.recording
    for field in page._meta.get_fields():
        if isinstance(field, StreamField) and field.name not in skip:
            value = getattr(page, field.name)
            yield from media_in(value.stream_block, value)


def media_in(block, value) -> Iterator:
    """Yield the recordings of our own in a block."""
    for node in walk(block, value, whole=MediaBlock):
        if isinstance(node.block, MediaBlock) and node.value.get("media"):
            yield node.value["media"]


def pdf_parts(page, work: str) -> Iterator[SearchPart]:
    """Yield each page of each file that a page carries; a file without text is there by its title.

    Files of private collections are left out: readers could not open them; and those that are found with another work,
    whose files they are. A file whose language nobody knows is in that of the publication; a page that is surely in
    another language than its file is in its own.
    """
    names = dict(page.file_addresses.values_list("document_id", "name"))
    carried = [pk for pk in carried_documents(page) if pk not in page.former_documents]
    documents = public_files(get_document_model().objects.all()).in_bulk(own_files(page, carried))
    for document in (documents[pk] for pk in carried if pk in documents):
        language = document.text_language or page.text_language or page.language
        name = names.get(document.pk, "")
        titles = "\n".join(dict.fromkeys(filter(None, [document.title_fi, document.title_sv, document.title])))
        yield SearchPart(work, PDF, f"{document.pk}", titles, "", language, name)
        if document.file_extension.lower() != "pdf":
            yield from text_parts(work, document, language, name)
            continue
        for number, text, own in document.text_pages.exclude(text="").values_list("number", "text", "language"):
            yield SearchPart(work, PDF, f"{document.pk}:{number}", "", text, own or language, f"{name}#page={number}")


def text_parts(work: str, document, language: str, name: str) -> Iterator[SearchPart]:
    """Yield the text of a file that is no PDF: each slide of a presentation, others whole."""
    for number, text in document.text_pages.exclude(text="").values_list("number", "text"):
        yield SearchPart(work, FILE, f"{document.pk}:{number}", "", text, language, name)
