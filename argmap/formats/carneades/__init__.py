"""The YAML of Carneades 4: statements, arguments with premises by their parts, undercutters, issues and assumptions.

The form is that of the examples in https://github.com/carneades/carneades-4 (examples/AGs/YAML). What computes with a
graph and says nothing of its own (tests, weighing functions, rules) is left out. It is not written: Carneades has no
arguments against a statement, only for a contrary position, and a map names no contrary positions.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from argmap.files import refuse
from argmap.formats._named_works import LONGEST
from argmap.formats._repeated_ids import tell_repeated
from argmap.formats._scheme_titles import scheme_called
from argmap.formats.carneades.ground_terms import worded
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.bibliography import Work
from argmap.notation.model import Basis
from argmap.notation.source import Marks, Source, SourceSpan, parse
from argmap.problems import Level, shown
from argmap.text.xml import printable

SUFFIXES = (".carneades.yml", ".yml", ".yaml")
TITLE = "Carneades 4 (YAML)"
KEYS = re.compile(
    r"^(statements|arguments|issues|assumptions|tests|argument_schemes|issue_schemes|weighing_functions)[ \t]*:", re.M
)
LEFT_OUT = {
    "tests": "expected labels (tests)", "labels": "labels", "argument_schemes": "rules (argument schemes)",
    "issue_schemes": "rules (issue schemes)", "weighing_functions": "weighing functions", "language": "languages",
}  # fmt: skip
GROUPS = {"linked", "convergent"}
"""Schemes that say only how the premises go together."""


def recognises(head: str) -> bool:
    """Tell whether a text has two of the keys of an argument graph at the beginning of lines."""
    return len(set(KEYS.findall(head))) > 1 and not re.search(r"^claim[ \t]*:", head, re.M)


def read(source: Source) -> GraphDocument:
    """Return the graph of a file of Carneades 4. Raises ``ReadError``."""
    parsed = parse(source.text, source.file, "yaml")
    if not isinstance(parsed.data, dict):
        message, cure = "a mapping with `statements` and `arguments` is expected here", "write these keys"
        raise refuse("wrong-type", message, cure, source.place(0))
    return _Carneades(GraphBuilder(source, "carneades"), parsed.data, parsed.marks).read()


@dataclass(slots=True)
class _Carneades:
    builder: GraphBuilder
    data: dict[str, Any]
    marks: Marks
    language: dict[str, str] = field(default_factory=dict)
    numbers: dict[tuple[str | int, ...], int] = field(default_factory=dict)
    """Where in a list the record is that is read, by the list's key and the record's id."""

    def read(self) -> GraphDocument:
        for key in self.data:
            if key in LEFT_OUT:
                self.builder.leave_out(LEFT_OUT[key], self.where(key))
            elif key not in ("meta", "statements", "arguments", "issues", "assumptions"):
                self.builder.leave_out(f"values of {printable(key)[:40]!r}", self.where(key))
        self.language = {key: text for key, text in self.mapping("language") if isinstance(text, str)}
        self.meta()
        for key, value in self.mapping("statements"):
            self.statement(key, value)
        for number, term in self.items(self.data.get("assumptions"), "assumptions"):
            self.known(term, self.where("assumptions", number))
            self.builder.change(term, basis=Basis.ASSUMPTION)
        for key, value in self.mapping("arguments"):
            self.argument(key, value)
        for key, value in self.mapping("issues"):
            self.issue(key, value)
        return self.builder.build()

    def where(self, *path: str | int) -> SourceSpan:
        return self.found(*path).value

    def found(self, *path: str | int) -> Marks:
        number = self.numbers.get(path[:2])
        return self.marks.find(path if number is None else (path[0], number, *path[2:]))

    def mapping(self, name: str) -> Iterator[tuple[str, Any]]:
        """Yield what the mapping, or the list of records with ids, under a key of the file holds."""
        value = self.data.get(name)
        if isinstance(value, dict):
            yield from value.items()
        elif isinstance(value, list):
            for number, one in enumerate(value):
                key = str(one.get("id") or number) if isinstance(one, dict) else str(number)
                self.numbers[name, key] = number
                yield key, one
        elif value is not None:
            self.tell(f"`{name}` is neither a mapping nor a list", "write one", self.where(name))

    def items(self, value: Any, *path: str | int) -> Iterator[tuple[str | int, str]]:
        """Yield number and text of the items of a list at a path, or of a text alone."""
        for number, one in enumerate(value if isinstance(value, list) else [value] if value else []):
            if isinstance(one, str):
                yield number, one
            else:
                self.tell("this names no statement", "write the id of a statement", self.where(*path, number))

    def tell(self, message: str, cure: str, where: SourceSpan) -> None:
        self.builder.remark("unread-part", message, cure, where)

    def meta(self) -> None:
        """Take the title; the source is the record of the text that the graph was made from."""
        meta = self.data.get("meta")
        for key, value in meta.items() if isinstance(meta, dict) else ():
            text = printable(" ".join(value.split())) if isinstance(value, str) else ""
            if key == "title":
                self.builder.title = text
            elif key == "source" and text:
                self.builder.record = _record(text)
            else:
                self.builder.leave_out("notes on the file", self.where("meta", key))

    def statement(self, key: str, value: Any) -> None:
        """Add a statement: its text, or a record of it."""
        if key in self.builder:
            tell_repeated(self.builder, key, self.where("statements", key))
            return
        record = value if isinstance(value, dict) else {"text": value}
        where = self.where("statements", key, "text") if isinstance(value, dict) else self.where("statements", key)
        text = record.get("text")
        said = printable(text.strip()) if isinstance(text, str) else (worded(key, self.language) or key)
        label = record.get("label")
        for other in sorted(record.keys() - {"id", "text", "assumed", "label"}):
            self.builder.leave_out(f"values of {printable(other)[:40]!r}", where)
        assumed = str(record.get("assumed")).lower() == "true"
        self.builder.statement(
            key, said, where, name=key, basis=Basis.ASSUMPTION if assumed else None,
            title=label if isinstance(label, str) and label else None,
        )  # fmt: skip

    def known(self, key: str, where: SourceSpan) -> None:
        """Add the statement of a term that the file only uses."""
        if key in self.builder:
            return
        text = worded(key, self.language)
        if text is None:
            message = f"there is no statement {shown(key)}; its id is taken for its text"
            self.builder.remark("dangling-reference", message, "add it to `statements`", where)
        self.builder.statement(key, text or printable(key), where, name=key)

    def argument(self, key: str, value: Any) -> None:
        """Add the step of an argument, and what undercuts it."""
        found = self.found("arguments", key)
        place = found.key or found.value
        conclusion = value.get("conclusion") if isinstance(value, dict) else None
        if not isinstance(conclusion, str):
            self.tell("this argument has no conclusion", "add `conclusion: ID`", place)
            return
        self.known(conclusion, self.where("arguments", key, "conclusion"))
        for other in sorted(value.keys() - {"id", "conclusion", "premises", "scheme", "undercutter"}):
            self.builder.leave_out(f"values of {printable(other)[:40]!r}", place)
        premises = list(self.premises(key, value.get("premises")))
        name = value.get("scheme") if isinstance(value.get("scheme"), str) else ""
        scheme = None if name in GROUPS else scheme_called(name or "")
        if not premises:
            message = f"this argument for {shown(conclusion)} has no premises" + (f" (scheme {name})" if name else "")
            self.builder.remark("left-out", message, "write what it rests on as premises", place)
        groups = [[one] for one in premises] if name == "convergent" else [premises] if premises else []
        made = [
            self.builder.step(
                group, conclusion, Kind.SUPPORTS, place, key=f"{key}\0{number}" if number else key, scheme=scheme
            )
            for number, group in enumerate(groups)
        ]
        self.undercutter(key, value.get("undercutter"), conclusion, made[0] if made else None)

    def premises(self, key: str, value: Any) -> Iterator[str]:
        """Yield the premises of an argument, which are a list, or a mapping from their parts in the scheme."""
        path = ("arguments", key, "premises")
        found: list[tuple[str | int, str]] = []
        if isinstance(value, dict):
            self.builder.leave_out("parts of premises in schemes", self.where(*path))
            for part, term in value.items():
                found += ((part, one) for _, one in self.items(term, *path, part))
        else:
            found += self.items(value, *path)
        for part, term in found:
            self.known(term, self.where(*path, part))
            yield term

    def undercutter(self, key: str, value: Any, conclusion: str, step: str | None) -> None:
        """Add what undercuts an argument; one without premises has no step, so there it is against the conclusion."""
        where = self.where("arguments", key, "undercutter")
        for _, term in self.items(value, "arguments", key, "undercutter"):
            self.known(term, where)
            if step:
                self.builder.step(term, step, Kind.UNDERCUTS, where, key=f"{key}\0undercut")
            else:
                message = f"{shown(term)} undercuts an argument without premises; read as against its conclusion"
                cure = "write what the argument rests on as premises"
                self.builder.remark("nearest-relation", message, cure, where, Level.INFO)
                self.builder.step(term, conclusion, Kind.ATTACKS, where, key=f"{key}\0undercut")

    def issue(self, key: str, value: Any) -> None:
        """Add what an issue says: that its positions exclude one another."""
        if not isinstance(value, dict):
            self.tell("this issue has no positions", "add `positions`", self.where("issues", key))
            return
        for other in sorted(value.keys() - {"id", "positions"}):
            self.builder.leave_out("proof standards" if other == "standard" else f"values of {printable(other)[:40]!r}",
                                   self.where("issues", key))  # fmt: skip
        positions = list(self.items(value.get("positions"), "issues", key, "positions"))
        for number, term in positions:
            self.known(term, self.where("issues", key, "positions", number))
        for _, other in positions[1:]:
            self.builder.step(other, positions[0][1], Kind.ATTACKS, self.where("issues", key))
        if len(positions) > 1:
            message = "the positions of this issue exclude one another; the others are read as objections to the first"
            cure = "change which is an objection to which"
            self.builder.remark("nearest-relation", message, cure, self.where("issues", key), Level.INFO)


def _record(source: str) -> Work:
    """Return the record of the text that a graph was made from: a reference in words, or an address."""
    if re.fullmatch(r"https?://\S+", source):
        return Work.model_construct(id="paper", url=source)
    from argmap.citations.parsing import parse_entry  # slow to load, and only files with a source need it

    several = source.count("://") > 1 or len(source) > LONGEST
    known = None if several else parse_entry(source).work
    return known.model_copy(update={"id": "paper"}) if known else Work.model_construct(id="paper", title=source)
