"""The annotations in a file: one, a list, a collection or its pages (Web Annotation Data Model 2017, section 5).

An annotation is known by its type (section 3.1), which Open Annotation, the model's forerunner, wrote ``oa:Annotation``
or ``@type``; several resources beside one another are a ``@graph`` in JSON-LD 1.0 (section 6.13).
"""

from typing import Any

from argmap.reviewing.remarks.formats._json_input import all_of, objects_of, texts_of

HOLDERS = ("@graph", "first", "items", "next")
"""Where collections and pages have annotations, in their order."""
CONTAINERS = frozenset(("AnnotationCollection", "AnnotationPage"))
PREFIXES = ("oa:", "http://www.w3.org/ns/oa#")


def types_of(thing: dict[str, Any]) -> set[str]:
    """Return the types of an object, without the prefix of the vocabulary."""
    return {bare(one) for key in ("type", "@type") for one in texts_of(thing.get(key))}


def bare(word: str) -> str:
    """Return a word of the vocabulary without its prefix."""
    for prefix in PREFIXES:
        word = word.removeprefix(prefix)
    return word


def is_annotation_file(data: Any) -> bool:
    """Tell whether data are an annotation, a collection, a page, or have any of these in a list."""
    return any(types_of(one) & {"Annotation", *CONTAINERS} for top in objects_of(data) for one in _beside(top))


def annotations_in(data: Any) -> tuple[list[dict[str, Any]], bool]:
    """Return the annotations in their order, and whether others are only named: pages or annotations elsewhere."""
    found: list[dict[str, Any]] = []
    elsewhere = False
    waiting = objects_of(data)[::-1]
    while waiting:
        one = waiting.pop()
        if "Annotation" in types_of(one):
            found.append(one)
            continue
        held = [inside for key in HOLDERS for inside in all_of(one.get(key))]
        elsewhere |= any(isinstance(inside, str) for inside in held)
        waiting += objects_of(held)[::-1]
    return found, elsewhere


def _beside(top: dict[str, Any]) -> list[dict[str, Any]]:
    return [top, *objects_of(top.get("@graph"))]
