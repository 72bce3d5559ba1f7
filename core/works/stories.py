"""Stories as readers meet them: anchors and headings. Pure functions on the value of a StreamField."""


def anchor(block) -> str:
    """Return the anchor of a part of a story: the first 8 characters of its block id."""
    return f"s-{block.id[:8]}" if block.id else ""


def headings(body) -> list[dict]:
    """Return the main headings of a story with their anchors."""
    return [
        {"anchor": anchor(block), "text": block.value["text"], "path": f"body.{block.id}.text"}
        for block in body or []
        if block.block_type == "heading" and block.value["level"] == "2"
    ]
