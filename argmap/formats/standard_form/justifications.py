"""What stands behind a line of an argument in standard form: the numbers of the lines that it follows from.

``(1, 2)``, ``(from 1 and 2)``, ``[1-3, by modus ponens]``: linked premises. A semicolon begins another, independent
step: ``(from 1, 2; from 4)``. ``(opposed by 3)`` or ``(objections: 3, 4)`` names the lines that object to this one,
each by itself, or together where ``+`` links them; ``(against 2)`` says that this line objects to line 2. What objects
to a step itself is in square brackets behind it: ``(from 1, 2 [opposed by 6])``. ``()`` says that the line follows
from none.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from argmap.graph import Kind

LONGEST = 4_000
"""How many characters of a line are looked at for a justification."""
MOST_IN_RANGE = 1_000
MOST_IN_STEP = 5_000
"""How many lines a step may name, each as often as its ranges do."""
MOST_OBJECTIONS = 100
"""How many objections a line may name, each of which is a step of its own."""
_OPEN, _CLOSE = "([", ")]"
_FROM = "from|follows from|by|aus|folgt aus|nach|de|d'après|suit de|da|из|see"
_OBJECTS = (
    "against|objects to|objection to|opposes|attacks|rebuts|gegen|einwand gegen|contre|objection à|contra|objeción a|"
    "contro|obiezione a|против"
)
_OPPOSED = (
    "opposed by|objected to by|attacked by|rebutted by|despite|objections?|trotz|einw[aä]nde?|malgré|a pesar de|"
    "objeci(?:ón|ones)|nonostante|obiezion[ei]|несмотря на|возражени[ея]"
)
_TOKEN = re.compile(
    rf"\s*(?:(?P<range>\(?(\w{{1,20}})\)?\s*[-–]\s*\(?(\w{{1,20}})\)?)(?=[\s,;)\]]|$)"
    rf"|(?P<objects>(?:{_OBJECTS})\b:?)|(?P<opposed>(?:{_OPPOSED})\b:?)"
    rf"|(?P<scheme>by\s+(?P<name>[^\W\d][\w '-]*))|(?P<from>(?:{_FROM})\b:?)"
    r"|(?P<with>&|\+)|(?P<and>and\b|und\b|et\b|y\b|e\b|и\b|,)|(?P<next>;)|(?P<open>\[)|(?P<close>\])"
    r"|(?P<label>\(?(?P<number>(?:[A-Z]{1,3})?\d{1,9}[a-z]?|[A-Z]{1,3})\)?))",
    re.IGNORECASE,
)


@dataclass(slots=True)
class LineStep:
    """A step to a line: the labels of the lines that it comes from, and the steps against it.

    Where it ``objects``, it is a step from the line instead, to each of the labels.
    """

    kind: Kind
    labels: list[str] = field(default_factory=list)
    scheme: str | None = None
    against: list["LineStep"] = field(default_factory=list)
    said: bool = False
    objects: bool = False
    linked: bool = False
    """Whether a sign that links has just been read."""

    def below(self) -> Iterable["LineStep"]:
        """Yield the step and those against it, and against these."""
        pending = [self]
        while pending:
            one = pending.pop()
            yield one
            pending += one.against


def split(text: str) -> tuple[str, str | None]:
    """Return a line without the bracket at its end, and what is in that; ``None`` where there is none."""
    text = text.rstrip()
    depth = 0
    for at in range(len(text) - 1, max(-1, len(text) - LONGEST), -1):
        if text[at] in _CLOSE:
            depth += 1
        elif text[at] in _OPEN:
            depth -= 1
        if not depth:
            return (text[:at].rstrip(), text[at + 1 : -1].strip()) if at < len(text) - 1 else (text, None)
    return text, None


def parse_justification(text: str, labels: Sequence[str] | set[str]) -> list[LineStep] | None:
    """Return the steps in a bracket; ``None`` where it is no justification: a year, or words."""
    if not text:
        return []
    top = [LineStep(Kind.SUPPORTS)]
    open_: list[list[LineStep]] = [top]
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if not match or match.end() == at or not _take(match, open_, labels):
            return None
        at = match.end()
    found = [one for step in top for one in step.below()]
    if len(open_) > 1 or not all(one.labels for one in found):
        return None
    unknown = any(label not in labels for one in found for label in one.labels)
    return None if unknown and not any(one.said for one in top) else top


def _take(match: re.Match[str], open_: list[list[LineStep]], labels: Sequence[str] | set[str]) -> bool:
    """Take a part of a justification; tell whether it fits there."""
    step = open_[-1][-1]
    step.linked, linked = match.lastgroup == "with", step.linked
    match match.lastgroup:
        case "from" | "opposed" | "objects" as word:
            return _begin(step, word, inside=len(open_) > 1)
        case "scheme":
            step.scheme = match["name"].strip()
        case "next":
            open_[-1].append(LineStep(step.kind, objects=step.objects))
        case "range" | "label":
            for label in _labels(match, labels):
                _name(open_[-1], label, linked=linked)
            most = MOST_IN_STEP if step.kind is Kind.SUPPORTS else MOST_OBJECTIONS
            return sum(len(one.labels) for one in open_[-1]) <= most
        case "open" | "close" as bracket:
            return _nest(step, open_, bracket)
    return True


def _nest(step: LineStep, open_: list[list[LineStep]], bracket: str) -> bool:
    """Open or close a bracket with what is against a step; tell whether there is one to close."""
    if bracket == "open":
        step.against.append(LineStep(Kind.UNDERCUTS))
        open_.append(step.against)
    else:
        open_.pop()
    return bool(open_)


def _begin(step: LineStep, word: str, *, inside: bool) -> bool:
    """Take the word that begins a step; tell whether it is the first word.

    Inside brackets every word is about the step in front of them, so that ``[against 6]`` can only mean that 6 is.
    """
    if step.labels or step.said:
        return False
    if not inside:
        step.kind = Kind.SUPPORTS if word == "from" else Kind.ATTACKS
        step.objects = word == "objects"
    step.said = True
    return True


def _name(steps: list[LineStep], label: str, *, linked: bool) -> None:
    """Add a line to the last step; of objections, one that is not linked is a step of its own."""
    step = steps[-1]
    if step.labels and step.kind is not Kind.SUPPORTS and not step.objects and not linked:
        step = LineStep(step.kind, said=step.said)
        steps.append(step)
    step.labels.append(label)


def _labels(match: re.Match[str], labels: Sequence[str] | set[str]) -> list[str]:
    """Return the line that is named, or the lines from one to another; of labels that are no numbers, the two."""
    if match.lastgroup == "label":
        return [match["number"].upper()]
    first, last = match[2], match[3]
    if first.isdecimal() and last.isdecimal() and 0 <= int(last) - int(first) <= MOST_IN_RANGE:
        return [str(number) for number in range(int(first), int(last) + 1) if str(number) in labels]
    return [first.upper(), last.upper()]
