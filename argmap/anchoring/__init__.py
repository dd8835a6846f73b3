"""Anchoring: where in a paper's text the statements of a map stand, and where that is in another edition."""

from argmap.anchoring.anchors import Anchor, Candidate, Change, Fate, Method
from argmap.anchoring.editions import Edition
from argmap.anchoring.index import Index, Span
from argmap.anchoring.resolving import Anchors, resolve
from argmap.anchoring.selectors import position_selector, quote_selector
from argmap.notation.location import Passage, parse_at, write_at

__all__ = [
    "Anchor",
    "Anchors",
    "Candidate",
    "Change",
    "Edition",
    "Fate",
    "Index",
    "Method",
    "Passage",
    "Span",
    "parse_at",
    "position_selector",
    "quote_selector",
    "resolve",
    "write_at",
]
