"""Which remark answers which, without circles: files from elsewhere may have a remark answer itself in the end."""

from collections import deque
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def without_circles(parents: Mapping[K, K]) -> dict[K, K]:
    """Return which answers which, without the one answer that closes each circle."""
    kept, done = dict(parents), set[K]()
    for key in parents:
        path: dict[K, None] = {}
        at = key
        while at in kept and at not in done:
            path[at] = None
            if kept[at] in path:
                del kept[at]
                break
            at = kept[at]
        done.update(path)
    return kept


def heads(parents: Mapping[K, K]) -> dict[K, K]:
    """Return for each that answers another the first that all of it goes back to; ``parents`` has no circles."""
    found: dict[K, K] = {}
    for key in parents:
        path, at = [], key
        while at in parents and at not in found:
            path.append(at)
            at = parents[at]
        head = found.get(at, at)
        found.update(dict.fromkeys(path, head))
    return found


def parents_first(keys: Iterable[K], parents: Mapping[K, K]) -> Iterator[K]:
    """Yield keys, each behind the one that it answers; ``parents`` has no circles."""
    answers: dict[K, list[K]] = {}
    left = deque[K]()
    for key in keys:
        if key in parents:
            answers.setdefault(parents[key], []).append(key)
        else:
            left.append(key)
    while left:
        key = left.popleft()
        yield key
        left += answers.get(key, ())
