"""Reads arguments in standard form."""

import re
from collections.abc import Iterator

from argmap.files import refuse
from argmap.formats._source_notes import SourceNotes
from argmap.formats._text_lines import lines_of
from argmap.formats.standard_form.justifications import LineStep, parse_justification, split
from argmap.formats.standard_form.standard_lines import (
    HEADING,
    LINE,
    NOTE,
    RULE,
    NumberedLine,
    read_standard_lines,
)
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Backing
from argmap.notation.source import Source
from argmap.problems import Place

FIRST = ("1", "P1", "P", "1A")
MOST_ABOVE = 2
"""How many lines may be above the first number: a title, and words that lead to the argument."""
MARK = re.compile(r"\s?\[\^(\d{1,6})\]")
ESCAPED = re.compile(r"\[\\(\\*\^)")
OTHER = re.compile(r"\s*(?:\[[^\]\n]+\]:?(?:\s|$)|<[^>\n]+>|[-+*<>_]{1,2}\s)")


def is_standard_form(head: str) -> bool:
    """Tell whether a text is numbered lines from 1 on, one of which is said to follow from others."""
    lines = [text for text, _ in lines_of(head) if text.strip()]
    if any(OTHER.match(text) and not (HEADING.match(text) or NOTE.match(text) or RULE.match(text)) for text in lines):
        return False
    first = next((number for number, text in enumerate(lines) if LINE.match(text)), len(lines))
    form = read_standard_lines(Source(head, ""))
    if first > MOST_ABOVE or len(form.lines) < 2 or form.lines[0].label not in FIRST or len(form.strays) > 1:
        return False
    labels = {line.label for line in form.lines}
    return any(line.concludes or _is_justified(line.text, labels) for line in form.lines)


def _is_justified(text: str, labels: set[str]) -> bool:
    bracket = split(text)[1]
    return bool(bracket and parse_justification(bracket, labels))


def read_standard_form(source: Source) -> GraphDocument:
    """Return the graph of an argument. Raises ``ReadError`` for a text without a numbered line."""
    form = read_standard_lines(source)
    if not form.lines:
        cure = "write `1. ...` for each statement, and behind a conclusion what it follows from: (1, 2)"
        raise refuse("syntax-error", "there is no numbered line in this file", cure, Place(source.file, 1, 1))
    builder = GraphBuilder(source, "standard-form", form.title)
    notes = SourceNotes(builder, form.notes)
    for number, (text, where) in form.notes.items():
        notes.add(text, where, number=number)
    notes.tell_repeated(form.repeated_notes)
    _StandardReading(builder, notes, form.lines).run()
    for where in form.strays:
        builder.remark("unread-part", "this line has no number", "number it, or delete it", where)
    return builder.build()


class _StandardReading:
    def __init__(self, builder: GraphBuilder, notes: SourceNotes, lines: list[NumberedLine]) -> None:
        self.builder, self.notes, self.lines = builder, notes, lines
        self.labels = {line.label for line in lines}
        self.above: set[str] = set()

    def run(self) -> None:
        pending: dict[str, None] = {}  # lines above that nothing was concluded from
        used: set[str] = set()
        for line in self.lines:
            steps = self.state(line)
            if line.concludes and pending and (steps is None or (steps and all(one.objects for one in steps))):
                met = {label for one in steps or () for label in one.labels}
                steps = [LineStep(Kind.SUPPORTS, [one for one in pending if one not in met]), *(steps or ())]
            for step in steps or ():
                self.add(step, line)
                used.update([line.label] if step.objects else step.labels)
                for label in () if step.objects else step.labels:
                    pending.pop(label, None)
            if line.label not in used:
                pending[line.label] = None

    def state(self, line: NumberedLine) -> list[LineStep] | None:
        """Add the statement of a line, and return what is said to lead to it; ``None`` where nothing is said."""
        text, bracket = split(line.text)
        steps = parse_justification(bracket, self.labels) if bracket is not None else None
        if steps is None:
            text = line.text
        if line.label in self.builder:
            message = f"the number {line.label} is that of another line"
            self.builder.remark("unread-part", message, "give each line its own number", line.where)
            line.label = f"{line.label} (line {self.builder.source.place(*line.where).line})"
        backings = [Backing.model_construct(note=int(one[1])) for one in MARK.finditer(text) if int(one[1])]
        plain, linked = self.notes.of(ESCAPED.sub(r"[\1", MARK.sub("", text)), line.where)
        footnotes = tuple({one.note: one for one in (*backings, *linked)}.values())
        self.builder.statement(line.label, plain, line.where, footnotes=footnotes)
        self.above.add(line.label)
        return steps

    def add(self, step: LineStep, line: NumberedLine) -> None:
        """Add a step to a line, or from it, and those against the step."""
        for label in (label for one in step.below() for label in one.labels):
            if label not in self.labels:
                message = f"there is no line {label}"
                self.builder.remark("dangling-reference", message, "correct the number", line.where)
        pending = [*self.ends(step, line)]
        while pending:
            one, sources, target = pending.pop(0)
            key = self.builder.step(sources, target, one.kind, line.where, scheme=one.scheme)
            pending += [(under, under.labels, key) for under in one.against]

    def ends(self, step: LineStep, line: NumberedLine) -> Iterator[tuple[LineStep, list[str], str]]:
        """Yield what a step comes from and leads to: from a line that objects, to each line that it names."""
        if not step.objects:
            if step.labels:
                yield step, step.labels, line.label
            return
        targets = [label for label in step.labels if label in self.labels]
        if below := next((label for label in targets if label not in self.above), None):
            message = f"line {line.label} is read as an objection to line {below}"
            cure = f"write `(opposed by {below})` if line {below} is the objection"
            self.builder.remark("nearest-relation", message, cure, line.where)
        for label in targets:
            yield step, [line.label], label
