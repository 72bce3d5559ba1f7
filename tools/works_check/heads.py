"""Reading the head of a page as machines do: extruct for schema.org and Dublin Core, a reader of the rest."""

import json
from functools import cache
from pathlib import Path

import extruct
from lxml import html
from pyshacl import validate
from rdflib import Graph

SHAPES = Path(__file__).with_name("shapes.ttl")


def things_of(content: str, address: str) -> list[dict]:
    """Return the things of schema.org that a page tells of. Raises where one of them is no JSON."""
    return extruct.extract(content, base_url=address, syntaxes=["json-ld"])["json-ld"]


def dublin_core_of(content: str, address: str) -> dict[str, list[str]]:
    """Return the elements of Dublin Core that a page tells, by their names."""
    found = {}
    for group in extruct.extract(content, base_url=address, syntaxes=["dublincore"])["dublincore"]:
        for element in group["elements"]:
            prefix, dot, name = element["name"].lower().partition(".")
            if dot and prefix == "dc":  # extruct takes a plain "description" for one too
                found.setdefault(name, []).append(element["content"])
    return found


def citation_tags_of(content: str) -> dict[str, list[str]]:
    """Return the tags `citation_*` of a page as lists by their names."""
    found = {}
    for tag in html.fromstring(content).xpath("//head/meta[starts-with(@name, 'citation_')]"):
        found.setdefault(tag.get("name").removeprefix("citation_"), []).append(tag.get("content"))
    return found


@cache
def _shapes() -> Graph:
    return Graph().parse(SHAPES, format="turtle")


def faults_of(things: list[dict]) -> str:
    """Return what breaks the shapes, "" where nothing does. Nothing is asked of the network."""
    local = [{**thing, "@context": {"@vocab": "https://schema.org/"}} for thing in things]
    graph = Graph().parse(data=json.dumps(local), format="json-ld")
    is_right, _graph, text = validate(graph, shacl_graph=_shapes(), inference="none")
    return "" if is_right else text
