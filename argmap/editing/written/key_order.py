"""The usual order of keys."""

from collections.abc import Iterable

from argmap.notation.bibliography import Paper

STATEMENT_ORDER = (
    "id", "ref", "text", "linked", "at", "quote", "voice", "basis", "credence", "footnotes", "cites", "question",
    "draft", "ignore", "scheme", "premises", "objections", "undercutters",
)  # fmt: skip
"""The usual order of the keys of a statement, a group or a reference."""
MAP_ORDER = ("title", "language", "glossary", "ignore", "claim", "paper")
PAPER_ORDER = tuple(Paper.model_fields)

REVIEW_ORDER = (
    "argmap-review", "reviewer", "round", "paper", "map", "edition", "earlier_map", "summary", "contribution",
    "to_editor", "checklist", "answers", "works", "annotations",
)  # fmt: skip
POINT_ORDER = (
    "id", "node", "step", "note", "at", "quote", "page", "severity", "kind", "motivation", "comment", "replaces",
    "confidential", "draft", "reply_to", "by", "created", "source", "rounds",
)  # fmt: skip
ORDERS = (MAP_ORDER, STATEMENT_ORDER, PAPER_ORDER, REVIEW_ORDER, POINT_ORDER)


def _order(keys: set[str]) -> tuple[str, ...]:
    """Return the order of the mappings that may have all the keys; none for those whose keys have no usual order."""
    return next((one for one in ORDERS if keys <= set(one)), ())


def in_order(keys: Iterable[str]) -> list[str]:
    """Return keys of a mapping in their usual order; those of a map itself, and of others, keep theirs."""
    keys = list(keys)
    order = () if "claim" in keys else _order(set(keys))
    return sorted(keys, key=order.index) if order else keys


def usual_index(present: list[str], key: str) -> int:
    """Return where a key usually stands among others."""
    order = _order({key, *present})
    before = [n for n, one in enumerate(present) if order and order.index(one) < order.index(key)]
    return len(present) if not order else before[-1] + 1 if before else 0
