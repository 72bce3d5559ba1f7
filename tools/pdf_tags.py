"""Mend what Chromium leaves open in a tagged PDF file, so that the file keeps PDF/UA-1 (ISO 14289-1)."""

from pypdf import PageObject, PdfWriter
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, NameObject, NumberObject, TextStringObject

# What HTML has and PDF 1.7 does not.
ROLES = {"/Strong": "/Span", "/Em": "/Span", "/Aside": "/Div"}
BUILDS_PATH = {b"m", b"l", b"c", b"v", b"y", b"re", b"h"}
PAINTS_PATH = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"}
PAINTS_AT_ONCE = {b"Do", b"sh"}


def mend(writer: PdfWriter, link_names: dict[str, str]):
    """Give roles, list bodies, names of links and marks of decoration. `link_names` has the text of each address."""
    tree = writer.root_object["/StructTreeRoot"]
    tree[NameObject("/RoleMap")] = DictionaryObject({NameObject(tag): NameObject(role) for tag, role in ROLES.items()})
    owners = dict(numbered(tree["/ParentTree"].get_object()))
    for item in list(elements(tree, "/LI")):
        give_body(writer, item, owners)
    for page in writer.pages:
        name_links(page, link_names)
        mark_decoration(writer, page)


def elements(element, tag: str):
    """Yield the elements of the structure with this tag."""
    for kid in kids(element):
        kid = kid.get_object()
        if isinstance(kid, DictionaryObject) and "/S" in kid:
            if kid["/S"] == tag:
                yield kid
            yield from elements(kid, tag)


def kids(element) -> list:
    found = element.get("/K")
    found = found.get_object() if found is not None else []
    return [element.raw_get("/K")] if not isinstance(found, list) else list(found)


def numbered(node):
    """Yield number and value of each leaf of a number tree."""
    for kid in node.get("/Kids", []):
        yield from numbered(kid.get_object())
    leaves = node.get("/Nums", [])
    yield from ((int(number), value.get_object()) for number, value in zip(leaves[::2], leaves[1::2], strict=True))


def give_body(writer: PdfWriter, item: DictionaryObject, owners: dict):
    """Put the content of a list item into a body beside its label."""
    body = DictionaryObject({NameObject("/Type"): NameObject("/StructElem"), NameObject("/S"): NameObject("/LBody")})
    body[NameObject("/P")] = item.indirect_reference
    if "/Pg" in item:
        body[NameObject("/Pg")] = item.raw_get("/Pg")
    reference = writer._add_object(body)
    labels, content = [], []
    for kid in kids(item):
        known = kid.get_object()
        if isinstance(known, DictionaryObject) and known.get("/S") == "/Lbl":
            labels.append(kid)
            continue
        content.append(kid)
        if isinstance(known, NumberObject):
            owners[item["/Pg"]["/StructParents"]][known] = reference
        elif "/MCID" in known:
            owners[known["/Pg"]["/StructParents"]][known["/MCID"]] = reference
        elif "/S" in known:
            known[NameObject("/P")] = reference
    body[NameObject("/K")] = ArrayObject(content)
    item[NameObject("/K")] = ArrayObject([*labels, reference])


def name_links(page: PageObject, link_names: dict[str, str]):
    for annotation in page.get("/Annots", []):
        link = annotation.get_object()
        address = link["/A"]["/URI"] if "/A" in link else f"#{link['/Dest'][1:]}"
        link[NameObject("/Contents")] = TextStringObject(link_names[address])


def mark_decoration(writer: PdfWriter, page: PageObject):
    """Mark what belongs to no element, such as lines and running heads, as artifacts."""
    stream = ContentStream(page["/Contents"].get_object(), writer)
    marked, depth, start = [], 0, None
    for operands, operator in stream.operations:
        if operator in {b"BDC", b"BMC"}:
            depth, start = depth + 1, None
        if depth == 0 and start is None and operator in {b"BT"} | BUILDS_PATH | PAINTS_AT_ONCE:
            start = len(marked)
        marked.append((operands, operator))
        if start is not None and (operator == b"ET" or operator in PAINTS_PATH | PAINTS_AT_ONCE):
            marked.insert(start, ([NameObject("/Artifact")], b"BMC"))
            marked.append(([], b"EMC"))
        if operator in PAINTS_PATH | PAINTS_AT_ONCE | {b"ET", b"n"}:
            start = None
        if operator == b"EMC":
            depth -= 1
    stream.operations = marked
    page.replace_contents(stream)
    page.compress_content_streams()
