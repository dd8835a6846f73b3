"""Reads assurance cases: elements into statements, what supports and challenges them into steps."""

from collections.abc import Iterator
from typing import Any

from argmap.files import refuse
from argmap.formats._gsn import TYPES
from argmap.formats._source_notes import SourceNotes
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Backing, Basis, Voice
from argmap.notation.source import Marks, Source, parse
from argmap.problems import Place, shown

LAYOUT = ("rankIncrement", "horizontalIndex", "charWrap", "classes", "level", "acp", "layer", "defeatedRelation")
KNOWN = (
    "text", "supportedBy", "inContextOf", "undeveloped", "defeated", "url", "nodeType", "challenges", "sources", "at",
    "voice", "basis", "tags", "scheme", "speaker", "heading", *LAYOUT,
)  # fmt: skip
BASES = {"Assumption": Basis.ASSUMPTION, "Context": Basis.DEFINITION}
Element = dict[str, Any]


def read_elements(source: Source) -> GraphDocument:
    """Return the graph of an assurance case. Raises ``ReadError`` for YAML that is none."""
    parsed = parse(source.text, source.file, "yaml")
    if not isinstance(parsed.data, dict):
        message = "this YAML has no elements such as G1"
        raise refuse("wrong-type", message, "write `G1:` with its `text` below", Place(source.file, 1, 1))
    return _GsnReading(source, parsed.data, parsed.marks).run()


class _GsnReading:
    def __init__(self, source: Source, data: Element, marks: Marks) -> None:
        self.marks = marks
        module = data.get("module")
        title = module.get("name") if isinstance(module, dict) else None
        self.builder = GraphBuilder(source, "gsn", title if isinstance(title, str) else "")
        self.notes = SourceNotes(self.builder)
        self.told: set[tuple[str, str, str]] = set()
        self.taken: set[str] = set()
        self.known: dict[tuple[str, str], list[str]] = {}  # what an element names, for those that thousands refer to
        self.elements = {id_: one for id_, one in data.items() if id_ != "module"}
        if isinstance(module, dict):
            for name in module:
                if name != "name":
                    self.builder.leave_out("descriptions of the module", marks.find(("module", name)).value)
        self.types = {id_: self.type_of(id_) for id_ in self.elements}
        self.steps = {id_ for id_ in self.elements if self.types[id_] == "Strategy" and self.is_step(id_)}

    def run(self) -> GraphDocument:
        for id_, value in self.elements.items():
            if value and not isinstance(value, dict):
                cure = "write its `text` below it, indented"
                self.builder.remark("wrong-type", f"{shown(id_)} is not an element", cure, self.where(id_))
            if id_ not in self.steps:
                self.state(id_)
        for id_ in self.elements:
            if id_ in self.steps:
                self.challenge(id_, self.references(id_, "supportedBy"))
            else:
                self.support(id_)
                self.challenge(id_, [id_])
        return self.builder.build()

    def is_step(self, id_: str) -> bool:
        """Tell whether a strategy has no text and something is offered by it."""
        one = self.of(id_)
        return not one.get("text") and bool(one.get("supportedBy"))

    def type_of(self, id_: str) -> str:
        given = self.of(id_).get("nodeType")
        if isinstance(given, str) and given in TYPES.values():
            return given
        found = next((name for start, name in TYPES.items() if id_.startswith(start)), "")
        if not found or given:
            message = f"{shown(given or id_)} does not say what this element is: it is read as a goal"
            cure = "begin the id with G, S, Sn, C, A or J, or add `nodeType`"
            self.builder.remark("unread-part", message, cure, self.where(id_))
        return found or "Goal"

    def state(self, id_: str) -> None:
        """Add the statement of an element with its notes."""
        one, where = self.of(id_), self.where(id_, "text")
        text, found = self.notes.of(_text(one.get("text")), where, escapes=False)
        backings = list(found)
        evidence = self.types[id_] in ("Solution", "CounterSolution")
        url = _text(one.get("url"))
        if url:
            backings.append(self.notes.add(url, self.where(id_, "url"), listed=True))
        elif evidence and text and not one.get("supportedBy"):
            backings.append(self.notes.add(text, where, listed=True))
        backings += self.further(id_, one)
        self.builder.statement(
            id_, text, where, name=id_, footnotes=tuple({each.note: each for each in backings}.values()),
            basis=_basis(one) or BASES.get(self.types[id_]), voice=_voice(one), at=_text(one.get("at")) or None,
            speaker=_text(one.get("speaker")) or None, title=_text(one.get("heading")) or None, tags=_tags(one),
        )  # fmt: skip

    def further(self, id_: str, one: Element) -> Iterator[Backing]:
        """Yield notes of what else is said of an element; what only shows it is counted."""
        for source in _listed(one.get("sources")):
            yield self.notes.add(source, self.where(id_, "sources"), listed=True)
        for name in one:
            if name in LAYOUT:
                self.builder.leave_out("layout, style and claim points of elements", self.where(id_, name))
            elif name not in KNOWN:
                words = ", ".join(_listed(one[name]))
                if words:
                    yield self.notes.add(f"{name}: {words}", self.where(id_, name))

    def support(self, id_: str) -> None:
        """Add the steps to an element: one of what supports it, with its context; one for each strategy that is one."""
        sources: list[str] = []
        for other in self.references(id_, "supportedBy"):
            if other in self.steps:
                members = self.references(other, "supportedBy") + self.references(other, "inContextOf")
                key = other if other not in self.taken else f"{other} of {id_}"
                self.taken.add(other)
                scheme = _text(self.of(other).get("scheme")) or None
                self.builder.step(members, id_, Kind.SUPPORTS, self.where(other), key=key, scheme=scheme)
            else:
                sources.append(other)
        sources += self.references(id_, "inContextOf")
        if sources:
            scheme = _text(self.of(id_).get("scheme")) or None
            where = self.where(id_, "supportedBy") or self.where(id_)
            self.builder.step(sources, id_, Kind.SUPPORTS, where, key=f"step to {id_}", scheme=scheme)

    def challenge(self, id_: str, sources: list[str]) -> None:
        """Add the steps by which an element challenges others; a strategy without text is challenged as a step."""
        for number, given in enumerate(self.named(id_, "challenges")):
            target = self.relation(given)
            kind = Kind.ATTACKS if target in self.elements and target not in self.steps else Kind.UNDERCUTS
            key = id_ if id_ in self.steps and not number else None
            scheme = _text(self.of(id_).get("scheme")) or None if id_ in self.steps else None
            self.taken.add(key or "")
            self.builder.step(sources, target, kind, self.where(id_, "challenges"), key=key, scheme=scheme)

    def relation(self, target: str) -> str:
        """Return what is challenged: an element, or the step that ``G1 -> G2`` is a part of."""
        above, arrow, below = (part.strip() for part in target.partition("->"))
        return target if not arrow else below if below in self.steps else f"step to {above}"

    def references(self, id_: str, name: str) -> list[str]:
        """Return the elements that a key names, each once."""
        if (id_, name) not in self.known:
            self.known[id_, name] = list(dict.fromkeys(self.named(id_, name)))
        return self.known[id_, name]

    def named(self, id_: str, name: str) -> Iterator[str]:
        """Yield the elements that a key names; one that is not there is told."""
        for number, other in enumerate(_listed(self.of(id_).get(name))):
            ends = [one.strip() for one in other.split("->")] if name == "challenges" else [other]
            if all(one in self.elements for one in ends):
                yield other
                continue
            path = (id_, name, number) if isinstance(self.of(id_).get(name), list) else (id_, name)
            if (id_, name, other) not in self.told:
                self.told.add((id_, name, other))
                message, cure = f"there is no element {shown(other)} in this file", "correct the reference, or add it"
                self.builder.remark("dangling-reference", message, cure, self.marks.find(path).value)

    def of(self, id_: str) -> Element:
        found = self.elements[id_]
        return found if isinstance(found, dict) else {}

    def where(self, id_: str, name: str = "") -> Where:
        found = self.marks.find((id_,))
        return found.find((name,)).value if name and name in found.children else found.key or found.value


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _listed(value: Any) -> list[str]:
    """Return the texts of a value: one, a list, or what a mapping says."""
    if isinstance(value, dict):
        return [f"{key} {one}" for key, one in value.items() if isinstance(one, str)]
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str) and one]


def _basis(one: Element) -> Basis | None:
    return next((basis for basis in Basis if basis.value == one.get("basis")), None)


def _voice(one: Element) -> Voice | None:
    return next((voice for voice in Voice if voice.value == one.get("voice")), None)


def _tags(one: Element) -> tuple[str, ...]:
    states = [name for name in ("undeveloped", "defeated") if _text(one.get(name)).lower() == "true"]
    return (*states, *_listed(one.get("tags")))
