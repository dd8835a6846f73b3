"""The lines of an argument in standard form: numbered statements, rules above conclusions, notes."""

import re
from dataclasses import dataclass, field

from argmap.formats._text_lines import lines_of
from argmap.notation.source import Source, SourceSpan

LINE = re.compile(
    r"\s*(?P<so>∴|⇒|=>|⊢|→|->)?\s*(?:\*\*)?[(\[]?(?P<label>(?:[A-Z]{1,3})?\d{1,9}[a-z]?|[PC])[.):\]]+(?:\*\*)?(?:\s+|$)(?P<text>.*)"
)
RULE = re.compile(r"\s*(?:-{3,}|_{3,}|={3,}|—{2,}|─{2,}|–{3,})\s*$")
NOTE = re.compile(r"\s*\[\^(\d{1,6})\]:\s*(.*)")
HEADING = re.compile(r"\s*#{1,6}\s+(.*)")
_SO = (
    "therefore|hence|thus|so|consequently|it follows that|we can conclude that|in conclusion|also|daher|folglich|"
    "deshalb|somit|mithin|demnach|donc|par conséquent|por lo tanto|por tanto|luego|portanto|logo|quindi|dunque|perciò|"
    "следовательно|значит|поэтому|dolayısıyla|o halde|因此|所以|故に"
)
ONLY_THEREFORE = re.compile(rf"\s*(?:∴|⇒|=>|⊢|(?:{_SO})\b)[,:.]?\s*$", re.IGNORECASE)
BEFORE = re.compile(rf"\s*(?:{_SO})\b[,:]?\s+(?=[(\[]?(?:[A-Z]{{1,3}})?\d{{1,9}}[.):\]])", re.IGNORECASE)
"""Therefore before the number of a line."""
THEREFORE = re.compile(rf"(?:(?:∴|⇒|=>|⊢)\s*|(?:{_SO})\b[,:]?\s+)", re.IGNORECASE)


@dataclass(slots=True)
class NumberedLine:
    """A numbered statement; ``concludes`` tells that a rule, a sign or a word says that it follows."""

    label: str
    text: str
    where: SourceSpan
    concludes: bool
    further: list[str] = field(default_factory=list)
    """Lines that go on with the text, until all are there."""


@dataclass(slots=True)
class StandardForm:
    """What a text in standard form holds; ``strays`` are lines that belong to nothing."""

    title: str
    lines: list[NumberedLine]
    notes: dict[int, tuple[str, SourceSpan]]
    strays: list[SourceSpan]
    repeated_notes: list[tuple[int, SourceSpan]] = field(default_factory=list)

    def take_note(self, number: int, text: str, where: SourceSpan) -> None:
        """Take a note; of several with one number the first counts."""
        if number in self.notes:
            self.repeated_notes.append((number, where))
        else:
            self.notes[number] = (text, where)


def read_standard_lines(source: Source) -> StandardForm:
    """Return the parts of a text; a line without a number goes on with the one before it."""
    found = StandardForm("", [], {}, [])
    ruled = open_ = False  # does the next line conclude, and may an unnumbered line go on with the last?
    for text, where in lines_of(source.text):
        if before := BEFORE.match(text):
            ruled, text = True, " " * before.end() + text[before.end() :]
        if not text.strip():
            open_ = False
        elif RULE.match(text) or (found.lines and ONLY_THEREFORE.match(text)):
            ruled, open_ = bool(found.lines), False
        elif note := NOTE.match(text):
            found.take_note(int(note[1]), note[2].strip(), where)
            open_ = False
        elif match := LINE.match(text):
            found.lines.append(_numbered(match, where, ruled))
            ruled, open_ = False, True
        elif open_:
            _go_on(found.lines[-1], text.strip(), where)
        else:
            _take_other(found, text, where)
    _add_further(found)
    return found


def _numbered(match: re.Match[str], where: SourceSpan, ruled: bool) -> NumberedLine:
    start = where.start + match.start("text")
    text = match["text"].strip()
    so = None if match["so"] else THEREFORE.match(text)
    concludes = ruled or bool(match["so"] or so)
    return NumberedLine(
        match["label"].upper(),
        _capitalised(text[so.end() :]) if so else text,
        SourceSpan(start, max(where.end, start + 1)),
        concludes,
    )


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _go_on(line: NumberedLine, text: str, where: SourceSpan) -> None:
    line.further.append(text)
    line.where = SourceSpan(line.where.start, where.end)


def _add_further(found: StandardForm) -> None:
    for line in found.lines:
        line.text = " ".join((line.text, *line.further))


def _take_other(found: StandardForm, text: str, where: SourceSpan) -> None:
    """Take a line that is no statement: the title above them, else one that is told."""
    if not found.title and not found.lines:
        heading = HEADING.match(text)
        found.title = (heading[1] if heading else text).strip()
    else:
        found.strays.append(where)
