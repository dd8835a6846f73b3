"""The comments and line breaks around members of a block: what goes with a member, and what stays."""

import re
from collections.abc import Iterator

from argmap.editing.written.written_nodes import (
    BREAKS,
    COMMENT,
    Collection,
    Member,
    Node,
    Scalar,
    ends_line,
    last_member,
)
from argmap.text.lines import BREAK

COMMENT_BEHIND = re.compile(r"(:|-)(\s*#[^\r\n]*)?\s*\Z")
OWN = re.compile(r"(?:[ \t]*#[^\r\n]*(?:\r\n|\r|\n))*[ \t]*\Z")
"""The comments right above a member, which speak of it, and its indentation."""


def split_lead(lead: str) -> tuple[str, str]:
    """Return what stands above a member and what belongs to it: the comments right above it, and its indentation."""
    own = OWN.search(lead)
    assert own is not None  # noqa: S101 - the empty string matches
    return lead[: own.start()], own[0]


def put_in(block: Collection, index: int, member: Member, newline: str) -> None:
    """Put a member into a block, whose column it has; its lead holds its comments alone."""
    first = index == 0
    if first and block.inline and block.members:
        block.members[0].lead = " " * block.column + block.members[0].lead
    if not first:
        end_line(block.members[index - 1], newline)
    end_line(member, newline)
    member.lead += " " * block.column
    if first and block.inline:
        member.lead = member.lead.lstrip(" ")
    block.members.insert(index, member)


def take_out(block: Collection, index: int) -> Member:
    """Take a member out of a block, with the comments right above it; what else stands above stays."""
    member = block.members.pop(index)
    above, own = split_lead(member.lead)
    member.lead = own.rstrip(" \t") if own.endswith((" ", "\t")) else own
    if index == 0 and block.inline and block.members:
        block.members[0].lead = block.members[0].lead.lstrip(" ")
    if above and index < len(block.members):
        block.members[index].lead = above + block.members[index].lead
    elif above and block.members:
        block.members[-1].tail += above
    return member


def end_line(member: Member, newline: str) -> None:
    """See that a member's text ends its line: the last of a file may not."""
    last = last_member(member.value) or member
    if not (member.tail or last.tail or "").endswith(BREAKS) and not ends_line(last.value):
        last.tail += newline


def comment_of_head(head: str) -> tuple[str, str]:
    """Split what stands before a block into the key or dash, and a comment behind it."""
    found = COMMENT_BEHIND.search(head)
    if not found:
        return head.rstrip(), ""
    return head[: found.start()] + found[1], found[2] or ""


def leave_comments(collection: Collection, index: int, gone: Member, newline: str) -> None:
    """Leave the comments of a member that was taken out of a collection where it stood."""
    found = list(comments_in(gone))
    if not found:
        return
    column = 0 if collection.flow else collection.column
    lines = "".join(" " * column + one + newline for one in found)
    if index < len(collection.members):
        following = collection.members[index]
        if collection.flow:
            lines = newline + lines
        elif collection.inline and not index:
            lines, following.lead = lines.lstrip(" "), " " * column + following.lead
        following.lead = lines + following.lead
    elif collection.flow:
        collection.closing = newline + lines + collection.closing
    elif collection.members:
        end_line(collection.members[-1], newline)
        collection.members[-1].tail += lines


def put_above(block: Collection, member: Member, comments: list[str], newline: str) -> None:
    """Put comments right above a member of a block."""
    if comments:
        lines, above = "".join(" " * block.column + one + newline for one in comments), member.lead.rstrip(" ")
        inline = not above and block.inline and block.members[0] is member
        member.lead = above + (lines.lstrip(" ") if inline else lines) + " " * block.column


def comments_of_value(value: Node) -> list[str]:
    """Return the comments in a value: within a collection, or behind the sign that begins a block scalar."""
    if isinstance(value, Scalar):
        return COMMENT.findall(BREAK.split(value.raw)[0]) if value.raw[:1] in ("|", ">") else []
    return [one for inside in value.members for one in comments_in(inside)] + COMMENT.findall(value.closing)


def comments_in(member: Member) -> Iterator[str]:
    """Yield the comments above, in and behind a member, in the order of the text."""
    yield from COMMENT.findall(member.lead)
    yield from COMMENT.findall(comment_of_head(member.head)[1])
    yield from comments_of_value(member.value)
    yield from COMMENT.findall(member.tail)
