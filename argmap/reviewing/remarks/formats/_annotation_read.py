"""One annotation of the Web Annotation Data Model (2017, sections 3 and 4) as a remark."""

from collections.abc import Iterable
from typing import Any

from argmap.reviewing.annotations.annotation import Motivation
from argmap.reviewing.remarks.formats._annotation_body import bodies_of
from argmap.reviewing.remarks.formats._annotation_ids import address_of
from argmap.reviewing.remarks.formats._annotation_list import bare
from argmap.reviewing.remarks.formats._json_input import all_of, objects_of, text_of, texts_of
from argmap.reviewing.remarks.formats._selected_words import SelectedWords, page_in, selected
from argmap.reviewing.remarks.remark import Remark

REPLYING = "replying"
NAMES = ("name", "foaf:name", "schema:name", "nickname", "foaf:nick")
AUDIENCE = ("schema:audienceType", "schema:educationalRole", "schema:name", "audienceType", "name")


def ids_of(annotations: Iterable[dict[str, Any]]) -> frozenset[str]:
    """Return the ids of annotations."""
    return frozenset(map(_id, annotations)) - {""}


def remark_of(annotation: dict[str, Any], ids: frozenset[str]) -> Remark:
    """Return an annotation as a remark; ``ids`` are those of all annotations of the file."""
    body = bodies_of(annotation)
    motives = [one for one in map(bare, texts_of(annotation.get("motivation"))) if one in set(Motivation)]
    targets = _targets(annotation)
    words = next((words for _, words in targets if words != SelectedWords()), SelectedWords())
    why = [one for one in motives if one != REPLYING] or [*body.purposes] or motives
    return Remark(
        body.comment, words.exact, words.prefix, words.suffix, words.start, words.page,
        by=", ".join(filter(None, map(_agent, all_of(annotation.get("creator"))))),
        created=text_of(annotation.get("dc:date")) or text_of(annotation.get("created")),
        address=address_of(_id(annotation)),
        parent=_parent([source for source, _ in targets], ids - {_id(annotation)}, replies=REPLYING in motives),
        tags=body.tags, audience=tuple(name for one in all_of(annotation.get("audience")) for name in _audience(one)),
        motivation=next(iter(why), ""), replaces=body.replaces,
    )  # fmt: skip


def _id(thing: dict[str, Any]) -> str:
    return text_of(thing.get("id")) or text_of(thing.get("@id"))


def _targets(annotation: dict[str, Any]) -> list[tuple[str, SelectedWords]]:
    """Return the address of each target, and the words in it; what there is a choice of, by its first target."""
    found = []
    for one in all_of(annotation.get("target")):
        target = one
        while isinstance(target, dict) and not target.get("source") and all_of(target.get("items")):
            target = all_of(target["items"])[0]
        if isinstance(target, str):
            found.append((target, SelectedWords(page=page_in(target))))
        elif isinstance(target, dict):
            found.append(_specific(target))
    return found


def _specific(target: dict[str, Any]) -> tuple[str, SelectedWords]:
    """Return the source of a specific resource (section 4), and the words in it."""
    source = target.get("source")
    address = next((_id(one) for one in objects_of(source)), "") or text_of(source) or _id(target)
    words = selected(target.get("selector"))
    return address, words if words != SelectedWords() else SelectedWords(page=page_in(address))


def _parent(sources: list[str], others: frozenset[str], *, replies: bool) -> str:
    """Return the address of what is answered: another annotation of the file, or what a reply has as its target."""
    known = [one for one in sources if one in others]
    return next((address_of(one) for one in known or (sources if replies else [])), "")


def _agent(agent: Any) -> str:
    """Return the name of a creator (section 3.3.2), of one without a name the address."""
    if not isinstance(agent, dict):
        return text_of(agent)
    named = [", ".join(texts_of(agent.get(key))) for key in NAMES]
    return next(filter(None, [*named, _id(agent), text_of(agent)]), "")


def _audience(audience: Any) -> list[str]:
    """Return the words for an audience (section 3.3.3), of one without any its address and the end of that."""
    if isinstance(audience, dict):
        words = [text for key in AUDIENCE for text in texts_of(audience.get(key))]
        if words:
            return words
        audience = _id(audience)
    address = text_of(audience)
    end = address.rstrip("/#").replace("#", "/").replace(":", "/").rpartition("/")[2]
    return [one for one in dict.fromkeys((address, end)) if one]
