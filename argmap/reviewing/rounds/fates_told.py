"""What became of the points of a review, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from argmap.forest.summary import number as counted
from argmap.reviewing.annotations.round_status import PointFate
from argmap.reviewing.rounds.followed_points import FollowedPoint


def is_uncertain(point: FollowedPoint) -> bool:
    """Tell whether somebody must look at a point: it has no certain place, or its words may say the opposite."""
    return point.unmapped or (point.fate is not None and (not point.fate.placed or point.fate is PointFate.REVERSED))


def fates_told(followed: Iterable[FollowedPoint], numbers: Mapping[str, str]) -> Iterator[str]:
    """Yield a line for each point: its number (by its id), what became of it, and where it was and is."""
    for one in followed:
        annotation = one.before.annotation
        name = numbers.get(annotation.id, annotation.id)
        yield f"{name} {one.fate or 'on the whole paper'}{_way(one)}"


def _way(point: FollowedPoint) -> str:
    note = point.before.annotation.note
    was = f"note {note}" if note is not None else point.before.at
    now = f"note {point.note}" if point.note is not None else point.at
    if point.perhaps:
        now = f"perhaps {point.perhaps}"
    way = f": {was}" if was else ""
    way += f" -> {now}" if now and now != was else ""
    return way + ("; its statement is no longer in the map" if point.unmapped else "")


def sum_of_fates(followed: Sequence[FollowedPoint]) -> str:
    """Return how many points there are, and how many have which fate."""
    counts = Counter(one.fate for one in followed if one.fate)
    fates = ", ".join(f"{counts[fate]} {fate}" for fate in PointFate if counts[fate])
    return counted(len(followed), "point") + (f" ({fates})" if fates else "")
