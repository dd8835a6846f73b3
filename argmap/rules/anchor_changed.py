"""A passage of the paper that was reworded after the map was made.

The passage was found again by its words and its neighbours, starting from the edition kept with the map. The statement
may say something that the paper no longer says, so read the passage again. If a word that denies was added or dropped,
a word became its opposite, or a figure changed, that is said, and is an error until the statement is rewritten or
accepted; where words were only put otherwise, or a sentence was split or joined with another, it is a warning. Needs
the paper's text and an edition kept beside the map.

Paper before:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a tenth in the first year.

Paper:

    ## 1. Buses
    Fares were dropped in 2013. Ridership rose by a twentieth in the first year.

Bad:

    claim:
      text: Ten per cent more people rode at first.
      at: 1.1 s2

Good:

    claim:
      text: The town has had free buses since 2013.
      at: 1.1 s1
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

if TYPE_CHECKING:
    from argmap.anchoring.anchors import Fate
    from argmap.anchoring.resolving import Anchors
    from argmap.anchoring.turning import Turned

LEVEL = Level.ERROR
CONCERN = Concern.FIDELITY


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with a passage that has other words now, or other sentences."""
    if (anchors := subject.anchors) is None:
        return
    for id_, anchor in anchors.of.items():
        for fate in () if anchor.doubtful else anchor.fates:
            if fate.change in ("changed", "split", "joined") and not fate.gone:
                meaning = "; ".join(map(_meaning, fate.turned))
                there = anchors.at_now(id_) if anchors.at_now(id_) != anchor.node.at else ""
                cure = _cure(id_, there, bool(meaning))
                level = None if meaning else Level.WARNING
                message = _what(fate, anchors) + (f": {meaning}" if meaning else "")
                yield Finding((*anchor.node.path, "at"), message, cure, id_, level=level, instead=there or None)


def _what(fate: "Fate", anchors: "Anchors") -> str:
    """Return what happened to a passage, and where it is now, if that is elsewhere."""
    where = anchors.index.at(fate.now)
    now = f" and is now at {where}" if where != str(fate.passage) else ""
    alike = "" if fate.score == 1 else f" ({_percent(fate.score)} alike)"
    if fate.change == "split":
        return f"the passage at {fate.passage} was split into {len(fate.now)} sentences{alike}{now}"
    if fate.change == "joined":
        return f"the passage at {fate.passage} was joined with another sentence{now}"
    if fate.turned:
        return f"the passage at {fate.passage} may mean something else{now}"
    return f"the passage at {fate.passage} was reworded{alike}{now}"


def _percent(score: float) -> str:
    """Return a share, which is never all where something was changed."""
    return f"{min(score, 0.99):.0%}"


def _meaning(turned: "Turned") -> str:
    """Return in what way a passage may mean something else."""
    now, before = (" and ".join(map(repr, words[:3])) for words in (turned.now, turned.before))
    if turned.turn == "denied":
        return f"it says {now}, which it did not"
    if turned.turn == "not denied":
        return f"it no longer says {before}"
    if turned.turn == "opposite":
        return f"it says {now} instead of {before}"
    if now:
        return f"it gives another figure, {now}" + (f", instead of {before}" if before else "")
    return "it no longer gives " + (before or "a figure")


def _cure(id_: str, now: str, turned: bool) -> str:
    """Return what to do about a statement whose passage was changed, and is elsewhere if ``now`` says where."""
    if turned:
        accept = f"if it still holds, run `argmap anchor MAP --update --accept {id_}`"
        return f"compare the statement with the passage; {accept}; otherwise rewrite it"
    write = f"write `at: {now}`, then " if now else ""
    return f"read it again; if the statement still holds, {write}run `argmap anchor MAP --update`"
