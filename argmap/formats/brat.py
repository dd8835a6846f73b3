"""Annotations of arguments in the stand-off format of brat, above all the persuasive essays corpus.

A line is a text-bound annotation (``T1<tab>Claim 10 20<tab>its words``), a relation (``R1<tab>supports Arg1:T2
Arg2:T1``) or an attribute (``A1<tab>Stance T1 For``): https://brat.nlplab.org/standoff.html. In the essays a claim is
for or against the major claims, which say the same in other words; premises support or attack claims and premises
(Stab and Gurevych 2017, Parsing argumentation structures in persuasive essays, section 4).
"""

import re
from dataclasses import dataclass, field

from argmap.files import refuse
from argmap.formats._quote_anchors import anchor
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source, SourceSpan
from argmap.problems import Level, Place, shown
from argmap.text.lines import BREAK
from argmap.text.xml import printable

SUFFIXES = (".ann",)
TITLE = "brat (persuasive essays)"
SPAN = re.compile(r"(T\S*)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t?(.*)", re.DOTALL)
RELATION = re.compile(r"(R\S*)\t(\S+) ([^\s:]+):(\S+) ([^\s:]+):(\S+)\s*")
ATTRIBUTE = re.compile(r"([AM]\S*)\t(\S+) (\S+)(?: (.*))?", re.DOTALL)
HEAD = re.compile(r"^T\d+\t\S+ \d+ \d+(?:;\d+ \d+)*\t", re.MULTILINE)
MAJOR = {"majorclaim", "major-claim", "thesis", "mainclaim", "main-claim", "position", "contention", "stance"}
COMPONENTS = MAJOR | {
    "claim", "premise", "evidence", "reason", "conclusion", "objection", "counterclaim", "rebuttal", "data", "warrant",
    "backing", "grounds", "argument", "statement", "support", "attack", "fact", "value", "testimony", "policy",
}  # fmt: skip
"""Types of annotations that are parts of arguments, in lower case with hyphens."""
AGAINST = re.compile(r"attack|against|contradict|rebut|undercut|oppos|conflict|disagree|refut|\bcon\b", re.IGNORECASE)
FOR = re.compile(r"support|for\b|justif|evidence|reason|because|agree|\bpro\b", re.IGNORECASE)
SAME = re.compile(r"rephrase|restat|paraphras|reword|equiv|same", re.IGNORECASE)
REPHRASE = "rephrase"


def recognises(head: str) -> bool:
    """Tell whether a text has lines of text-bound annotations with types of parts of arguments."""
    found = set(re.findall(r"^T\d+\t(\S+) \d+ \d+", head, re.MULTILINE))
    return bool(HEAD.search(head)) and any(_plain(kind) in COMPONENTS for kind in found)


def read(source: Source) -> GraphDocument:
    """Return the graph of a file of annotations; the text beside it is not read. Raises ``ReadError``."""
    found = _Annotations(GraphBuilder(source, "brat"))
    at = 0
    for end in [*(one.start() for one in BREAK.finditer(source.text)), len(source.text)]:
        if source.text[at:end].strip():
            found.line(source.text[at:end], SourceSpan(at, end))
        at = end + (2 if source.text.startswith("\r\n", end) else 1)
    return found.graph()


@dataclass(frozen=True, slots=True)
class _Annotated:
    key: str
    kind: str
    words: str
    where: SourceSpan
    words_where: SourceSpan


@dataclass(slots=True)
class _Annotations:
    builder: GraphBuilder
    parts: dict[str, _Annotated] = field(default_factory=dict)
    relations: list[tuple[str, str, str, SourceSpan]] = field(default_factory=list)
    stances: list[tuple[str, str, SourceSpan]] = field(default_factory=list)

    def line(self, text: str, where: SourceSpan) -> None:
        """Take one line."""
        if span := SPAN.fullmatch(text):
            words = printable(" ".join(span[4].split()))
            part = _Annotated(span[1], span[2], words, where, SourceSpan(where.start + span.start(4), where.end))
            if span[1] in self.parts:
                self.tell(f"{shown(span[1])} is annotated a second time", "give each annotation its own number", where)
            self.parts.setdefault(span[1], part)
        elif relation := RELATION.fullmatch(text):
            self.relations.append((relation[2], relation[4], relation[6], where))
        elif attribute := ATTRIBUTE.fullmatch(text):
            self.attribute(attribute, where)
        elif text.startswith(("#", "*", "E", "N")):
            self.other(text, where)
        else:
            self.tell("this line is no annotation", "write T1, a tab, a type with two numbers, a tab, the words", where)

    def attribute(self, found: re.Match[str], where: SourceSpan) -> None:
        if found[2].lower() == "stance" and found[4]:
            self.stances.append((found[3], found[4].strip(), where))
        else:
            self.builder.leave_out(f"attributes {printable(found[2])[:40]}", where)

    def other(self, text: str, where: SourceSpan) -> None:
        """Take an equivalence; notes of annotators, events and references are left out."""
        keys = text.split()
        if text.startswith("*") and len(keys) > 2 and SAME.search(keys[1]):
            self.relations += [(REPHRASE, key, keys[2], where) for key in dict.fromkeys(keys[3:]) if key != keys[2]]
            return
        names = {"#": "notes of annotators", "*": "relations without direction", "E": "events", "N": "normalizations"}
        self.builder.leave_out(names[text[0]], where)

    def graph(self) -> GraphDocument:
        """Return the graph of all lines."""
        related = {key for name, *ends, _ in self.relations if _kind(name) for key in ends}
        for part in self.parts.values():
            if _plain(part.kind) in COMPONENTS or part.key in related:
                self.statement(part)
            else:
                self.builder.leave_out(f"annotations {printable(part.kind)[:40]}", part.where)
        majors = [part for part in self.parts.values() if _plain(part.kind) in MAJOR]
        if self.parts and not any(part.key in self.builder for part in self.parts.values()):
            message = "no annotation of this file is a part of an argument, such as a claim or a premise"
            raise refuse("unknown-format", message, "name a file on arguments", Place(self.builder.source.file))
        for part in majors[1:]:
            self.builder.step(part.key, majors[0].key, where=part.where, scheme=REPHRASE)
        if len(majors) > 1:
            message = f"{len(majors)} major claims say the same; the others are read as support of the first"
            cure = "merge them, or keep the clearest"
            self.builder.remark("nearest-relation", message, cure, majors[1].where, Level.INFO)
        for key, stance, where in self.stances:
            self.stance(key, stance, where, majors)
        for name, source, target, where in self.relations:
            self.relation(name, source, target, where)
        return self.builder.build()

    def statement(self, part: _Annotated) -> None:
        said = anchor(part.words)
        self.builder.statement(
            part.key, part.words, part.words_where, quotes=(said,) if said else (), tags=(part.kind,)
        )

    def stance(self, key: str, stance: str, where: SourceSpan, majors: list[_Annotated]) -> None:
        """Add the step from a claim to the major claim."""
        if key not in self.builder:
            message = f"this stance names {shown(key)}, but the file has no such annotation"
            self.builder.remark("dangling-reference", message, "correct the reference", where)
        elif not majors or key == majors[0].key:
            self.tell(f"the stance {shown(stance)} is on no major claim", "annotate the major claim", where)
        else:
            against = AGAINST.search(stance)
            self.builder.step(key, majors[0].key, Kind.ATTACKS if against else Kind.SUPPORTS, where)

    def relation(self, name: str, source: str, target: str, where: SourceSpan) -> None:
        kind = _kind(name)
        if kind is None:
            self.builder.leave_out(f"relations {printable(name)[:40]}", where)
        elif source not in self.builder:
            message = f"this relation names {shown(source)}, but the file has no such annotation"
            self.builder.remark("dangling-reference", message, "correct the reference", where)
        else:
            self.builder.step(source, target, kind, where, scheme=REPHRASE if SAME.search(name) else None)

    def tell(self, message: str, cure: str, where: SourceSpan) -> None:
        self.builder.remark("unread-part", message, cure, where)


def _kind(name: str) -> Kind | None:
    """Return what a relation does to its target; ``None`` for one that is no argument."""
    if AGAINST.search(name):
        return Kind.ATTACKS
    return Kind.SUPPORTS if FOR.search(name) or SAME.search(name) else None


def _plain(kind: str) -> str:
    return kind.lower().replace("_", "-")
