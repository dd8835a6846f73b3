"""Tells title, authors and headings from paragraphs, by how they are set."""

from collections.abc import Sequence

from argmap.paper.readers.pdf.metrics import Metrics
from argmap.paper.readers.pdf.paragraphs import LineGroup
from argmap.paper.structure.headings import HeadingRole, read_heading

Style = tuple[float, bool, bool, bool]
"""How a heading is set: size, bold, capitals, upright. Larger is higher."""

_LONGEST = 200  # characters
_MOST_LINES = 3


def is_heading(group: LineGroup, metrics: Metrics) -> bool:
    """Whether a paragraph is a heading: short, and large, bold, in capitals or italics, or known by its words."""
    text = group.text
    if len(group.lines) > _MOST_LINES or len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return False
    lines = [placed.line for placed in group.lines]
    if metrics.is_large(lines[0].size) or all(line.bold for line in lines):
        return True
    if len(lines) > 1:
        return False
    if read_heading(text).roles:
        return True
    if text.endswith((".", ",", ";")) or metrics.is_small(lines[0].size):
        return False
    return (text.isupper() and len(text) > 3) or (lines[0].italic and group.lines[0].short_by > 4)


def style(group: LineGroup) -> Style:
    """Return how a heading is set."""
    line = group.lines[0].line
    return (round(line.size), line.bold, group.text.isupper(), not line.italic)


def levels(headings: Sequence[LineGroup]) -> list[int]:
    """Return the level of each heading from 1: by its number where it has one, else by how it is set.

    Single figures say nothing where headings set in several ways bear the same, as in I, A, 1.
    """
    depths = [_depth(group.text) for group in headings]
    single = {(_number(one.text), style(one)) for one, depth in zip(headings, depths, strict=True) if depth == 1}
    if len({number for number, _ in single}) < len(single):
        depths = [depth if depth > 1 else 0 for depth in depths]
    ranks = {one: rank for rank, one in enumerate(sorted({style(group) for group in headings}, reverse=True), 1)}
    for group, depth in zip(reversed(headings), reversed(depths), strict=True):
        if depth:
            ranks[style(group)] = depth
    return [depth or ranks[style(group)] for group, depth in zip(headings, depths, strict=True)]


def _depth(text: str) -> int:
    """Return how deep the number of a heading is: ``1.2 Fares`` 2; 0 without a number."""
    number = _number(text)
    return number.count(".") + 1 if number else 0


def _number(text: str) -> str:
    return read_heading(text).number


def title(groups: Sequence[LineGroup], metrics: Metrics) -> int | None:
    """Return the place of the title: the largest heading on the first page above the running text."""
    best = None
    for at, group in enumerate(groups):
        if group.lines[0].line.page != groups[0].lines[0].line.page or len(group.lines) > _MOST_LINES:
            break
        if not is_heading(group, metrics) or read_heading(group.text).roles or _depth(group.text):
            continue
        if best is None or style(group)[0] > style(groups[best])[0]:
            best = at
    return best


def heads(text: str, role: HeadingRole) -> bool:
    """Whether a heading with this text may head this part of a paper."""
    return role in read_heading(text).roles
