"""Remarks as annotations of the Web Annotation Data Model (2017): what its rules ask for, and what a remark says."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from argmap.reviewing.annotations.annotation import Motivation
from argmap.reviewing.remarks.formats._annotation_ids import PAPER, AnnotationIds
from argmap.reviewing.remarks.remark import Remark

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PDF = "http://tools.ietf.org/rfc/rfc3778"
"""What says that a fragment is one of a PDF (section 4.2.1)."""
UTC_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z", re.ASCII)
WITH_ZONE = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)", re.ASCII)


def collection(remarks: Sequence[Remark]) -> dict[str, Any]:
    """Return a collection with all remarks in its first page (sections 5.1 and 5.2); an empty one has no page."""
    ids = AnnotationIds(remarks)
    items = [_annotation(one, number, ids) for number, one in enumerate(remarks, 1)]
    page = {"id": ids.unnamed("page"), "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {
        "@context": CONTEXT, "id": ids.unnamed("remarks"), "type": "AnnotationCollection", "label": "Remarks",
        "total": len(items), **({"first": page, "last": page["id"]} if items else {}),
    }  # fmt: skip


def _annotation(one: Remark, number: int, ids: AnnotationIds) -> dict[str, Any]:
    found = {
        "id": ids.named(one.address) if one.address else ids.unnamed(number), "type": "Annotation",
        "motivation": _one_or_all([*(["replying"] if one.parent else []), *_motive(one)]),
        **_when(one.created), "creator": {"type": "Person", "name": one.by} if one.by else None,
        "audience": _one_or_all([{"type": "schema:Audience", "schema:audienceType": name} for name in one.audience]),
        "body": _one_or_all(_bodies(one)), "target": _one_or_all(_targets(one, ids)),
    }  # fmt: skip
    return {key: value for key, value in found.items() if value is not None}


def _one_or_all(things: list[Any]) -> Any:
    return (things if len(things) > 1 else things[0]) if things else None


def _motive(one: Remark) -> list[str]:
    repeated = one.parent and one.motivation == "replying"
    return [one.motivation] if one.motivation in set(Motivation) and not repeated else []


def _bodies(one: Remark) -> list[dict[str, str]]:
    """Return the bodies (section 3.2.4), each with its purpose (3.3.5)."""
    said = [("commenting", one.comment)] if one.comment else []
    said += [("tagging", tag) for tag in one.tags]
    said += [("editing", one.replaces)] if one.replaces is not None else []
    return [{"type": "TextualBody", "value": text, "format": "text/plain", "purpose": why} for why, text in said]


def _targets(one: Remark, ids: AnnotationIds) -> list[Any]:
    """Return the target: words of the paper (section 4), the annotation that is answered, or the paper."""
    paper, selectors = ids.unnamed(PAPER), _selectors(one)
    answered = [ids.named(one.parent)] if one.parent else []
    if selectors:
        words = {"type": "SpecificResource", "source": paper, "selector": _one_or_all(selectors)}
        return [*answered, words]
    return answered or [paper]


def _selectors(one: Remark) -> list[dict[str, Any]]:
    """Return selectors of the words: on their page if that is known (section 4.2.9), and by their position."""
    found: list[dict[str, Any]] = []
    if one.exact or one.prefix or one.suffix:
        found = [{"type": "TextQuoteSelector", "exact": one.exact, "prefix": one.prefix, "suffix": one.suffix}]
    if one.page is not None:
        refined = {"refinedBy": found[0]} if found else {}
        found = [{"type": "FragmentSelector", "conformsTo": PDF, "value": f"page={one.page}", **refined}]
    if one.start is not None:
        found.append({"type": "TextPositionSelector", "start": one.start, "end": one.start + len(one.exact)})
    return found


def _when(created: str) -> dict[str, str]:
    """Return when it was made: a time in UTC (section 3.3.1), and in Dublin Core what is written otherwise."""
    if UTC_TIME.fullmatch(created) and _time(created):
        return {"created": created}
    time = _time(created) if WITH_ZONE.fullmatch(created) else None
    utc = {"created": time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")} if time and time.year in YEARS else {}
    return {"dc:date": created, **utc} if created else {}


YEARS = range(1000, 9999)
"""Years that stay such in any time zone."""


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
