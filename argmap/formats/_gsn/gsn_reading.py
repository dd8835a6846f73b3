"""Reads assurance cases: elements into statements, what supports and challenges them into steps."""

from collections.abc import Iterable, Iterator
from typing import Any

from argmap.files import refuse
from argmap.formats._gsn import BACKS, BASES, KINDS, NUMBER, TYPES
from argmap.formats._gsn.gsn_contexts import Element, explaining, given_numbers, numbered, texts
from argmap.formats._source_notes import SourceNotes
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Backing, Basis, Voice
from argmap.notation.source import Marks, Source, parse
from argmap.problems import Place, shown
from argmap.text.enumerating import listed as enumerated

MOST_NAMED = 3
LAYOUT = ("rankIncrement", "horizontalIndex", "charWrap", "classes", "level", "acp", "layer", "defeatedRelation")
KNOWN = (
    "text", "supportedBy", "inContextOf", "undeveloped", "defeated", "url", "nodeType", "challenges", "sources", "at",
    "voice", "basis", "tags", "scheme", "speaker", "heading", NUMBER, BACKS, *LAYOUT,
)  # fmt: skip


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
        self.told: set[tuple[str, str, str]] = set()
        self.taken: set[str] = set()
        self.known: dict[tuple[str, str], list[str]] = {}  # what an element names, for those that thousands refer to
        self.elements = {id_: one for id_, one in data.items() if id_ != "module"}
        if isinstance(module, dict):
            for name in module:
                if name != "name":
                    self.builder.leave_out("descriptions of the module", marks.find(("module", name)).value)
        self.uses = texts(module.get("uses")) if isinstance(module, dict) else []
        self.types = {id_: self.type_of(id_) for id_ in self.elements}
        known = {id_: self.of(id_) for id_ in self.elements}
        self.contexts = explaining(known, self.types)
        self.notes = SourceNotes(self.builder, given_numbers(known.values()))
        self.numbered: dict[int, str] = {}
        self.context_notes: dict[str, Backing] = {}
        self.explained_steps: set[str] = set()
        self.steps = {id_ for id_ in self.elements if self.types[id_] == "Strategy" and self.is_step(id_)}

        self.attacking = {member for id_ in self.elements for member in self.attackers(id_)}

    def attackers(self, id_: str) -> list[str]:
        """Return what challenges something by an element: the element, or what a step comes from."""
        one = self.of(id_)
        return [] if not one.get("challenges") else texts(one.get("supportedBy")) if id_ in self.steps else [id_]

    def run(self) -> GraphDocument:
        for id_, value in self.elements.items():
            if value and not isinstance(value, dict):
                cure = "write its `text` below it, indented"
                self.builder.remark("wrong-type", f"{shown(id_)} is not an element", cure, self.where(id_))
            if id_ not in self.steps and id_ not in self.contexts:
                self.state(id_)
        for id_ in self.elements:
            if id_ in self.steps:
                self.challenge(id_, [*self.references(id_, "supportedBy"), *self.assumed(id_)])
            elif id_ not in self.contexts:
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
        url, sources = _text(one.get("url")), texts(one.get("sources"))
        if url:
            backings.append(self.notes.add(url, self.where(id_, "url"), listed=True))
        elif self.types[id_].endswith("Solution") and text and not one.get("supportedBy") and not sources:
            backings.append(self.notes.add(text, where, listed=True))
        backings += (self.numbered_note(*numbered(each), self.where(id_, "sources"), listed=True) for each in sources)
        backings += self.further(id_, one)
        backings += self.explained(id_)
        self.builder.statement(
            id_, text, where, name=id_, footnotes=_limited(backings, one),
            basis=_basis(one) or BASES.get(self.types[id_]), voice=_voice(one), at=_text(one.get("at")) or None,
            speaker=_text(one.get("speaker")) or None, title=_text(one.get("heading")) or None,
            tags=self.tags(id_, one),
        )  # fmt: skip

    def tags(self, id_: str, one: Element) -> tuple[str, ...]:
        """Return the tags of an element: what it is, where it is no goal, its states, and those that it is given."""
        kind = self.types[id_].lower()
        plain = kind not in KINDS or (kind == "countergoal" and id_ in self.attacking)
        states = [name for name in ("undeveloped", "defeated") if _text(one.get(name)).lower() == "true"]
        return (*(() if plain else (kind,)), *states, *texts(one.get("tags")))

    def further(self, id_: str, one: Element) -> Iterator[Backing]:
        """Yield notes of what else is said of an element; what only shows it is counted."""
        for name in one:
            if name in LAYOUT:
                self.builder.leave_out("layout, style and claim points of elements", self.where(id_, name))
            elif name not in KNOWN:
                words = ", ".join(texts(one[name]))
                if words:
                    yield self.notes.add(f"{name}: {words}", self.where(id_, name))

    def explained(self, id_: str) -> Iterator[Backing]:
        """Yield notes of the contexts that an element is in, and of those of steps that it is the first to rest on."""
        for each in (id_, *self.references(id_, "supportedBy")):
            if each == id_ or (each in self.steps and each not in self.explained_steps):
                self.explained_steps.add(each)
                for context in self.references(each, "inContextOf"):
                    if context in self.contexts:
                        yield self.context_note(context)

    def context_note(self, id_: str) -> Backing:
        """Return what a statement says of the note that a context is."""
        if id_ not in self.context_notes:
            one, where = self.of(id_), self.where(id_, "text")
            said = [_text(one.get("text")) or id_, *texts(one.get("url")), *texts(one.get("sources"))]
            said += [f"{name}: {', '.join(texts(one[name]))}" for name in one if name not in KNOWN]
            number = numbered(f"[{_text(one.get(NUMBER))}] ")[0]
            self.context_notes[id_] = self.numbered_note(number, "; ".join(said), where, explains=True)
        return self.context_notes[id_]

    def numbered_note(
        self, number: int | None, source: str, where: Where, *, listed: bool = False, explains: bool = False
    ) -> Backing:
        """Add a note with the number that the file gives it, which it has wherever it is said again."""
        if number is None or self.numbered.get(number, source) != source:
            return self.notes.add(source, where, listed=listed, explains=explains)
        if number in self.numbered:
            return Backing.model_construct(note=number)
        self.numbered[number] = source
        return self.notes.add(source, where, number=number, listed=listed, explains=explains)

    def support(self, id_: str) -> None:
        """Add the steps to an element: one of what supports it, and one for each strategy that is one.

        What the element assumes belongs to each of them, and is a step of its own only where there is no other.
        """
        support, assumed = self.references(id_, "supportedBy"), self.assumed(id_)
        for other in support:
            if other in self.steps:
                members = [*self.references(other, "supportedBy"), *self.assumed(other), *assumed]
                key = other if other not in self.taken else f"{other} of {id_}"
                self.taken.add(other)
                scheme = _text(self.of(other).get("scheme")) or None
                self.builder.step(members, id_, Kind.SUPPORTS, self.where(other), key=key, scheme=scheme)
        plain = [other for other in support if other not in self.steps]
        if not support:
            assumed = self.without_contexts(id_, assumed)
        if plain or (assumed and not support):
            scheme = _text(self.of(id_).get("scheme")) or None
            where = self.where(id_, "supportedBy") or self.where(id_)
            self.builder.step([*plain, *assumed], id_, Kind.SUPPORTS, where, key=f"step to {id_}", scheme=scheme)

    def without_contexts(self, id_: str, assumed: list[str]) -> list[str]:
        """Return what an element without support assumes, its contexts left out: they alone are no reason for it."""
        for other in assumed:
            if self.types[other] == "Context":
                self.builder.leave_out("contexts of elements without support", self.where(id_, "inContextOf"))
        return [other for other in assumed if self.types[other] != "Context"]

    def assumed(self, id_: str) -> list[str]:
        """Return the assumptions and justifications of an element or a step."""
        return [other for other in self.references(id_, "inContextOf") if other not in self.contexts]

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
        for number, other in enumerate(texts(self.of(id_).get(name))):
            ends = [one.strip() for one in other.split("->")] if name == "challenges" else [other]
            if all(one in self.elements for one in ends):
                yield other
                continue
            path = (id_, name, number) if isinstance(self.of(id_).get(name), list) else (id_, name)
            if (id_, name, other) not in self.told:
                self.told.add((id_, name, other))
                self.builder.remark("dangling-reference", *self.missing(other), self.marks.find(path).value)

    def missing(self, other: str) -> tuple[str, str]:
        """Return what is told of an element that is not there, and the cure."""
        message = f"there is no element {shown(other)} in this file"
        if not self.uses:
            return message, "correct the reference, or add it"
        cure = "argmap reads one module at a time: put the modules into one file, or correct the reference"
        return f"{message}; it may be in {enumerated(self.uses, MOST_NAMED)}, which this module uses", cure

    def of(self, id_: str) -> Element:
        found = self.elements[id_]
        return found if isinstance(found, dict) else {}

    def where(self, id_: str, name: str = "") -> Where:
        found = self.marks.find((id_,))
        return found.find((name,)).value if name and name in found.children else found.key or found.value


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _limited(backings: Iterable[Backing], one: Element) -> tuple[Backing, ...]:
    """Return what an element says of its notes, each once, with how much of it they back."""
    given = one.get(BACKS)
    backs = given if isinstance(given, dict) else {}
    notes = dict.fromkeys(each.note for each in backings)
    return tuple(Backing.model_construct(note=note, backs=_text(backs.get(str(note))) or None) for note in notes)


def _basis(one: Element) -> Basis | None:
    return next((basis for basis in Basis if basis.value == one.get("basis")), None)


def _voice(one: Element) -> Voice | None:
    return next((voice for voice in Voice if voice.value == one.get("voice")), None)
