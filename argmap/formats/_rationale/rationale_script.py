"""Runs a script of Rationale on paper: which boxes it creates below which, and what they say. Nothing is executed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.graph.graph_builder import Where
from argmap.notation.source import Source, SourceSpan

_NAME = r"\w+(?:\[\d{1,6}\])*"
_STRING = r"(?:[uU]?\"((?:[^\"\\]|\\.)*)\"|[uU]?'((?:[^'\\]|\\.)*)')"
CALL = re.compile(
    rf"[ \t]*(?:(?P<new>\w+)[ \t]*=[ \t]*)?(?:\w+\.)*(?P<call>[A-Z]\w*)[ \t]*\([ \t]*"
    rf"(?:(?P<of>{_NAME})[ \t]*,?[ \t]*)?(?:{_STRING})?(?P<rest>[^\r\n]*)",
    re.DOTALL,
)
FURTHER = ("SetNodeNotes", "SetHyperlink")
"""Calls that say more of a box: a note, or what it is linked to."""
PRELUDE = "#-- End of Prelude --"
_STRINGS = re.compile(_STRING)
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.)", re.DOTALL)
_LETTERS = {"n": "\n", "r": "\n", "t": " "}


@dataclass(slots=True)
class RationaleBox:
    """A box of a map: its kind (Claim, CompoundReason, Inference ...), its text, and those below it."""

    kind: str
    where: Where
    text: str = ""
    boxes: list["RationaleBox"] = field(default_factory=list)
    notes: list["RationaleBox"] = field(default_factory=list)


@dataclass(slots=True)
class RationaleScript:
    """What a script builds; ``lost`` are calls that name no box, ``others`` those that only lay out or are unknown."""

    roots: list[RationaleBox] = field(default_factory=list)
    lost: list[tuple[str, SourceSpan]] = field(default_factory=list)
    others: list[tuple[str, SourceSpan]] = field(default_factory=list)


def run_script(source: Source) -> RationaleScript:
    """Return what a script builds; the functions that newer versions define before it are passed over."""
    found = RationaleScript()
    named: dict[str, RationaleBox] = {}
    last: RationaleBox | None = None
    for match, where in _calls(source.text):
        call, of, said = match["call"], match["of"], _plain(match[4] if match[4] is not None else match[5] or "")
        parent = _box(named, of) if of else None
        if call in ("Create", "CreateChild", "CreateAnnotation"):
            last = RationaleBox(said, where)
            _put(found, last, call, parent, where)
            if match["new"]:
                named[match["new"]] = last
        elif call in ("SetText", *FURTHER):
            target = parent or (None if of and call == "SetText" else last)
            if target is None:
                found.lost.append((said, where))
            else:
                _say(target, call, match, where)
        else:
            found.others.append((call, where))
    return found


def _say(box: RationaleBox, call: str, match: re.Match[str], where: SourceSpan) -> None:
    """Give a box its text, or a note of what is said with it."""
    texts = [_plain(one or other) for one, other in _STRINGS.findall(match[0])]
    if call == "SetText":
        box.text, box.where = "".join(texts[:1]), where
        return
    addresses = [text for text in texts if re.match(r"https?://|www\.", text)]
    kind = "Web" if addresses else "Note"
    box.notes += [RationaleBox(kind, where, text) for text in (addresses or texts) if text.strip()]


def _put(found: RationaleScript, box: RationaleBox, call: str, parent: RationaleBox | None, where: SourceSpan) -> None:
    """Put a new box below its parent; one whose parent is not there is a root."""
    if parent is None:
        found.roots.append(box)
        if call != "Create":
            found.lost.append((box.kind, where))
    elif call == "CreateAnnotation":
        parent.notes.append(box)
    else:
        parent.boxes.append(box)


def _calls(text: str) -> Iterator[tuple[re.Match[str], SourceSpan]]:
    at = max(text.find(PRELUDE), 0)
    while at < len(text):
        match = CALL.match(text, at)
        if match:
            yield match, SourceSpan(match.start("call"), max(match.end(), at + 1))
            at = match.end()
        line = LINE.match(text, at)
        at = max(line.end() if line else at + 1, at + 1)


def _box(named: dict[str, RationaleBox], reference: str) -> RationaleBox | None:
    """Return the box that a name means, by itself or by positions: ``node0[0][1]``."""
    name, *positions = re.findall(r"\w+", reference)
    box = named.get(name)
    for position in positions:
        number = int(position)
        box = box.boxes[number] if box and number < len(box.boxes) else None
    return box


def _plain(text: str) -> str:
    def of_escape(match: re.Match[str]) -> str:
        code = match[1]
        return chr(int(code[1:], 16)) if len(code) > 1 else _LETTERS.get(code, code)

    return _ESCAPE.sub(of_escape, text) if "\\" in text else text
