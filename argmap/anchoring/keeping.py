"""What is kept of a paper for a map, beside what was kept before: nothing of that is lost unless it is replaced."""

from collections.abc import Collection
from dataclasses import replace

from argmap.anchoring.anchors import Anchor
from argmap.anchoring.edition_files import keep, pinned
from argmap.anchoring.editions import Edition, says
from argmap.anchoring.resolving import Anchors


def added(anchors: Anchors, before: Edition | None) -> Edition:
    """Return the edition before, which the article still is, with the statements that it did not know.

    Statements that are no longer in the map, or no longer found, stay in it, and those that count in an earlier edition
    stay there.
    """
    now = keep(anchors)
    if before is None:
        return now
    here = {id_: pin for id_, pin in now.nodes.items() if not anchors.of[id_].fates}
    return replace(now, nodes={**before.nodes, **here}, earlier=before.earlier)


def renewed(anchors: Anchors, before: Edition, left: Collection[str], *, notes_left: bool = False) -> Edition:
    """Return the article as a new edition; the statements in ``left`` still count where they counted before.

    With ``notes_left`` the numbers of notes still count as they did before, in all statements.
    """
    earlier: list[Edition] = []
    for one in (*before.earlier, before):
        here = [anchor for id_, anchor in anchors.of.items() if id_ in left and before.of(anchor.node) is one]
        if here:
            earlier.append(replace(one, nodes={anchor.node.id: pinned(anchor) for anchor in here}, earlier=()))
    now = keep(anchors)
    nodes = {id_: pin for id_, pin in now.nodes.items() if id_ not in left}
    now = replace(now, nodes=nodes, earlier=tuple(earlier))
    return replace(now, notes=before.notes, listed=before.listed) if notes_left else now


def waiting(anchors: Anchors, before: Edition, accepted: Collection[str] = ()) -> list[str]:
    """Return the statements, by id, of which a passage may mean something else now, until their author confirms them.

    An author confirms a statement by naming it among the ``accepted``, or by rewriting it after it was kept back.
    """
    return [
        id_
        for id_, anchor in anchors.of.items()
        if anchor.turned and id_ not in accepted and not _rewritten(anchor, before)
    ]


def _rewritten(anchor: Anchor, before: Edition) -> bool:
    node, there = anchor.node, before.of(anchor.node)
    pin = there.nodes.get(node.id) if there and there is not before else None
    return pin is not None and bool(pin.says) and pin.says != says(node)


def unknown(anchors: Anchors, before: Edition) -> list[str]:
    """Return the kept statements that the map no longer has, or that are no longer found, by id."""
    return [id_ for id_ in before.nodes if id_ not in anchors.of]


def followed(anchors: Anchors) -> list[Anchor]:
    """Return the statements that were followed from another edition."""
    return [anchor for anchor in anchors.of.values() if anchor.fates]
