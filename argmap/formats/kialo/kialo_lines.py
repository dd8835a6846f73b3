"""Cuts an export of Kialo into its head, its numbered claims and its list of sources."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from argmap.notation.source import Source, SourceSpan

HEAD = re.compile(r"\s*Discussion (?:Title|Name)\s*[:：]\s*(.*)", re.IGNORECASE)
NEWER = re.compile(r"\s*Discussion Name\s*[:：]", re.IGNORECASE)
MOST_INDENT = 10_000
QUESTION = re.compile(r"\s*Question\s*[:：]\s*(.*)", re.IGNORECASE)
SOURCES = re.compile(r"\s*Sources?\s*[:：]\s*$", re.IGNORECASE)
LISTED = re.compile(r"\s*\[(\d{1,6})\]:?\s*(.*)")
_FOR = "pro|pros|pour|por|favou?r|a favor|за|賛成|赞成"
_AGAINST = "con|cons|contra|kontra|contre|contro|en contra|против|反対|反对"
CLAIM = re.compile(
    rf"\s*(\d{{1,6}}(?:\.\d{{1,6}})*)(?:[.)]?\s*(?:({_FOR})|({_AGAINST}))\s*[:：]\s*|\.(?:\s+|$))(.*)", re.IGNORECASE
)
"""A number with a full stop, which may be missing where Pro or Con follows."""


@dataclass(slots=True)
class KialoClaim:
    """A numbered claim: its number as a key, whether it is for or against what it is under, and its lines."""

    number: str
    stance: str
    where: SourceSpan
    lines: list[str] = field(default_factory=list)
    repeats: bool = False
    """Whether another claim before it has its number."""

    @property
    def above(self) -> str:
        """The number of the claim that it is under; empty for a thesis."""
        return self.number.rpartition(".")[0]

    def put(self, text: str, where: SourceSpan) -> None:
        """Add a line of its text; the place of a claim is from its first word to its last."""
        if not text:
            return
        self.where = SourceSpan(self.where.start if self.lines else where.start, where.end)
        self.lines.append(text)


@dataclass(slots=True)
class KialoExport:
    """What an export holds; ``sources`` by number.

    ``strays`` are lines that belong to nothing, ``doubtful`` those that may be claims.
    """

    title: str = ""
    question: tuple[str, SourceSpan] | None = None
    claims: list[KialoClaim] = field(default_factory=list)
    sources: dict[int, tuple[str, SourceSpan]] = field(default_factory=dict)
    repeated_sources: list[tuple[int, SourceSpan]] = field(default_factory=list)
    strays: list[SourceSpan] = field(default_factory=list)
    doubtful: list[SourceSpan] = field(default_factory=list)


def read_lines(source: Source) -> KialoExport:
    """Return the parts of an export. A line that begins no claim goes on with the one before it."""
    found = KialoExport()
    lines = list(_lines(source.text))
    end = _list_of_sources(lines)
    (tops, indent), used = _theses(text for text, _ in lines[:end]), set[str]()
    for text, where in lines[:end]:
        match = CLAIM.match(text)
        stance = "" if not match else "for" if match[2] else "against" if match[3] else ""
        if match and _begins_claim(match, used, tops, indent, stance):
            claim = KialoClaim(match[1], stance, _span(where, text, text.strip()), repeats=match[1] in used)
            used.add(match[1])
            claim.put((match[4] or "").strip(), _span(where, text, match[4] or ""))
            found.claims.append(claim)
        else:
            if match and "." in match[1]:
                found.doubtful.append(_span(where, text, text.strip()))
            _take_rest(found, text, where)
    _take_sources(found, lines[end:])
    return found


def _begins_claim(match: re.Match[str], used: set[str], tops: set[str], indent: int, stance: str) -> bool:
    """Tell whether a numbered line is a claim: not a list in one, whose numbers are those of claims above."""
    if "." in match[1]:
        return bool(stance) or match[1] not in used
    return match[1] not in used and match[1] in tops and match.start(1) <= indent


def _take_rest(found: KialoExport, text: str, where: SourceSpan) -> None:
    """Take a line that begins no claim: of the head, or of the claim before it."""
    if found.claims:
        found.claims[-1].put(text.strip(), _span(where, text, text.strip()))
    elif head := HEAD.match(text):
        found.title = found.title or head[1].strip()
    elif question := QUESTION.match(text):
        found.question = question[1].strip(), where
    elif found.question and not found.question[0]:
        found.question = text.strip(), where
    elif text.strip():
        found.strays.append(where)


def _take_sources(found: KialoExport, lines: list[tuple[str, SourceSpan]]) -> None:
    """Take the list of sources; a line without a number goes on with the source before it."""
    texts: dict[int, list[str]] = {}
    starts: dict[int, SourceSpan] = {}
    last = 0
    for text, where in lines:
        if match := LISTED.match(text):
            last = int(match[1])
            if last in texts:
                found.repeated_sources.append((last, where))
            else:
                texts[last], starts[last] = [match[2].strip()], where
        elif text.strip() and last:
            texts[last].append(text.strip())
    found.sources = {number: (" ".join(parts), starts[number]) for number, parts in texts.items()}


def _lines(text: str) -> Iterator[tuple[str, SourceSpan]]:
    at = 0
    for line in re.split(r"(\r\n|\r|\n)", text):
        bare = line.lstrip("\ufeff")
        if line not in ("\r\n", "\r", "\n"):
            yield bare, SourceSpan(at + len(line) - len(bare), at + len(line))
        at += len(line)


def _span(where: SourceSpan, line: str, part: str) -> SourceSpan:
    start = where.start + max(line.rfind(part), 0) if part else where.start
    return SourceSpan(start, max(start + len(part.rstrip()), start + 1))


def _list_of_sources(lines: list[tuple[str, SourceSpan]]) -> int:
    """Return which line the list of sources begins with: the last such heading with a numbered entry below it."""
    following = ""
    for number in range(len(lines) - 1, -1, -1):
        text = lines[number][0]
        if SOURCES.match(text) and LISTED.match(following):
            return number
        claim = CLAIM.match(text)
        if claim and "." in claim[1]:
            break
        following = text if text.strip() else following
    return len(lines)


def _theses(lines: Iterator[str]) -> tuple[set[str], int]:
    """Return the numbers that count theses, and how far these are indented at most.

    What else begins with a number and a full stop is a list in a claim. A thesis has claims under it, or its number is
    on a line of its own; in the newer layout it is the next number and indented like the first; where no claim is under
    any, every number counts.
    """
    found, tops, nested, newer = {"1"}, list[str](), False, False
    last, indent = 0, -1
    for text in lines:
        match = CLAIM.match(text)
        if not match:
            newer = newer or bool(NEWER.match(text))
        elif "." in match[1]:
            nested = True
            found.add(match[1].partition(".")[0])
        else:
            tops.append(match[1])
            indent = match.start(1) if indent < 0 else indent
            if int(match[1]) > last and (not match[4] or (newer and match.start(1) <= indent)):
                last = int(match[1])
                found.add(match[1])
    return found if nested else found.union(tops), max(indent, 0) if newer else MOST_INDENT
