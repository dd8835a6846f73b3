"""The order of an essay: each claim in a section, what is for and against it in paragraphs, the rest below these."""

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.formats._essay.phrasing import Phrasing, short
from argmap.formats._essay.stating import Stating
from argmap.graph import Graph, Inference, Kind

LEVELS = 2
"""How deep below a claim a statement may be and what leads to it still begin a paragraph."""


@dataclass(frozen=True, slots=True)
class EssaySentence:
    """A sentence of an essay; with ``begins``, of a new paragraph."""

    text: str
    begins: bool = False


class Essay:
    """Tells the statements of a graph, each once, with what leads to them."""

    def __init__(self, graph: Graph, phrasing: Phrasing) -> None:
        self._graph, self._phrasing = graph, phrasing
        self._stating = Stating(graph, phrasing)
        self._told: set[str] = set()
        self._steps: set[str] = set()
        self._last = ""  # the statement that was told last: what "this" means

    def sections(self) -> Iterator[list[EssaySentence]]:
        """Yield the sentences of each claim: the roots, and what no root leads to."""
        for root in (*self._graph.roots, *self._graph.nodes):
            if root not in self._told:
                self._told.add(root)
                self._last = root
                yield [EssaySentence(self._stating.of(root), begins=True), *self._below(root)]

    def _below(self, root: str) -> Iterator[EssaySentence]:
        """Yield what leads to a statement, depth first."""
        pending = [(step, 0) for step in reversed(self._graph.into(root))]
        counts: dict[tuple[str, Kind], int] = {}
        while pending:
            step, depth = pending.pop()
            if step.id in self._steps or not step.sources:
                continue
            self._steps.add(step.id)
            number = counts[step.target, step.kind] = counts.get((step.target, step.kind), 0) + 1
            new = [one for one in dict.fromkeys(step.sources) if one not in self._told]
            if depth == 0:
                self._last = root  # which a new paragraph is about
            returns = step.target != self._last and step.kind is not Kind.UNDERCUTS and not self._answers(step)
            begins = depth == 0 or (depth <= LEVELS and returns)
            yield EssaySentence(self._told_step(step, new, number), begins=begins)
            below = [(one, depth + 1) for one in self._graph.into(step.id)]
            below += [(one, depth + 1) for source in new for one in self._graph.into(source)]
            pending += reversed(below)

    def _told_step(self, step: Inference, new: list[str], number: int) -> str:
        """Return the sentences of a step: its new statements, and a reminder of those that were told before."""
        old = [one for one in dict.fromkeys(step.sources) if one not in new]
        if not new:
            kind = "again_for" if step.kind is Kind.SUPPORTS else "again_against"
            return " ".join(self._phrasing.say(kind, short=self._short(one)) for one in old)
        first, *others = new
        several = len(new) + len(old) > 1
        before = {"short": self._short(step.target)} if step.target in self._graph.nodes else {}
        what = self._what(step, number, several=several, back=step.target != self._last and bool(before))
        self._told.update(new)
        said = [self._stating.put(what, first, **before)]
        said += [self._stating.put("and", one) for one in others]
        reminders = [self._phrasing.say("again", short=self._short(one)) for one in old]
        said += [self._phrasing.say("and", text=f"{reminder}.") for reminder in reminders]
        self._last = new[-1] if len(new) == 1 else ""
        return " ".join(said)

    def _what(self, step: Inference, number: int, *, several: bool, back: bool) -> str:
        """Return which of the sentences is said for a step."""
        if step.kind is Kind.UNDERCUTS:
            return "undercutter"
        if step.kind is Kind.ATTACKS:
            name = "rebuttal" if self._answers(step) else "objection"
            return f"{name}_back" if back else "objections_linked" if several else name
        if several:
            return "linked_back" if back else "linked"
        if back:
            return "back_first" if number == 1 else "back"
        alone = len(self._graph.into(step.target, Kind.SUPPORTS)) == 1
        return "premise" if alone else "first" if number == 1 else "further"

    def _answers(self, step: Inference) -> bool:
        """Tell whether a step is against an objection."""
        home = self._graph.nodes[step.target].home if step.target in self._graph.nodes else None
        return bool(home) and home in self._graph.inferences and self._graph.inferences[home].kind is not Kind.SUPPORTS

    def _short(self, id_: str) -> str:
        return short(self._stating.plain(id_))
