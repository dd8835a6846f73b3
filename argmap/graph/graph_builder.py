"""Builds the graph of a file that another program wrote: statements and steps between them, in any order.

A reader calls the statements by whatever its format calls them; ids, roots and roles are worked out at the end.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from argmap.files import LARGEST, refuse
from argmap.graph.checked_parts import checked_parts, plain
from argmap.graph.debates import is_debate
from argmap.graph.elements import Graph, Inference, Kind, Node, Role
from argmap.graph.graph_document import GraphDocument
from argmap.graph.ids import id_of
from argmap.graph.rooting import rooted
from argmap.notation.bibliography import MOST_NOTES, Footnote, Paper, Work
from argmap.notation.source import Source, SourceSpan
from argmap.problems import Level, Path, Place, Problem, shown
from argmap.text.xml import printable

Where = SourceSpan | Place | None
STEP = "\0"
"""What tells the keys of steps from those of statements, which may be the same."""
MOST_LINKED = 3_000_000
"""How many statements all steps together may link: more than a file of 32 MiB can name one by one."""
MOST_TEXT = 2 * LARGEST
"""How long all statements together may be: longer than a file of 32 MiB that says each of them once."""
MOST_SORTS = 200
"""How many sorts of things that are left out are told by name; the others are told together."""


@dataclass(slots=True)
class _PlannedStep:
    key: str
    kind: Kind
    sources: tuple[str, ...]
    target: str
    scheme: str | None
    where: Where


@dataclass(slots=True)
class _LeftOut:
    """Things of one sort that a graph cannot hold: how many there are, where the first is, and whether it matters."""

    count: int
    where: Where
    level: Level


class GraphBuilder:
    """The statements, steps, notes and remarks that a reader has found so far.

    ``source`` is the text that is read; of a file that is no text, ``Source("", file)``, and every ``where`` is a
    ``Place``. Keys are the reader's own names for statements and steps: any text, each used once.
    """

    def __init__(self, source: Source, format: str, title: str = "", language: str | None = None) -> None:  # noqa: A002
        self.source, self.format, self.title, self.language = source, format, title, language
        self.record: Work | None = None
        self._nodes: dict[str, Node] = {}
        self._steps: dict[str, _PlannedStep] = {}
        self._notes: dict[int, Footnote] = {}
        self._works: dict[str, Work] = {}
        self._spans: dict[Path, SourceSpan | Place] = {}
        self._remarks: list[Problem] = []
        self._left_out: dict[str, _LeftOut] = {}
        self._linked = self._repeated = self._said = 0

    def __contains__(self, key: object) -> bool:
        return key in self._nodes

    def statement(self, key: str, text: str, where: Where = None, *, name: str | None = None, **parts: Any) -> None:
        """Add a statement.

        ``name`` is what its author calls it, if anything: the id is made of it, and where the two differ the name is
        kept as the title. ``parts`` are fields of ``Node``: ``voice``, ``basis``, ``footnotes``, ``cites``, ``at``,
        ``quotes``, ``title``, ``speaker``, ``tags``, ``credence``. A key that is taken means the same statement again:
        its text and parts are replaced where new ones are given.

        Raises ``ReadError`` (``too-large``) where a short file says that thousands of statements have one long text.
        """
        text = printable(text)
        self._said += len(text)
        if self._said > MOST_TEXT:
            message = f"the statements of this file have more than {MOST_TEXT:,} characters"
            raise refuse("too-large", message, "leave out what is not needed", self._place(where))
        given = checked_parts(parts, lambda told: self._not_understood(told, where))
        if name and "title" not in given and id_of(name) != name:
            given["title"] = name
        known = self._nodes.get(key)
        if known is None:
            id_ = id_of(name) if name else None
            self._nodes[key] = Node(key, Role.CLAIM, text, name=id_, path=("statements", key), **given)
        else:
            named = id_of(name) if name else known.name
            self._nodes[key] = replace(known, text=text or known.text, name=named, **given)
        if where is not None:
            self._spans[("statements", key)] = where

    def change(self, key: str, **parts: Any) -> None:
        """Change fields of a statement that was added before."""
        where = self._spans.get(("statements", key))
        given = checked_parts(parts, lambda told: self._not_understood(told, where))
        gone: dict[str, Any] = {part: None for part, value in parts.items() if value is None}
        self._nodes[key] = replace(self._nodes[key], **gone, **given)

    def node(self, key: str) -> Node:
        """Return a statement as it is so far. Raises ``KeyError`` for a key that no statement has."""
        return self._nodes[key]

    def locate(self, key: str, part: Path, where: Where) -> None:
        """Note where a part of a statement is, such as ``("text",)`` or ``("footnotes", 0)``."""
        if where is not None:
            self._spans[("statements", key, *part)] = where

    def step(
        self,
        sources: str | Iterable[str],
        target: str,
        kind: Kind = Kind.SUPPORTS,
        where: Where = None,
        *,
        key: str | None = None,
        scheme: str | None = None,
    ) -> str:
        """Add the step from one statement, or from several that are linked, to a statement; return its key.

        A step that undercuts has the key of a step as its target. Sources and targets may be added later; what never
        comes is told as a problem. Of several steps with one key each is kept; who names the key means the first.

        Raises ``ReadError`` (``too-large``) where a short file says that thousands of steps link thousands of
        statements.
        """
        members = (sources,) if isinstance(sources, str) else tuple(dict.fromkeys(sources))
        self._linked += len(members) - 1
        if self._linked > MOST_LINKED:
            message = f"the steps of this file link more than {MOST_LINKED:,} statements"
            raise refuse("too-large", message, "leave out what is not needed", self._place(where))
        key = self._unused(key or f"step {len(self._steps) + 1}")
        self._steps[key] = _PlannedStep(key, kind, members, target, plain(scheme) or None, where)
        return key

    def _unused(self, key: str) -> str:
        if key not in self._steps:
            return key
        self._repeated += 1
        return f"{key}{STEP}{self._repeated}"

    def note(self, number: int, text: str | None, where: Where = None, cites: tuple[Any, ...] = ()) -> None:
        """Add a numbered note of the text; the first of equal numbers counts, and none that no map can number."""
        if not 1 <= number <= MOST_NOTES:
            self.remark("unread-part", f"{number} is not the number of a note", "number notes from 1 on", where)
            return
        if number in self._notes:
            self.remark(
                "duplicate-footnote", f"note {number} appears a second time", "give each note its own number", where
            )
            return
        if where is not None:
            self._spans[("paper", "footnotes", len(self._notes))] = where
        said = printable(text) if text else None
        self._notes[number] = Footnote.model_construct(number=number, text=said, cites=plain(cites))

    def work(self, work: Work, where: Where = None) -> None:
        """Add a work that notes or statements cite; the first of equal ids counts."""
        if self._works.get(work.id, work) != work:
            message = f"the id {shown(work.id)} is that of another work: only the first counts"
            self.remark("repeated-definition", message, "give each work its own id", where)
        if work.id not in self._works:
            if where is not None:
                self._spans[("paper", "works", len(self._works))] = where
            self._works[work.id] = plain(work)

    def remark(self, rule: str, message: str, cure: str, where: Where = None, level: Level = Level.WARNING) -> None:
        """Add a problem that was found in reading; by its level nothing is lost (info), or something is (warning)."""
        self._remarks.append(Problem(rule, level, message, cure, self._place(where)))

    def _not_understood(self, message: str, where: Where) -> None:
        self.remark("unread-part", message, "write it as argmap's notation has it, or leave it out", where)

    def leave_out(self, what: str, where: Where = None, level: Level = Level.INFO) -> None:
        """Note that the file has something that a map cannot hold; ``what`` is the sort, in the plural (colours).

        ``level`` is ``WARNING`` for what says something, not only shows it.
        """
        if what not in self._left_out and len(self._left_out) >= MOST_SORTS:
            what = "further things"
        found = self._left_out.setdefault(what, _LeftOut(0, where, level))
        found.count += 1

    def build(self) -> GraphDocument:
        """Return the graph; that of a file without a statement has none, which is told."""
        if not self._nodes:
            self.remark("no-statement", "there is no statement in this file", "check that it is the right file")
        steps = self._known_steps()
        nodes, inferences, roots = rooted(self._nodes, steps)
        paper = None
        if self._notes or self._works or self.record:
            paper = Paper.model_construct(
                record=plain(self.record), footnotes=tuple(self._notes.values()), works=tuple(self._works.values()),
                references=tuple(self._works), sections=(), file=None,
            )  # fmt: skip
        debate = is_debate(nodes.values(), paper)
        graph = Graph(printable(self.title), nodes, inferences, roots, paper, plain(self.language), debate=debate)
        source = self.source
        return GraphDocument(
            graph, source.file, self.format, source.texts(),
            tuple(self._told()), None, source if source.text else None, self._spans,
        )  # fmt: skip

    def _known_steps(self) -> dict[str, Inference]:
        """Return the steps whose targets are there; of sources that are not, the step keeps the name."""
        known = self._with_targets()
        found: dict[str, Inference] = {}
        for one in self._steps.values():
            path: Path = ("steps", one.key)
            if one.where is not None:
                self._spans[path] = one.where
            if one.key not in known:
                what = "step" if one.kind is Kind.UNDERCUTS else "statement"
                message = f"this leads to {shown(one.target)}, but the file has no such {what}"
                self.remark("dangling-reference", message, "correct the reference", one.where)
                continue
            sources = tuple(source for source in one.sources if source in self._nodes)
            missing = tuple(
                ((*path, "linked", number, "ref"), source)
                for number, source in enumerate(one.sources)
                if source not in self._nodes
            )
            target = STEP + one.target if one.kind is Kind.UNDERCUTS else one.target
            found[STEP + one.key] = Inference(STEP + one.key, one.kind, sources, target, one.scheme, path, missing)
        return found

    def _with_targets(self) -> set[str]:
        """Return the keys of the steps that lead to a statement that is there, or undercut a step that does."""
        known = {
            one.key
            for one in self._steps.values()
            if one.target in (self._steps if one.kind is Kind.UNDERCUTS else self._nodes)
        }
        under: dict[str, list[str]] = {}
        for one in self._steps.values():
            if one.kind is Kind.UNDERCUTS:
                under.setdefault(one.target, []).append(one.key)
        lost = [key for key in self._steps if key not in known]
        while lost:
            new = [key for key in under.get(lost.pop(), ()) if key in known]
            known.difference_update(new)
            lost += new
        return known

    def _told(self) -> list[Problem]:
        cure = "keep the original file"
        left = [
            Problem("left-out", one.level, f"{_counted(one.count, what)} not kept", cure, self._place(one.where))
            for what, one in self._left_out.items()
        ]
        return [*self._remarks, *left]

    def _place(self, where: Where) -> Place:
        if isinstance(where, Place):
            return where
        return self.source.place(*where) if where is not None and self.source.text else Place(self.source.file)


def _counted(count: int, what: str) -> str:
    return f"{what} (1) are" if count == 1 else f"{what} ({count}) are"
