"""Where in the paper a finding is, as ``at`` writes it."""

from functools import cached_property

from argmap.graph import Node
from argmap.problems import Path
from argmap.rules import Finding, Subject


class PaperPlaces:
    """The places in the paper of what rules find in one map."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        self._known: dict[str, str | None] = {}

    def of(self, finding: Finding) -> str | None:
        """Return the place that a finding is about; ``None`` where neither map nor text gives one.

        That is the place of its statement, or, where the paper has none, of what the statement is offered for or
        against; for a finding on a note, the sentence that has its mark, else the place of the first statement that
        names it; for one on a work, that of what first cites it.
        """
        if finding.at:
            return finding.at
        if finding.node in self._subject.graph.nodes:
            return self._of_statement(finding.node)
        number, work = self._note(finding.path), self._work(finding.path)
        return self._of_cited.get(work or "") if number is None else self._of_note(number)

    def _of_statement(self, id_: str) -> str | None:
        passed: list[str] = []
        here: str | None = id_
        place = None
        while here is not None and here not in self._known:
            passed.append(here)
            self._known[here] = None  # a circle ends here
            node = self._subject.graph.nodes[here]
            if place := node.at or self._quoted(node):
                break
            here = self._parent(node)
        else:
            place = self._known[here] if here is not None else None
        self._known.update(dict.fromkeys(passed, place))
        return place

    def _parent(self, node: Node) -> str | None:
        graph = self._subject.graph
        home = graph.inferences.get(node.home or "")
        parent = graph.parent(home) if home else None
        return parent.id if parent else None

    def _quoted(self, node: Node) -> str | None:
        anchors = self._subject.anchors if node.quotes else None
        return anchors.index.at(anchors.sentences(node.id)) or None if anchors else None

    def _note(self, path: Path) -> int | None:
        """Return the number of the note that a path leads into."""
        match path:
            case ("paper", "footnotes", int(index), *_) if self._subject.graph.paper:
                return self._subject.graph.paper.footnotes[index].number
        return None

    def _work(self, path: Path) -> str | None:
        """Return the id of the work that a path leads into."""
        paper = self._subject.graph.paper
        match path:
            case ("paper", "works", int(index), *_) if paper:
                return paper.works[index].id
            case ("paper", "references", int(index), *_) if paper:
                return paper.references[index]
        return None

    @cached_property
    def _of_cited(self) -> dict[str, str | None]:
        """The place of the first citation of each work."""
        found: dict[str, str | None] = {}
        for one in self._subject.citing.citations():
            for work in one.works:
                if not found.get(work):
                    number = self._note(one.path)
                    found[work] = self._of_statement(one.node) if one.node else self._of_note(number or 0)
        return found

    def _of_note(self, number: int) -> str | None:
        anchors = self._subject.anchors
        if anchors and (marked := anchors.index.noted.get(number)):
            return anchors.index.at(marked)
        first = self._on_notes.get(number)
        return self._of_statement(first) if first else None

    @cached_property
    def _on_notes(self) -> dict[int, str]:
        """The first statement that names each note."""
        found: dict[int, str] = {}
        for node in self._subject.graph.nodes.values():
            for one in node.footnotes:
                found.setdefault(one.note, node.id)
        return found
