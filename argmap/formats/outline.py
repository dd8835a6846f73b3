"""Outlines in Markdown or plain text: points below one another, each for or against the one that it is under.

``+`` and ``-`` in the place of bullets, or a label: ``- Pro: ...``, ``* Con: ...``, ``- Because ...``, ``But ...``, in
several languages; ``And: ...`` or ``&`` links a point with the one before it; ``~`` undercuts the step of the
point above. A heading is a claim, or says what is below it
(``## Pro``). Deeper points are indented, by spaces or tabs (four columns), as CommonMark 0.31, section 5.2, has lists.
Links and Markdown's notes (``[^1]``) become footnotes.
"""

import re
from collections.abc import Iterator

from argmap.files import refuse
from argmap.formats._outlines import BULLETS, PARAGRAPH, OutlineParts, OutlinePoint, add_outline, tell_unlabelled
from argmap.formats._source_notes import SourceNotes
from argmap.formats._stances import Stance, labelled
from argmap.graph.graph_builder import GraphBuilder
from argmap.graph.graph_document import GraphDocument
from argmap.notation.source import Source, SourceSpan
from argmap.problems import Place

SUFFIXES = (".outline.md", ".md", ".txt", ".markdown")
TITLE = "outline"
BULLET = re.compile(r"([ \t]*)([-+*•–−◦▪&~]|\d{1,4}[.)])(?:[ \t]+(.*)|$)")
HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*)")
NOTE = re.compile(r" {0,3}\[\^(\d{1,6})\]:[ \t]*(.*)")
MARK = re.compile(r"\s?\[\^(\d{1,6})\]")
OTHER = re.compile(r"\s*(?:[-+*_<>]{1,2}\s*)?(?:<[^>\n]+>|\[[^\]\n]+\](?::|\s*\{|\s*$))")
CURE = "begin it with + or Pro:, - or Con:"
SIGNS = {
    "+": Stance.FOR, "-": Stance.AGAINST, "–": Stance.AGAINST, "−": Stance.AGAINST,
    "&": Stance.AND, "~": Stance.UNDERCUT,
}  # fmt: skip


def recognises(head: str) -> bool:
    """Tell whether most points of a text say whether they are for or against, and it has little else."""
    lines = [line for line in head.splitlines() if line.strip()]
    if any(OTHER.match(line) and not NOTE.match(line) for line in lines):
        return False
    found = _lines(Source(head, ""))
    return found.is_outline()


def read(source: Source) -> GraphDocument:
    """Return the graph of an outline. Raises ``ReadError`` for a text without a point below another."""
    found = _lines(source)
    if not found.bullets:
        message = "no line in this file begins with a bullet"
        raise refuse("syntax-error", message, "write `+ ...` for a reason, `- ...` for an objection", _top(source))
    builder = GraphBuilder(source, "outline", found.title)
    notes = SourceNotes(builder, found.notes)
    for number, (text, where) in found.notes.items():
        notes.add(text, where, number=number)
    notes.tell_repeated(found.repeated_notes)
    tell_unlabelled(builder, add_outline(builder, found.points, notes), CURE)
    for where in found.strays:
        message = "this paragraph belongs to no point"
        builder.remark("unread-part", message, "make it a point, or indent it below the one it belongs to", where)
    return builder.build()


def _top(source: Source) -> Place:
    return Place(source.file, 1, 1)


def _lines(source: Source) -> OutlineParts:
    """Return the points of a text: headings and bullets, with the lines that go on with them."""
    found = OutlineParts()
    texts = list(_texts(source.text))
    signed = _is_signed(text for text, _ in texts)
    further: dict[int, list[str]] = {}  # lines that go on with points, joined once: a point may have a million
    deepest = 0  # depth of the last heading
    open_ = False
    for text, where in texts:
        if not text.strip():
            open_ = False
        elif note := NOTE.match(text):
            found.take_note(int(note[1]), note[2].strip(), where)
        elif heading := HEADING.match(text):
            deepest = len(heading[1])
            found.points.append(
                _point(found, _without_closing(heading[2]), where.start + heading.start(2), where, deepest)
            )
            found.headed = bool(found.points[-1].stance)
            open_ = False
        elif bullet := BULLET.match(text):
            _take_bullet(found, bullet, where, signed=signed)
            open_ = True
        elif found.points and (open_ or (found.bullets and text[:1].isspace())):
            further.setdefault(len(found.points) - 1, []).append(text.strip())
        elif not found.bullets and (not found.points or found.points[-1].depth == deepest):
            found.points.append(_point(found, text, where.start, where, PARAGRAPH))
            open_ = True
        else:
            found.strays.append(where)
    _add_further(found, further)
    found.split_title()
    return found


def _add_further(found: OutlineParts, further: dict[int, list[str]]) -> None:
    for number, lines in further.items():
        found.points[number].text = " ".join((found.points[number].text, *lines))


def _without_closing(heading: str) -> str:
    """Return the text of a heading without the signs that close it: ``## Text ##``."""
    text = heading.rstrip(" \t")
    bare = text.rstrip("#")
    return bare.rstrip(" \t") if bare != text and (not bare or bare[-1] in " \t") else text


def _take_bullet(found: OutlineParts, bullet: re.Match[str], where: SourceSpan, *, signed: bool) -> None:
    found.bullets += 1
    depth = BULLETS + len(bullet[1].expandtabs(4))
    start = where.start + (bullet.start(3) if bullet[3] else bullet.start(2))
    point = _point(found, bullet[3] or "", start, where, depth)
    if point.stance is None and signed:
        point.stance = SIGNS.get(bullet[2])
    found.labels += found.headed or point.stance is not None
    found.points.append(point)


def _point(found: OutlineParts, text: str, start: int, where: SourceSpan, depth: int) -> OutlinePoint:
    stance, words = labelled(text)
    notes = tuple(int(one[1]) for one in MARK.finditer(words))
    span = SourceSpan(start, max(where.end, start + 1))
    return OutlinePoint(f"{len(found.points)}", MARK.sub("", words), span, depth, stance, (), notes)


def _is_signed(lines: Iterator[str]) -> bool:
    """Tell whether bullets are signs: there are both, or only plus signs."""
    signs = {bullet[2] for line in lines if (bullet := BULLET.match(line))}
    return "+" in signs and not signs & {"*", "•"}


def _texts(text: str) -> Iterator[tuple[str, SourceSpan]]:
    at = 0
    for line in re.split(r"(\r\n|\r|\n)", text):
        if line not in ("\r\n", "\r", "\n"):
            bare = line.lstrip("\ufeff")
            yield bare, SourceSpan(at + len(line) - len(bare), at + len(line))
        at += len(line)
