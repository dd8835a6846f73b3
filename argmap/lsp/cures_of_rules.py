"""Which cures an editor offers for the problems of each rule."""

from collections.abc import Mapping, Sequence

SOURCES = ("missing-footnote", "footnote-elsewhere", "ibid-only", "secondary-citation")
PLACES = (
    "anchor-moved", "anchor-renumbered", "anchor-changed", "far-from-passage", "figure-not-in-passage",
    "name-not-in-passage",
)  # fmt: skip
TOGETHER = ("single-premise-inference", "rabbit", "holding-hands", "scheme-premise-missing", "deep-chain")
OF_RULES: Mapping[str, Sequence[str]] = {
    "unsupported-premise": ("source", "reason", "basis"),
    "unsupported-objection": ("source", "reason", "basis"),
    "unsupported-statement": ("source", "reason", "basis"),
    "partly-supported-premise": ("reason", "source", "basis"),
    "explanatory-note-only": ("source", "reason", "basis"),
    "reported-as-support": ("together", "source"),
    "single-source": ("source", "reason"),
    "undefined-footnote": ("define",),
    "unanswered-objection": ("answer",),
    "unanswered-concession": ("answer",),
    "defeated-claim": ("object", "reason"),
    "no-objection-considered": ("object",),
    "begs-the-question": ("reason",),
    "stand-in-for-support": ("reason",),
    "suspected-linked": ("link", "together"),
    "dispensable-reasons": ("link",),
    **dict.fromkeys(SOURCES, ("source",)),
    **dict.fromkeys(PLACES, ("place",)),
    **dict.fromkeys(TOGETHER, ("together",)),
}
"""The cures of rules, the most likely first, as in ``page/assets/cures.js``, without those that open a form there."""
