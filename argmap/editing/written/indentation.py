"""Moves written nodes to the left or the right."""

import re

from argmap.editing.written.written_nodes import BREAKS, Member, Node, Scalar

LINE_START = re.compile(r"(?<=[\r\n])( *)(?=[^\r\n ])")
BLOCK_LINE = re.compile(r"(?<=[\r\n])( +)")
"""The indentation of a line in a block scalar; there, spaces beyond it belong to the text, even in a line of spaces."""
LAST_START = re.compile(r"(?<=[\r\n])( *)\Z")


def shift(node: Node, by: int) -> None:
    """Set all lines of a node but its first deeper by so many spaces, or less deep by so many if negative."""
    if isinstance(node, Scalar):
        lines = BLOCK_LINE if node.raw[:1] in ("|", ">") else LINE_START
        node.raw = lines.sub(lambda found: _spaces(found[1], by), node.raw)
        return
    for number, member in enumerate(node.members):
        shift_member(member, by, inline=node.flow or (node.inline and not number))
    if node.flow:
        node.closing = _shifted(node.closing, by)
    else:
        node.column += by


def shift_member(member: Member, by: int, *, inline: bool) -> None:
    """Set a member deeper by so many spaces; ``inline`` tells that it does not begin a line."""
    lead = member.lead if inline else "\n" + member.lead  # a block's member begins at the start of a line
    lead = LAST_START.sub(lambda found: _spaces(found[1], by), _shifted(lead, by))
    member.lead = lead if inline else lead[1:]
    member.head = _shifted(member.head, by)
    if not member.head.endswith(BREAKS):
        member.head = LAST_START.sub(lambda found: _spaces(found[1], by), member.head)
    shift(member.value, by)
    member.tail = _shifted(member.tail, by)


def _shifted(text: str, by: int) -> str:
    if "\n" not in text and "\r" not in text:
        return text
    return LINE_START.sub(lambda found: _spaces(found[1], by), text)


def _spaces(before: str, by: int) -> str:
    return before + " " * by if by > 0 else before[: max(len(before) + by, 0)]
