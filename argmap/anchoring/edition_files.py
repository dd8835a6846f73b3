"""Keeps an edition with the map: in a file of JSON beside it, ``MAP.anchors.json``."""

import json
import os
from pathlib import Path
from typing import Any

from argmap.anchoring.editions import Edition, Kept, Pinned, digest, fingerprints, quoted, to_hex
from argmap.anchoring.resolving import Anchors
from argmap.files import read_text, refuse
from argmap.problems import Place

SUFFIX = ".anchors.json"


def kept_name(map_file: str | os.PathLike[str]) -> Path:
    """Return the name of the file beside a map in which its edition is kept."""
    return Path(map_file).with_suffix(SUFFIX)


def keep(anchors: Anchors) -> Edition:
    """Return the edition to be kept: of the article in which a map's statements were found.

    A statement that was lost is left out: the next edition is searched for it afresh.
    """
    index = anchors.index
    sentences = tuple(
        Kept(paragraph, one.number, one.start, one.end, to_hex(print_))
        for (paragraph, one), print_ in zip(index.sentences, fingerprints(index), strict=True)
    )
    nodes: dict[str, Pinned] = {}
    for id_, anchor in anchors.of.items():
        if not anchor.lost:
            spans = tuple((span.start, span.end) for span in anchor.spans)
            nodes[id_] = Pinned(anchor.node.at, quoted(anchor.node), spans)
    return Edition(1, digest(index.article), sentences, nodes, Path(index.article.file).name)


def dumps(edition: Edition) -> str:
    """Return an edition as JSON, a sentence or a statement a line."""
    sentences = ",\n".join(f"    {_json(list(one))}" for one in edition.sentences)
    nodes = ",\n".join(f"    {_json(id_)}: {_json(_data(one))}" for id_, one in edition.nodes.items())
    head = ",\n".join(f"  {_json(key)}: {_json(getattr(edition, key))}" for key in ("version", "paper", "text"))
    return f'{{\n{head},\n  "sentences": [\n{sentences}\n  ],\n  "nodes": {{\n{nodes}\n  }}\n}}\n'


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _data(pinned: Pinned) -> dict[str, Any]:
    data = {"at": pinned.at, "quote": pinned.quote, "spans": pinned.spans}
    return {key: value for key, value in data.items() if value}


def load(path: str | os.PathLike[str]) -> Edition:
    """Return the edition in a file. Raises ``ReadError``."""
    return loads(read_text(path), os.fspath(path))


def loads(text: str, file: str) -> Edition:
    """Return the edition in a text; ``file`` is a name for messages. Raises ``ReadError`` (``wrong-anchors``)."""
    from pydantic import TypeAdapter, ValidationError

    try:
        edition = TypeAdapter(Edition).validate_json(text)
        _ = edition.fingerprints
    except (ValidationError, ValueError) as error:
        reason = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
        message = f"this is not an edition recorded by `argmap anchor`: {reason}"
        raise refuse("wrong-anchors", message, "delete the file, or run `argmap anchor` again", Place(file)) from error
    return edition
