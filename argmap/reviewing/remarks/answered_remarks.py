"""Which remarks answer which, by the ids that they get as annotations."""

from collections.abc import Mapping, Sequence

from argmap.reviewing.remarks.remark import Remark


def answered(remarks: Sequence[Remark], prefix: str) -> dict[str, str | None]:
    """Return for the id of each remark, ``a1``, ``a2`` ... of the prefix, that of the one that it answers, if any.

    A parent that is not there is none, nor is one that would answer, through others or at once, the remark itself.
    """
    ids = {remark.address: f"{prefix}{number}" for number, remark in enumerate(remarks, 1) if remark.address}
    return _without_circles({f"{prefix}{number}": ids.get(one.parent) for number, one in enumerate(remarks, 1)})


def _without_circles(parents: Mapping[str, str | None]) -> dict[str, str | None]:
    """Return parents without those that close a circle, in one walk from each to where another one was."""
    walked: set[str] = set()
    found = dict(parents)
    for first in parents:
        here, path = first, {first}
        while (parent := found[here]) is not None and here not in walked:
            if parent in path:
                found[here] = None
                break
            path.add(parent)
            here = parent
        walked |= path
    return found
