"""Tells title, authors and headings from paragraphs, by how they are set."""

import re
from collections.abc import Iterable, Sequence

from argmap.paper.readers._outline import heads_notes, heads_references
from argmap.paper.readers.pdf.margins import Placed
from argmap.paper.readers.pdf.metrics import Metrics
from argmap.paper.readers.pdf.paragraphs import Group

Style = tuple[float, bool, bool, bool]
"""How a heading is set: size, bold, capitals, italic. Larger is higher."""

_LONGEST = 200  # characters
_MOST_LINES = 3
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\S|([IVX]{1,5})\.\s+\S|([A-Z])\.\s+\S")
_KNOWN = re.compile(r"(?:abstract|summary|introduction|conclusions?|acknowledge?ments?|keywords)", re.IGNORECASE)
_NAME = re.compile(r"(?:[^\W\d_][\w.'’-]*\s+){1,4}[^\W\d_][\w'’-]+")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\bet\b|\by\b|\bvə\b|\bи\b)\s*")


def is_heading(group: Group, metrics: Metrics) -> bool:
    """Whether a paragraph is a heading: short, and large, bold, in capitals or italics, or known by its words."""
    text = group.text
    if len(group.lines) > _MOST_LINES or len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return False
    lines = [placed.line for placed in group.lines]
    if metrics.is_large(lines[0].size) or all(line.bold for line in lines):
        return True
    if len(lines) > 1 or text.endswith((".", ",", ";")) or metrics.is_small(lines[0].size):
        return False
    if heads_references(text) or heads_notes(text) or _KNOWN.fullmatch(text):
        return True
    return (text.isupper() and len(text) > 3) or (lines[0].italic and group.lines[0].short_by > 4)


def style(group: Group) -> Style:
    """Return how a heading is set."""
    line = group.lines[0].line
    return (round(line.size), line.bold, group.text.isupper(), line.italic)


def levels(headings: Sequence[Group]) -> list[int]:
    """Return the level of each heading from 1: by its number where it has one, else by how it is set."""
    depths = [_depth(group.text) for group in headings]
    ranks = {one: rank for rank, one in enumerate(sorted({style(group) for group in headings}, reverse=True), 1)}
    for group, depth in zip(reversed(headings), reversed(depths), strict=True):
        if depth:
            ranks[style(group)] = depth
    return [depth or ranks[style(group)] for group, depth in zip(headings, depths, strict=True)]


def _depth(text: str) -> int:
    """Return how deep the number of a heading is: ``1.2 Fares`` 2; 0 without a number."""
    found = _NUMBERED.match(text)
    if found is None:
        return 0
    return found[1].count(".") + 1 if found[1] else 1


def title(groups: Sequence[Group], metrics: Metrics) -> int | None:
    """Return the place of the title: the largest heading on the first page above the running text."""
    best = None
    for at, group in enumerate(groups):
        if group.lines[0].line.page != groups[0].lines[0].line.page or len(group.lines) > _MOST_LINES:
            break
        if not is_heading(group, metrics) or _KNOWN.fullmatch(group.text) or _depth(group.text):
            continue
        if best is None or style(group)[0] > style(groups[best])[0]:
            best = at
    return best


def names(lines: Iterable[Placed]) -> list[str]:
    """Return the names of authors in lines between title and text; none if the lines hold something else."""
    found = []
    for placed in lines:
        for stretch in _stretches(placed):
            parts = [part for part in _BETWEEN_NAMES.split(re.sub(r"^by\s+", "", stretch, flags=re.IGNORECASE)) if part]
            if not all(_is_name(part) for part in parts):
                return []
            found += parts
    return found


def _stretches(placed: Placed) -> list[str]:
    """Return the text of a line without raised text, parted where the gap is wider than between words."""
    found: list[str] = []
    last = None
    for space, run in zip(placed.line.spaces(), placed.line.runs, strict=True):
        if placed.line.is_raised(run):
            continue
        if last is None or run.left - last.right > 1.2 * run.size:
            found.append(run.text)
        else:
            found[-1] += space + run.text
        last = run
    return found


def _is_name(text: str) -> bool:
    words = [word for word in text.split() if word not in ("de", "da", "di", "van", "von", "der", "den", "bin", "al")]
    return bool(_NAME.fullmatch(text)) and all(word[0].isupper() for word in words)
