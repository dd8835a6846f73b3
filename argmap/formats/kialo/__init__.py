"""Reads debates exported from Kialo: numbered claims, each for or against the one that it is under.

There are two layouts (Kialo's "Export" in a discussion's menu has written both). The older begins with ``Discussion
Title:`` and has a claim on a line, ``1.2. Con: ...``; the newer begins with ``Discussion Name:``, indents, puts the
text below the number, may ask a ``Question:`` with several theses, and ends with a list of ``Sources:`` that ``[1]`` in
a claim refers to. In both ``-> See 1.2.2.`` is that claim once more, a link is Markdown, and brackets are escaped with
a backslash (https://support.kialo.com/en/hc/, "Moving/Linking a Claim", "Making Best Use of Sources").
Sources and links become notes. A question is no statement: its answers are claims.
"""

import re

from argmap.files import refuse
from argmap.formats._source_notes import SourceNotes, without_numbers
from argmap.formats.kialo.kialo_lines import CLAIM, HEAD, KialoClaim, KialoExport, read_lines
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.model import Backing
from argmap.notation.source import Source, SourceSpan
from argmap.problems import Level, Place

SUFFIXES = (".kialo.txt", ".txt")
TITLE = "Kialo"
SEE = re.compile(r"\s*(?:->|→)\s*See (\d+(?:\.\d+)*)\.?\s*$", re.IGNORECASE)
SEE_DEBATE = re.compile(r"\s*(?:->|→)\s*See discussion #?(\d+)\s*[:：]?\s*(.*)", re.IGNORECASE)


def recognises(head: str) -> bool:
    """Tell whether a text begins as an export does, with its title and a numbered claim."""
    start = head.lstrip("\ufeff").lstrip()
    return bool(HEAD.match(start)) and any(CLAIM.match(line) for line in start.splitlines()[1:])


def read(source: Source) -> GraphDocument:
    """Return the debate. Raises ``ReadError`` for a text without a numbered claim."""
    export = read_lines(source)
    if not export.claims:
        message = "there is no numbered claim in this file"
        raise refuse("syntax-error", message, "write claims as `1. ...` and `1.1. Pro: ...`", Place(source.file, 1, 1))
    return _KialoReading(source, export).run()


class _KialoReading:
    def __init__(self, source: Source, export: KialoExport) -> None:
        self.export = export
        self.builder = GraphBuilder(source, "kialo", export.title)
        self.notes = SourceNotes(self.builder, export.sources)
        self.same: dict[str, str] = {}
        for claim in export.claims:
            if claim.repeats:
                self.tell_of_repeated(claim)
        self.numbers = {claim.number for claim in export.claims}
        self.stances = {claim.above for claim in export.claims if claim.stance}

    def run(self) -> GraphDocument:
        for number, (text, where) in self.export.sources.items():
            self.notes.add(text, where, number=number, listed=True)
        self.notes.tell_repeated(self.export.repeated_sources)
        for claim in self.export.claims:
            if see := SEE.match(" ".join(claim.lines)):
                self.same[claim.number] = see[1]
        questions = self.questions()
        for claim in self.export.claims:
            self.take(claim, questions)
        if self.export.question:
            self.told_as_question(*self.export.question)
        for where in self.export.strays:
            self.builder.remark("unread-part", "this line belongs to no claim", "number it, or delete it", where)
        for where in self.export.doubtful:
            message, cure = "this line is read as a part of the claim above it", "if it is a claim, write Pro: or Con:"
            self.builder.remark("swallowed-line", message, f"{cure} after its number", where)
        return self.builder.build()

    def tell_of_repeated(self, claim: KialoClaim) -> None:
        """Tell of a claim whose number another has, and give it a key of its own under the same claim."""
        message = f"the number {claim.number} is that of another claim"
        self.builder.remark("unread-part", message, "give each claim its own number", claim.where)
        claim.number = f"{claim.number} (line {self.builder.source.place(*claim.where).line})"

    def take(self, claim: KialoClaim, questions: set[str]) -> None:
        if claim.number in questions:
            self.told_as_question(" ".join(claim.lines), claim.where)
            return
        if claim.number not in self.same:
            self.state(claim)
        if claim.above and claim.above not in questions:
            self.link(claim)

    def questions(self) -> set[str]:
        """Return the numbers of theses that are questions: nothing is for or against them, but they have answers."""
        answered = {claim.above for claim in self.export.claims if claim.above and not claim.stance}
        return {number for number in answered - self.stances if "." not in number}

    def told_as_question(self, text: str, where: SourceSpan) -> None:
        if not self.builder.title:
            self.builder.title = text
        message = "a question is not a statement: each answer to it is read as a claim of its own"
        self.builder.remark("left-out", message, "write the claim that the map is about", where, Level.INFO)

    def state(self, claim: KialoClaim) -> None:
        lines, backings = list[str](), list[Backing]()
        for line in claim.lines:
            if debate := SEE_DEBATE.match(line):
                name = debate[2].strip()
                backings.append(self.notes.add(f"Kialo discussion #{debate[1]}: {name}".rstrip(": "), claim.where))
                lines += [name] if not lines else []
            else:
                lines.append(line)
        plain, numbers = without_numbers("\n".join(lines), self.export.sources.__contains__)
        text, linked = self.notes.of(plain, claim.where)
        backings += [Backing.model_construct(note=one) for one in numbers if one in self.export.sources]
        if self.export.sources and (gone := [one for one in numbers if one not in self.export.sources]):
            message = f"the list of sources has no [{gone[0]}]"
            self.builder.remark("dangling-reference", message, "add it to the list", claim.where)
        footnotes = tuple({one.note: one for one in (*backings, *linked)}.values())
        self.builder.statement(claim.number, text, claim.where, footnotes=footnotes)

    def link(self, claim: KialoClaim) -> None:
        """Add the step from a claim to the one that it is under."""
        if not claim.stance:
            message = "this claim is neither Pro nor Con: it is read as a claim of its own"
            self.builder.remark("unread-part", message, "write Pro: or Con: after its number", claim.where)
            if claim.number not in self.same:
                return
        kind = Kind.ATTACKS if claim.stance == "against" else Kind.SUPPORTS
        here, above = self.meant(claim.number), self.meant(claim.above)
        if here not in self.numbers:
            message = f"this refers to {here}, but the file has no such claim"
            self.builder.remark("dangling-reference", message, "correct the reference", claim.where)
        elif claim.stance:
            self.builder.step(here, above, kind, claim.where)

    def meant(self, number: str) -> str:
        """Return the number under which a claim has its text, whatever refers to it; of a circle, any of its own."""
        seen: dict[str, None] = {}
        while number in self.same and number not in seen:
            seen[number] = None
            number = self.same[number]
        self.same.update(dict.fromkeys(seen.keys() - {number}, number))  # a long way is gone once
        return number
