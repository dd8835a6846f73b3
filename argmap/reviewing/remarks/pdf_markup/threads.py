"""Which annotations of a PDF belong together, and which answer which (ISO 32000-1:2008, tables 170 and 171)."""

from collections import Counter
from collections.abc import Sequence

from argmap.reviewing.remarks.answering import heads, without_circles
from argmap.reviewing.remarks.pdf_markup.extracted import PdfAnnotation

Key = tuple[int, int]


class Threads:
    """Groups, replies and states of the annotations of a file.

    ``groups`` has for each annotation that stands for a group, or by itself, all that belong to it, itself the first;
    ``states`` the states that somebody gave it, and ``parents`` the one that it answers.
    """

    def __init__(self, annotations: Sequence[PdfAnnotation]) -> None:
        self._all = {one.key: one for one in annotations}
        links = without_circles({key: parent for key, one in self._all.items() if (parent := self._link(one))})
        head = heads({key: parent for key, parent in links.items() if _is_member(self._all[key])})
        self.groups: dict[Key, list[PdfAnnotation]] = {}
        self.states: dict[Key, list[str]] = {}
        self.parents: dict[Key, Key] = {}
        for key, one in self._all.items():
            parent = head.get(links[key], links[key]) if key in links else None
            if _is_state(one):
                self._note(parent, one.entries.get("state", "").casefold())
            elif key in head:
                self.groups.setdefault(head[key], [self._all[head[key]]]).append(one)
            else:
                self.groups.setdefault(key, [one])
                if parent:
                    self.parents[key] = parent
        self._names = Counter(one.entries.get("name", "") for one in annotations)

    def _link(self, one: PdfAnnotation) -> Key | None:
        key = (one.page, -1 if one.parent is None else one.parent)
        return key if key in self._all else None

    def _note(self, parent: Key | None, state: str) -> None:
        if parent and state and state != "none":
            self.states.setdefault(parent, []).append("resolved" if state == "completed" else state)

    def address(self, key: Key) -> str:
        """Return the name of an annotation if it is the only one of that name, else where it is."""
        name = self._all[key].entries.get("name", "")
        return name if name and self._names[name] == 1 else f"page {key[0]}, annotation {key[1] + 1}"


def _is_member(one: PdfAnnotation) -> bool:
    return one.entries.get("reply") == "Group"


def _is_state(one: PdfAnnotation) -> bool:
    return "state" in one.entries or "model" in one.entries
