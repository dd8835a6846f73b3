"""YAML as data alone: what most maps are read as, in half of the time that data with places take."""

import re
from collections.abc import Callable
from typing import Any

import yaml

from argmap.notation.source import builder
from argmap.notation.source.marks import QuickData
from argmap.notation.source.yaml_parser import FORBIDDEN, LOADER, UNUSUAL_BREAKS

COMMENT = re.compile(r"[ \t]#")
SCALAR = yaml.ScalarEvent
EMPTY = {SCALAR: str, yaml.MappingStartEvent: dict, yaml.SequenceStartEvent: list}
ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)
AROUND = (yaml.StreamStartEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)


def quick_yaml(text: str) -> QuickData | None:
    """Return the data of a text, ``None`` for one in which anything is wrong or unusual: who reads places, tells it."""
    if FORBIDDEN.search(text) or any(one in text for one in UNUSUAL_BREAKS):
        return None
    loader = LOADER(text)
    try:
        documents, doubtful = _built(loader.get_event)
    except (yaml.YAMLError, ValueError):
        return None
    finally:
        loader.dispose()
    if len(documents) != 1 or isinstance(documents[0], str):
        return None
    return QuickData(documents[0], doubtful or COMMENT.search(text) is not None)


def _built(next_event: Callable[[], Any]) -> tuple[list[Any], bool]:
    """Return documents, and whether a plain text in them runs over several lines. Raises ``ValueError``.

    All is in one loop, which takes no places: a large map has a million events.
    """
    documents: list[Any] = []
    here: Any = documents
    open_: list[Any] = []
    key, left, doubtful = None, builder.MOST, False
    while (kind := type(event := next_event())) is not yaml.StreamEndEvent:
        if kind in ENDS:
            here = open_.pop()
            continue
        if kind in AROUND:
            continue
        if kind not in EMPTY or event.anchor is not None or event.tag is not None or left == 0:
            raise ValueError("an alias, an anchor, a tag, or too many values")
        value = event.value if kind is SCALAR else EMPTY[kind]()
        doubtful = doubtful or (kind is SCALAR and not event.style and event.start_mark.line != event.end_mark.line)
        if key is None and type(here) is dict:
            key = _new_key(value, here)
            continue
        left -= 1
        if key is None:
            here.append(value)
        else:
            here[key] = value
            key = None
        if kind is not SCALAR:
            open_.append(here)
            here = value
            _refuse_depth(open_)
    return documents, doubtful


def _new_key(value: Any, here: dict[str, Any]) -> str:
    if not isinstance(value, str) or value in here:
        raise ValueError("a key that is no text, or is repeated")
    return value


def _refuse_depth(open_: list[Any]) -> None:
    if len(open_) > builder.DEEPEST:
        raise ValueError("too deep")
