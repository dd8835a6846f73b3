"""Writes a value in the place of another so that of mappings and lists only what differs is touched."""

import re
from typing import Any

from argmap.editing.intent import LISTS, Intent
from argmap.editing.steps import Delete, Insert, Put, find
from argmap.problems import Path
from argmap.three_way.merged_values import NAMES, name_of, usual

WORDS = (*LISTS, "text", "title")
"""Keys whose values are words, even if they look like a number; an entry of a list of statements is one."""
MARKS = ("draft",)
"""Keys whose values are true or false."""
PLAIN_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")


def rewrite(intent: Intent, path: Path, new: Any) -> None:
    """Let the value at a path be another; ``None`` takes it away. What is equal stays as it is written."""
    owner = find(intent.data, path[:-1])
    old = owner.get(path[-1]) if isinstance(owner, dict) else owner[path[-1]]
    if usual(old) == usual(new):
        return
    if new is None:
        intent.do(Delete(path, comments=True))
    elif isinstance(old, dict) and isinstance(new, dict):
        for key in [*(key for key in old if key not in new), *new]:
            rewrite(intent, (*path, key), new.get(key))
    elif not (isinstance(old, list) and isinstance(new, list) and old and new and _rewrite_items(intent, path, new)):
        intent.do(Put(path, as_typed(new, str(path[-1]))))


def as_typed(value: Any, key: str = "") -> Any:
    """Return a value that was read, all texts, as people type it: notes, years and the like are numbers, not quoted."""
    if isinstance(value, dict):
        return {name: as_typed(one, name) for name, one in value.items()}
    if isinstance(value, list):
        return [as_typed(one, key) for one in value]
    if key in MARKS and value in ("true", "false"):
        return value == "true"
    number = isinstance(value, str) and key not in WORDS and PLAIN_NUMBER.fullmatch(value)
    return int(value) if number else value


def _rewrite_items(intent: Intent, path: Path, new: list[Any]) -> bool:
    """Rewrite a list item by item, if its items have names and those in both are in the same order; tell if done."""
    key, items = str(path[-1]), find(intent.data, path)
    if key not in NAMES:
        return False
    before, after = ([name_of(key, one) for one in some] for some in (items, new))
    if None in (*before, *after) or len({*before}) < len(before) or len({*after}) < len(after):
        return False
    if [one for one in before if one in after] != [one for one in after if one in before]:
        return False
    for number in reversed([n for n, one in enumerate(before) if one not in after]):
        intent.do(Delete((*path, number), comments=True))
    for number, (name, value) in enumerate(zip(after, new, strict=True)):
        if name in before:
            rewrite(intent, (*path, number), value)
        else:
            intent.do(Insert(path, number, as_typed(value, key)))
    return True
