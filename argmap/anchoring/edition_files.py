"""Keeps an edition with the map: in a file of JSON beside it, ``MAP.anchors.json``."""

import json
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.anchoring.anchors import Anchor, Change
from argmap.anchoring.editions import (
    Edition,
    Kept,
    Pinned,
    cites_code,
    digest,
    figures,
    fingerprints,
    from_hex,
    kept_notes,
    quoted,
    says,
    to_hex,
)
from argmap.anchoring.resolving import Anchors
from argmap.files import read_text, refuse
from argmap.problems import Place

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def keep(anchors: Anchors) -> Edition:
    """Return the edition to be kept: of the article in which a map's statements were found.

    A statement that was followed there is kept with the place that it has now. One that was lost, or whose place is not
    certain, is left out.
    """
    index = anchors.index
    sentences = tuple(
        Kept(paragraph, one.number, one.start, one.end, to_hex(print_))
        for (paragraph, one), print_ in zip(index.sentences, fingerprints(index), strict=True)
    )
    nodes: dict[str, Pinned] = {}
    for id_, anchor in anchors.of.items():
        if not anchor.lost and anchor.certain:
            same = all(fate.change is Change.SAME for fate in anchor.fates)
            nodes[id_] = pinned(anchor, None if same else anchors.at_now(id_))
    article = index.article
    name = Path(article.file).name
    listed = frozenset((note.number, cites_code(note)) for note in anchors.paper.footnotes) if anchors.paper else ()
    return Edition(
        1, digest(article), sentences, nodes, name, figures(index), tuple(kept_notes(article)), frozenset(listed)
    )


def pinned(anchor: Anchor, at: str | None = None) -> Pinned:
    """Return how a statement's place is written, or will be when ``at`` is, and where it was found."""
    node = anchor.node
    spans = tuple((span.start, span.end) for span in anchor.spans)
    notes = tuple(backing.note for backing in node.footnotes)
    return Pinned(at or node.at, quoted(node), spans, notes, says(node))


def dumps(edition: Edition) -> str:
    """Return an edition as JSON, a sentence, a note or a statement a line."""
    return _dumps(edition, "") + "\n"


def _dumps(edition: Edition, indent: str) -> str:
    parts = [f"{_json(key)}: {_json(getattr(edition, key))}" for key in ("version", "paper", "text", "figures")]
    parts.append(f'"sentences": {_lines("[]", [_json(list(one)) for one in edition.sentences], indent)}')
    if edition.listed:
        parts.append(f'"listed": {_json(sorted(edition.listed))}')
    if edition.notes:
        parts.append(f'"notes": {_lines("[]", [_json(list(one)) for one in edition.notes], indent)}')
    nodes = [f"{_json(id_)}: {_json(_data(one))}" for id_, one in edition.nodes.items()]
    parts.append(f'"nodes": {_lines("{}", nodes, indent)}')
    if edition.earlier:
        former = [_dumps(one, indent + "    ") for one in edition.earlier]
        parts.append(f'"earlier": {_lines("[]", former, indent)}')
    return "{\n" + ",\n".join(f"{indent}  {part}" for part in parts) + f"\n{indent}}}"


def _lines(brackets: str, items: list[str], indent: str) -> str:
    """Return items of JSON one below the other, in brackets."""
    inside = "".join(f"{indent}    {item},\n" for item in items).removesuffix(",\n")
    return f"{brackets[0]}\n{inside}\n{indent}  {brackets[1]}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _data(pin: Pinned) -> dict[str, Any]:
    data = {"at": pin.at, "quote": pin.quote, "spans": pin.spans, "notes": pin.notes, "says": pin.says}
    return {key: value for key, value in data.items() if value}


def load(path: str | os.PathLike[str]) -> Edition:
    """Return the edition in a file. Raises ``ReadError``."""
    return loads(read_text(path), os.fspath(path))


def loads(text: str, file: str) -> Edition:
    """Return the edition in a text; ``file`` is a name for messages. Raises ``ReadError`` (``wrong-anchors``)."""
    from pydantic import ValidationError

    try:
        edition: Edition = _adapter().validate_json(text)
        for one in (edition, *edition.earlier):
            _check(one)
    except (ValidationError, ValueError) as error:
        reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
        message = f"this is not an edition recorded by `argmap anchor`: {reason}"
        raise refuse(
            "wrong-anchors",
            message,
            "restore the file from a copy, or delete it and run `argmap anchor MAP`",
            Place(file),
        ) from error
    return edition


@cache
def _adapter() -> "TypeAdapter[Edition]":
    from pydantic import TypeAdapter

    return TypeAdapter(Edition)


def _check(edition: Edition) -> None:
    """Raise ``ValueError`` for what reads as an edition but cannot be one."""
    _ = edition.fingerprints
    from_hex(edition.figures)
    for note in edition.notes:
        from_hex(note.words)
    if any(one.number < 1 or not 0 <= one.start <= one.end for one in edition.sentences):
        raise ValueError("a sentence has no place")
