"""Writes a collection with brackets as a block of lines, for what cannot stand in brackets."""

import re

from argmap.editing.written.written_nodes import BREAKS, COMMENT, Collection, Member, Node, Scalar

CONTINUED = re.compile(r"(\r\n|\r|\n)[ \t]*")


def opened(found: Collection, column: int, newline: str, *, inline: bool = False) -> None:
    """Write a collection with brackets as a block at ``column``; its members' own brackets stay."""
    closing_comments = COMMENT.findall(found.closing)
    for number, member in enumerate(found.members):
        lead = comments_around(member, newline)
        member.head = re.sub(r":?\s*\Z", "", COMMENT.sub("", member.head)) + ": " if found.mapping else "- "
        pull_in(member.value, column + 2)
        indented_lead = "".join(" " * column + line for line in lead.splitlines(keepends=True)) + " " * column
        member.lead = indented_lead.lstrip(" ") if inline and not number else indented_lead
        member.tail = newline
    found.opening = found.closing = ""
    found.column, found.inline = column, inline
    if closing_comments and found.members:
        found.members[-1].tail += "".join(" " * column + one + newline for one in closing_comments)


def comments_around(member: Member, newline: str) -> str:
    """Return the comments around a member in brackets as lines of their own."""
    found = COMMENT.findall(member.lead) + COMMENT.findall(member.head) + COMMENT.findall(member.tail)
    return "".join(one + newline for one in found)


def pull_in(node: Node, column: int) -> None:
    """Set the further lines of what stands in brackets, or of a text, to a column behind their block's."""
    if isinstance(node, Scalar):
        if not node.raw.endswith(BREAKS):
            node.raw = CONTINUED.sub(lambda found: found[1] + " " * column, node.raw)
        return
    for member in node.members:
        member.lead, member.head, member.tail = (
            CONTINUED.sub(lambda found: found[1] + " " * column, part)
            for part in (member.lead, member.head, member.tail)
        )
        pull_in(member.value, column)
    node.closing = CONTINUED.sub(lambda found: found[1] + " " * column, node.closing)
