"""The argument graphs of Carneades in XML: LKIF (versions 1 and 2) and CAF.

``<lkif><argument-graphs><argument-graph><statements>...<arguments>...`` or ``<caf><statements>...<arguments>...``. An
argument has a conclusion, a direction (pro or con) and premises, each of a polarity; in LKIF a premise may be an
exception, in CAF a statement may undercut an argument. Forms: E. Hoekstra et al., LKIF specification (ESTRELLA D1.1),
section "Arguments"; https://github.com/carneades/carneades-4 (examples/AGs/LKIF and CAF).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from argmap.files import refuse
from argmap.formats._repeated_ids import tell_repeated
from argmap.formats._scheme_titles import scheme_called
from argmap.formats._source_notes import SourceNotes
from argmap.formats._xml_source import XmlElement, read_xml
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.bibliography import KEY, Name, Work
from argmap.notation.model import Backing, Basis, CitedWork, Voice
from argmap.notation.source import Source
from argmap.problems import Level, shown

SUFFIXES = (".lkif", ".caf", ".xml")
TITLE = "LKIF and CAF (Carneades)"
HEAD = re.compile(r"\s*(?>(?:<\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\[]*>)\s*)*+<(?:\w+:)?(?:lkif|caf)\b", re.DOTALL)
UNDERCUT = re.compile(r"\(undercut\s+(\S+?)\)")
OTHERS = {"theory": "rules", "metadata": "notes on the file"}
YEAR = re.compile(r"\b(1[5-9]|20)\d\d\b")
CITED = re.compile(r"\s?\[@(?P<key>[^\s,;\[\]]+)(?:,?\s*(?:pp?|pg|S)\.\s*(?P<page>[\d–-]+)\.?)?\]")
"""A citation in a description, as Pandoc writes one: ``[@lee-2012, p. 4]``."""
NOT = "It is not the case that: "


def recognises(head: str) -> bool:
    """Tell whether a text begins with the root element of LKIF or CAF."""
    return bool(HEAD.match(head))


def read(source: Source) -> GraphDocument:
    """Return the graph of a file; of several argument graphs in one file, all together. Raises ``ReadError``."""
    root = read_xml(source)
    if root.tag not in ("lkif", "caf"):
        message, cure = f"this is <{root.tag}>, not <lkif> or <caf>", "name a file of Carneades"
        raise refuse("unknown-format", message, cure, source.place(*root.where))
    graphs = [one for group in root.named("argument-graphs") for one in group.named("argument-graph")]
    graphs = graphs if root.tag == "lkif" else [root]
    head = root.first("metadata")
    titles = [one.get("title") for one in graphs if one.get("title")]
    builder = GraphBuilder(source, "lkif", head.get("title") if head else titles[0] if len(titles) == 1 else "")
    for one in graphs if len(titles) > 1 else ():
        builder.leave_out("titles of graphs", one.where)
    sources = _Sources(builder)
    sources.read(root)
    for number, one in enumerate(graphs):
        _ArgumentGraph(builder, one, sources, f"{number}\0" if len(graphs) > 1 else "").read()
    for one in root.children:
        if one.tag not in ("argument-graphs", "statements", "arguments", "references", "sources"):
            builder.leave_out(OTHERS.get(one.tag, f"elements <{one.tag[:40]}>"), one.where)
    return builder.build()


class _Sources:
    """The works that a file refers to: CAF's references, and LKIF's sources of elements."""

    def __init__(self, builder: GraphBuilder) -> None:
        self.builder = builder
        self.works: dict[str, str] = {}
        self.of_elements: dict[str, list[Backing]] = {}
        self.taken: set[str] = set()
        self.notes = 0

    def read(self, root: XmlElement) -> None:
        """Take the works and sources of a file."""
        for one in (found for group in root.named("references") for found in group.named("metadata")):
            self.work(one)
        listed = SourceNotes(self.builder)
        for one in (found for group in root.named("sources") for found in group.named("source")):
            text = " ".join(part for part in (one.words(), one.get("uri") or one.get("href")) if part)
            if text:
                backing = listed.add(text, one.where, listed=True)
                self.of_elements.setdefault(one.get("element"), []).append(backing)
                self.notes = max(self.notes, backing.note)

    def work(self, one: XmlElement) -> None:
        """Add a work, in the terms of Dublin Core."""
        key = one.get("key")
        id_ = key if re.fullmatch(KEY, key) else f"work-{len(self.works) + 1}"
        self.works[key] = id_
        date, address, creator = one.get("date"), one.get("identifier"), one.get("creator")
        year = YEAR.search(date)
        is_address = address.startswith(("http://", "https://"))
        noted = ("" if is_address else address, "" if year and year[0] == date else date)
        note = "; ".join(filter(None, noted))
        for name in sorted(one.attributes.keys() - {"key", "date", "identifier", "creator", "title", "publisher"}):
            self.builder.leave_out(f"values of {name[:40]!r}", one.where)
        self.builder.work(
            Work.model_construct(
                id=id_, title=one.get("title") or None, issued=year[0] if year else None,
                author=(Name.model_construct(literal=creator),) if creator else (),
                url=address if is_address else None, note=note or None, publisher=one.get("publisher") or None,
            ),
            one.where,
        )  # fmt: skip

    def without_citations(self, text: str) -> tuple[str, tuple[CitedWork, ...]]:
        """Return a text without its citations of works that the file lists, ``[@lee-2012, p. 4]``, and these."""
        found: dict[str, CitedWork] = {}

        def take(match: re.Match[str]) -> str:
            if match["key"] not in self.works:
                return match[0]
            cited = CitedWork.model_construct(work=self.works[match["key"]], locator=match["page"])
            found.setdefault(cited.work, cited)
            return ""

        return CITED.sub(take, text).strip(), tuple(found.values())

    def passage(self, text: str, one: XmlElement) -> tuple[Backing, frozenset[str]]:
        """Add the words of a source as a note, and return it with the works that it cites."""
        plain, cited = self.without_citations(text)
        self.notes += 1
        self.builder.note(self.notes, plain, one.where, tuple(each.citation for each in cited))
        return Backing.model_construct(note=self.notes), frozenset(each.work for each in cited)

    def of(self, one: XmlElement) -> list[Backing]:
        """Return what backs an element. An id is that of one element: others with it have none, or thousands would."""
        found = self.of_elements.get(one.get("id"), [])
        if one.get("id") not in self.taken:
            self.taken.add(one.get("id"))
            return found
        if found:
            self.builder.leave_out("sources of elements whose ids are used a second time", one.where)
        return []

    def cited(self, keys: str) -> tuple[CitedWork, ...]:
        """Return the works whose keys a file names, with semicolons between them."""
        found = (self.works.get(key.strip()) for key in keys.split(";"))
        return tuple(CitedWork.model_construct(work=one) for one in found if one)


@dataclass(slots=True)
class _TakenFrom:
    """What the arguments that have a statement for their first premise were taken from, by note and by work."""

    notes: dict[int, Backing] = field(default_factory=dict)
    works: dict[str, CitedWork] = field(default_factory=dict)

    def add(self, footnotes: Iterable[Backing], cites: Iterable[CitedWork]) -> None:
        """Add what is not there already."""
        for note in footnotes:
            self.notes.setdefault(note.note, note)
        for cited in cites:
            self.works.setdefault(cited.work, cited)


@dataclass(slots=True)
class _ArgumentGraph:
    builder: GraphBuilder
    graph: XmlElement
    sources: _Sources
    prefix: str
    undercuts: dict[str, str] = field(default_factory=dict)
    """Statements that say that an argument does not apply, with the argument's key."""
    unsaid: dict[str, XmlElement] = field(default_factory=dict)
    """Those of them that have no words of their own: they are statements only where they are premises."""
    stated: set[str] = field(default_factory=set)
    backed: dict[str, _TakenFrom] = field(default_factory=dict)

    def read(self) -> None:
        for one in (found for group in self.graph.named("statements") for found in group.named("statement")):
            self.statement(one)
        for one in (found for group in self.graph.named("arguments") for found in group.named("argument")):
            self.argument(one)
        self.back()

    def statement(self, one: XmlElement) -> None:
        """Add a statement: LKIF has its text in ``s``, CAF in descriptions."""
        key = self.prefix + (one.get("id") or f"\0{len(self.stated)}")
        if key in self.stated:
            tell_repeated(self.builder, one.get("id"), one.where)
            return
        self.stated.add(key)
        text, where = self.described(one)
        if undercut := UNDERCUT.fullmatch(one.get("atom")):
            self.undercuts[key] = self.prefix + undercut[1]
            if not text:
                self.unsaid[key] = one
                return
        self.leave_out(one, standard="proof standards")
        if one.get("value") == "false":
            self.builder.leave_out("statements marked as false", one.where)
        is_main = one.get("main") == "true" or (one.get("id") and self.graph.get("main-issue") == one.get("id"))
        metadata = one.first("metadata")
        text, cites = self.sources.without_citations(text)
        further = self.sources.cited(metadata.get("source") if metadata else "")
        met = {each.work for each in cites}
        self.builder.statement(
            key, text or one.get("atom"), where.where, basis=_basis(one), tags=("main issue",) if is_main else (),
            cites=(*cites, *(each for each in further if each.work not in met)),
            footnotes=tuple(self.sources.of(one)),
        )  # fmt: skip

    def described(self, one: XmlElement) -> tuple[str, XmlElement]:
        """Return the text of a statement or argument, of several languages the English or the first, and its place."""
        texts = list(one.named("s"))
        for path in (("descriptions",), ("metadata", "descriptions")):
            found = one.first(*path)
            texts += found.named("description") if found else ()
        texts = [text for text in texts if text.words()]
        best = next((text for text in texts if text.get("lang") in ("", "en")), texts[0] if texts else one)
        for other in texts:
            if other is not best:
                self.builder.leave_out("texts in further languages", other.where)
        return (best.words() if texts else ""), best

    def argument(self, one: XmlElement) -> None:
        """Add the step of an argument, with its exceptions."""
        conclusion = one.first("conclusion")
        target = self.prefix + (conclusion.get("statement") if conclusion else "")
        against = one.get("direction") == "con" or one.get("pro") == "false"
        key = self.prefix + one.get("id")
        self.leave_out(
            one, weight="weights of arguments", title="titles of arguments", strict="strictness of arguments"
        )
        premises: list[str] = []
        exceptions: list[XmlElement] = []
        for group in one.named("premises", "exceptions"):
            for premise in group.named("premise"):
                if premise.get("type") == "exception" or group.tag == "exceptions":
                    exceptions.append(premise)
                else:
                    premises.append(self.premise(premise))
        if not premises:
            message, cure = "this argument has no premises", "write what it rests on as premises"
            self.builder.remark("left-out", message, cure, one.where)
        else:
            kind = Kind.ATTACKS if against else Kind.SUPPORTS
            if undercut := self.undercuts.get(target):
                kind, target = Kind.UNDERCUTS, undercut
            scheme = scheme_called(one.get("scheme"))
            key = self.builder.step(premises, target, kind, one.where, key=key, scheme=scheme)
            self.source(one, premises[0])
        for number, exception in enumerate(exceptions):
            self.exception(exception, key if premises else None, target, f"{key}\0{number}")

    def exception(self, premise: XmlElement, key: str | None, target: str, own: str) -> None:
        """Add what undercuts an argument; one without premises has no step, so there it is against the conclusion."""
        source = self.premise(premise)
        if key:
            self.builder.step(source, key, Kind.UNDERCUTS, premise.where, key=own)
        else:
            self.builder.step(source, target, Kind.ATTACKS, premise.where, key=own)

    def premise(self, premise: XmlElement) -> str:
        """Return the statement of a premise; of a negative one, a statement that says the opposite."""
        key = self.prefix + premise.get("statement")
        self.leave_out(premise, role="parts of premises in schemes", implicit="marks of implicit premises")
        if key in self.unsaid and key not in self.builder:
            self.builder.statement(key, "The argument does not apply.", self.unsaid[key].where, voice=Voice.READER)
        if key in self.builder and premise.get("type") == "assumption" and not self.builder.node(key).basis:
            self.builder.change(key, basis=Basis.ASSUMPTION)
        if premise.get("polarity") != "negative" and premise.get("positive") != "false":
            return key
        opposite = f"{key}\0not"
        if key in self.builder and opposite not in self.builder:
            text = self.builder.node(key).text
            self.builder.statement(opposite, NOT + text, premise.where, voice=Voice.READER)
            self.builder.step(key, opposite, Kind.ATTACKS, premise.where, key=f"{opposite}\0step")
            message = f"the premise is that this is false: {shown(text)}; read as a statement that says so"
            cure = "say it in your own words"
            self.builder.remark("nearest-relation", message, cure, premise.where, Level.INFO)
        return opposite if opposite in self.builder else key

    def source(self, one: XmlElement, premise: str) -> None:
        """Back the first premise with what the argument was taken from: its own words as a note, and works."""
        if premise not in self.builder:
            return
        text, where = self.described(one)
        backings = self.sources.of(one)
        noted: frozenset[str] = frozenset()
        if text:
            backing, noted = self.sources.passage(text, where)
            backings = [*backings, backing]
        metadata = one.first("metadata")
        cites = self.sources.cited(metadata.get("source") if metadata else "")
        self.backed.setdefault(premise, _TakenFrom()).add(backings, [each for each in cites if each.work not in noted])

    def back(self) -> None:
        """Give the first premises what backs them: all at once, since thousands of arguments may share one."""
        for premise, more in self.backed.items():
            node, found = self.builder.node(premise), _TakenFrom()
            found.add(node.footnotes, node.cites)
            found.add(more.notes.values(), more.works.values())
            self.builder.change(premise, footnotes=tuple(found.notes.values()), cites=tuple(found.works.values()))

    def leave_out(self, one: XmlElement, **told: str) -> None:
        """Note attributes that a map does not hold, where they say more than nothing."""
        for name, what in told.items():
            if one.get(name) not in ("", "false", "0.5"):
                self.builder.leave_out(what, one.where)


def _basis(one: XmlElement) -> Basis | None:
    """Return what an accepted statement rests on: the audience's agreement, or that it is assumed."""
    if one.get("value") != "true" and one.get("weight") != "1.0":
        return None
    return Basis.ASSUMPTION if one.get("assumption") == "true" else Basis.COMMON_GROUND
