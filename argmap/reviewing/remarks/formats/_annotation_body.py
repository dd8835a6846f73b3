"""What the bodies of an annotation say (Web Annotation Data Model 2017, sections 3.2 and 3.3.5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from argmap.reviewing.annotations.annotation import Motivation
from argmap.reviewing.remarks.formats._annotation_list import bare, types_of
from argmap.reviewing.remarks.formats._json_input import all_of, text_of, texts_of
from argmap.reviewing.remarks.formats._plain_html import words_of_html

TAGS = frozenset(("tagging", "classifying"))
HTML = ("text/html", "application/xhtml+xml")
PLAIN = frozenset(("commenting", "describing", "replying"))
"""Purposes of a comment that say nothing more of it."""


@dataclass(frozen=True, slots=True)
class AnnotationBody:
    """What is said: comment, tags, what should stand there instead; ``purposes`` of the comments tell why."""

    comment: str
    tags: tuple[str, ...]
    replaces: str | None
    purposes: tuple[str, ...]


def bodies_of(annotation: dict[str, Any]) -> AnnotationBody:
    """Return what the bodies say together; comments are paragraphs, in their order."""
    motives = {bare(one) for one in texts_of(annotation.get("motivation"))}
    comments, tags, instead, purposes = list[str](), list[str](), list[str](), list[str]()
    for body in _each(annotation):
        text = _text(body)
        own = {bare(one) for one in texts_of(body.get("purpose"))} if isinstance(body, dict) else set()
        if (own or motives & TAGS) & TAGS:
            tags.append(text)
        elif "editing" in own:
            instead.append(text)
        else:
            comments.append(text)
            purposes += sorted(own & set(Motivation) - PLAIN)
    replaces = instead[0] if instead else None
    return AnnotationBody("\n\n".join(filter(None, comments)), tuple(filter(None, tags)), replaces, tuple(purposes))


def _each(annotation: dict[str, Any]) -> Iterator[Any]:
    """Yield the bodies one by one: of a choice (section 3.2.7) the first, of other sets all."""
    value = text_of(annotation.get("bodyValue"))  # section 3.2.5
    waiting = [*([value] if value else []), *all_of(annotation.get("body"))][::-1]
    while waiting:
        one = waiting.pop()
        items = all_of(one.get("items")) if isinstance(one, dict) else []
        if items:
            waiting += items[:1] if "Choice" in types_of(one) else items[::-1]
        elif isinstance(one, str | dict):
            yield one


def _text(body: Any) -> str:
    """Return the text of a body; of a resource elsewhere (sections 3.2.1 and 4) its address."""
    if not isinstance(body, dict):
        return text_of(body)
    embedded = next((text for key in ("value", "chars", "@value", "rdf:value") if (text := text_of(body.get(key)))), "")
    if embedded:
        is_html = any(one.partition(";")[0].strip().lower() in HTML for one in texts_of(body.get("format")))
        return words_of_html(embedded) if is_html else embedded
    source = body.get("source")
    if isinstance(source, dict):
        return _text(source)
    return "" if "value" in body else text_of(source) or text_of(body.get("id")) or text_of(body.get("@id"))
