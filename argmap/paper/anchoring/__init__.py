"""Anchoring: where in a paper's text the statements of a map stand, and where that is in another edition."""

from argmap.notation.location import Passage, parse_at, write_at
from argmap.paper.anchoring.anchor import Anchor, Candidate, Change, Fate, Method
from argmap.paper.anchoring.editions import Edition
from argmap.paper.anchoring.index import Index, Span
from argmap.paper.anchoring.resolving import Anchors, resolve
from argmap.paper.anchoring.selectors import position_selector, quote_selector

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
