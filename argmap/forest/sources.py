"""Sources that statements name, as they are shown: notes by number, works that the text cites by author and year."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_lowercase

from argmap.citations.wording import locator_text, note_link, note_text, sentence, short_name, work_link, work_text
from argmap.graph import Graph, Node
from argmap.notation.bibliography import Footnote, Work
from argmap.notation.model import CitedWork


@dataclass(frozen=True, slots=True)
class NamedSource:
    """A note or a work that a statement names.

    ``key`` is the note's number or the work's id, ``mark`` what stands on a card, such as [5] or (Smith 2012: 14),
    ``title`` what it is called, ``text`` the note or the reference in full, ``link`` the address where it can be read.
    ``backs`` is the part of the statement that it backs, if not all of it; ``defined`` tells that the map has it.
    """

    key: int | str
    mark: str
    title: str
    text: str
    link: str | None = None
    backs: str | None = None
    defined: bool = True


class NamedSources:
    """The sources of a graph, each put into words once."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._notes: dict[int, NamedSource] = {}
        self._names: dict[str, str] | None = None

    def of(self, node: Node) -> tuple[NamedSource, ...]:
        """Return what a statement names, in its order: notes, then works."""
        notes = [_backing(self._note(one.note), one.backs) for one in node.footnotes]
        return (*notes, *(self._work(one) for one in node.cites))

    def used(self, nodes: Iterable[Node] | None = None) -> list[NamedSource]:
        """Return what statements (all, if none are given) name and the map defines: notes by number, works by name."""
        chosen = list(self._graph.nodes.values() if nodes is None else nodes)
        noted = {one.note for node in chosen for one in node.footnotes}
        cited = {one.work for node in chosen for one in node.cites}
        works = (self._work(CitedWork.model_construct(work=key)) for key in cited if key in self._graph.works)
        return [
            *(self._note(number) for number in self._graph.footnotes if number in noted),
            *sorted(works, key=lambda one: (one.title.casefold(), str(one.key))),
        ]

    def defined(self) -> list[NamedSource]:
        """Return every note and work that the map defines, whether a statement names it or not, in their order."""
        works = (self._work(CitedWork.model_construct(work=key)) for key in self._graph.works)
        return [*map(self._note, self._graph.footnotes), *works]

    def _note(self, number: int) -> NamedSource:
        if number not in self._notes:
            self._notes[number] = _note(number, self._graph.footnotes.get(number), self._graph)
        return self._notes[number]

    def _work(self, cited: CitedWork) -> NamedSource:
        work = self._graph.works.get(cited.work)
        if work is None:
            text = f"The map has no work with the id {cited.work}."
            return NamedSource(cited.work, f"({cited.work})", cited.work, text, None, cited.backs, defined=False)
        if self._names is None:
            self._names = _names(self._graph.works)
        name, where = self._names[work.id], locator_text(cited.citation)
        text = " ".join(filter(None, (cited.prefix, sentence(work_text(work, where)), cited.suffix)))
        said = f"{name}: {cited.locator if cited.label == 'page' else where}" if where else name
        return NamedSource(work.id, f"({said})", name, text, work_link(work), cited.backs)


def _backing(source: NamedSource, backs: str | None) -> NamedSource:
    if backs is None:
        return source
    return NamedSource(source.key, source.mark, source.title, source.text, source.link, backs, source.defined)


def _note(number: int, note: Footnote | None, graph: Graph) -> NamedSource:
    text = note_text(note, graph.works) if note else f"The map does not define note {number}."
    link = note_link(note, graph.works) if note else None
    return NamedSource(number, f"[{number}]", f"Note {number}", text, link, defined=note is not None)


def _names(works: dict[str, Work]) -> dict[str, str]:
    """Return the author and year of every work; letters behind the year tell those with equal ones apart."""
    alike: dict[str, list[str]] = {}
    for work in works.values():
        alike.setdefault(short_name(work), []).append(work.id)
    return {
        id_: name if len(ids) == 1 or not name[-1].isdigit() else f"{name}{_letter(position)}"
        for name, ids in alike.items()
        for position, id_ in enumerate(ids)
    }


def _letter(position: int) -> str:
    return ascii_lowercase[position] if position < len(ascii_lowercase) else f"-{position + 1}"
