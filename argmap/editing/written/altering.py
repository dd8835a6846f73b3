"""Makes the steps of an operation on written nodes."""

from typing import Any

from argmap.editing.steps import Delete, Insert, Put, Step, Wrap
from argmap.editing.written.bracket_members import add_colon, line_column, put_in_brackets, take_from_brackets
from argmap.editing.written.composing_nodes import Manner, block_member, composed, written_key
from argmap.editing.written.indentation import shift
from argmap.editing.written.key_order import usual_index
from argmap.editing.written.opening_brackets import comments_around, opened, pull_in
from argmap.editing.written.surroundings import (
    comment_of_head,
    comments_in,
    comments_of_value,
    leave_comments,
    put_above,
    put_in,
    take_out,
)
from argmap.editing.written.written_nodes import COMMENT, LINE, Collection, Member, Node, Scalar, WrittenText, ends_line
from argmap.problems import ArgmapError, Path


class Alteration:
    """A written text to which steps are made, one after another; ``str(written)`` is the text after them."""

    def __init__(self, written: WrittenText) -> None:
        self.written = written
        self.manner = Manner(written.syntax, written.newline, written.hanging, _step(written))

    # what stands where

    def trail(self, path: Path) -> list[Member]:
        """Return the members that lead to a value. Raises ``ArgmapError`` for one that cannot be reached."""
        here, found = self.written.root, []
        for step in path:
            member = here.find(step) if isinstance(here, Collection) else None
            if member is None:
                raise ArgmapError(f"there is nothing to change at {'/'.join(map(str, path))}")
            found.append(member)
            here = member.value
        return found

    def node(self, path: Path) -> Node:
        """Return the value at a path."""
        return self.trail(path)[-1].value if path else self.written.root

    def collection(self, path: Path) -> Collection:
        """Return the mapping or the list at a path. Raises ``ArgmapError`` for one that cannot be taken apart."""
        found = self.node(path)
        if not isinstance(found, Collection):
            raise ArgmapError(
                f"{'/'.join(map(str, path)) or 'the map'} is written in a way that argmap cannot edit; write it as"
                " `key: value`, without a question mark"
            )
        return found

    def line_indentation(self, path: Path) -> int:
        """Return how deep the line begins in which a value with brackets does (JSON)."""
        for member in reversed(self.trail(path)):
            tail = member.lead.rpartition("\n")
            if tail[1]:
                return len(tail[2])
        return 0

    # the steps

    def make(self, step: Step) -> None:
        """Make one step."""
        if isinstance(step, Put):
            self.put(step.path, step.value)
        elif isinstance(step, Insert):
            self.insert(step.path, step.index, step.value)
        elif isinstance(step, Delete):
            self.detach(step.path, comments=step.comments)
        elif isinstance(step, Wrap):
            self.wrap(step.path, step.key)
        else:
            self.move(step.path, step.to, step.index)

    def put(self, path: Path, value: Any) -> None:
        """Write a value at a path, in the place of the one that is there."""
        above, step = path[:-1], path[-1]
        parent = self.collection(above)
        member = parent.find(step)
        if member is None:
            self.add(above, str(step), value)
        elif parent.flow:
            column = self.line_indentation(path) if self.manner.step else 0
            add_colon(member)
            if notes := list(comments_in(member)):
                member.lead = "".join((self.written.newline, *(one + self.written.newline for one in notes)))
                member.tail = ""
            member.value = composed(value, self.manner, column, flow=True, like=_raw(member.value))
        else:
            self.replace(parent, member, value)

    def replace(self, parent: Collection, member: Member, value: Any) -> None:
        """Put a value in the place of a member's in a block; a comment behind it stays."""
        head, comment = comment_of_head(member.head)
        old, inner = member.value, parent.column + self.deeper(value, parent)
        used = parent.column + len(head) + 1
        new = composed(
            value, self.manner, inner, under=member.key or "", like=_raw(old), used=used, inline=member.key is None
        )
        lines = isinstance(new, Collection) and not new.flow
        put_above(parent, member, comments_of_value(old), self.written.newline)
        if ends_line(old):
            member.tail = comment + self.written.newline + member.tail
            comment = ""
        if lines and member.key is not None:
            member.head, member.tail = head + (comment or member.tail.rstrip("\r\n")) + self.written.newline, ""
        else:
            member.head = member.head if comment and isinstance(old, Scalar) else head + " "
        if ends_line(new) and member.tail.strip("\r\n ") == "":
            member.tail = ""
        member.value = new

    def deeper(self, value: Any, parent: Collection) -> int:
        """Return how much deeper than its key or dash a value's members stand."""
        return 0 if parent.mapping and self.manner.hanging and isinstance(value, list) else 2

    def add(self, path: Path, key: str, value: Any) -> None:
        """Add a key to a mapping, where it usually stands."""
        mapping = self.collection(path)
        index = usual_index([member.key or "" for member in mapping.members], key)
        if mapping.flow:
            self.add_in_brackets(path, index, key, value)
            return
        member = block_member(key, value, self.manner, mapping.column)
        member.lead = ""
        put_in(mapping, index, member, self.written.newline)

    def insert(self, path: Path, index: int, value: Any) -> None:
        """Put an item into a list."""
        list_ = self.collection(path)
        if list_.flow and not list_.members and isinstance(value, dict) and self.written.syntax != "json":
            list_ = self.without_brackets(path)
        if list_.flow:
            self.add_in_brackets(path, index, None, value)
            return
        member = block_member(index, value, self.manner, list_.column)
        member.lead = ""
        put_in(list_, index, member, self.written.newline)

    def add_in_brackets(self, path: Path, index: int, key: str | None, value: Any) -> None:
        """Add a member to a collection with brackets."""
        found, column = self.collection(path), self.line_indentation(path)
        node = composed(value, self.manner, column + self.manner.step, flow=True)
        head = "" if key is None else f"{written_key(key, self.manner)}: "
        put_in_brackets(found, index, Member("", key, head, node), self.manner, column)

    def detach(self, path: Path, *, refilled: Collection | None = None, comments: bool = False) -> Member:
        """Take a value away, with its key or dash and the comments right above it, and return it.

        ``refilled`` is a block that gets another member at once, and so is never left empty. ``comments`` tells to
        leave all comments in and above it where it stood.
        """
        above = path[:-1]
        parent, member = self.collection(above), self.trail(path)[-1]
        index = next(n for n, one in enumerate(parent.members) if one is member)
        if parent.flow:
            take_from_brackets(parent, index)
        else:
            take_out(parent, index)
        if comments:
            leave_comments(parent, index, member, self.written.newline)
        if not parent.flow and not parent.members and parent is not refilled:
            self.empty(above, parent)
        return member

    def empty(self, path: Path, block: Collection) -> None:
        """Write a block that lost its last member as empty brackets."""
        block.opening, block.closing = ("{", "}") if block.mapping else ("[", "]")
        if path:
            member = self.trail(path)[-1]
            head, comment = comment_of_head(member.head)
            member.head, member.tail = head + " ", comment + self.written.newline + member.tail

    def move(self, path: Path, to: Path, index: int) -> None:
        """Take an item out of a list and put it into another, or elsewhere in the same."""
        target, source = self.collection(to), self.collection(path[:-1])
        if target.flow and self.written.syntax != "json" and not (source.flow and target.members):
            target = self.without_brackets(to)
        flow = source.flow
        from_column = self.line_indentation(path) if flow else source.column
        member = self.detach(path, refilled=target)
        if target.flow:
            column = line_column(self.written, target)
            shift(member.value, column + self.manner.step - from_column if self.manner.step else 0)
            put_in_brackets(target, index, member, self.manner, column)
            return
        if flow:
            member = Member(
                _indented(comments_around(member, self.written.newline), target.column), None, "- ", member.value
            )
            pull_in(member.value, target.column + 2)
        else:
            shift(member.value, target.column - from_column)
            member.lead = _indented(member.lead, target.column)
        put_in(target, index, member, self.written.newline)

    def wrap(self, path: Path, key: str) -> None:
        """Put a text under a key: a statement that was its sentence alone becomes a mapping."""
        parent, member = self.collection(path[:-1]), self.trail(path)[-1]
        text = member.value
        head = f"{written_key(key, self.manner)}: "
        if parent.flow:
            inner = Member("", key, head, text)
            add_colon(member)
            member.value = Collection(True, [inner], opening="{", closing="}")
            return
        shift(text, 2)
        column = parent.column + 2
        inner = Member("", key, head, text, member.tail)
        if member.key is None:
            column = parent.column + len(member.head)
            member.value = Collection(True, [inner], column, inline=True)
        else:
            key_part, comment = comment_of_head(member.head)
            member.head, inner.lead = key_part + comment + self.written.newline, " " * column
            member.value = Collection(True, [inner], column)
        member.tail = ""

    def without_brackets(self, path: Path) -> Collection:
        """Write a collection with brackets, and those around it, as blocks, and return it."""
        for length in range(len(path) + 1):
            here = self.collection(path[:length])
            if not here.flow:
                continue
            if not length:
                opened(here, 0, self.written.newline)
                continue
            member, parent = self.trail(path[:length])[-1], self.collection(path[: length - 1])
            deeper = 0 if parent.mapping and not here.mapping and self.manner.hanging else 2
            item = member.key is None
            opened(here, parent.column + (len(member.head) if item else deeper), self.written.newline, inline=item)
            if not item:
                head, _ = comment_of_head(member.head)
                member.head, member.tail = head + member.tail.rstrip("\r\n ") + self.written.newline, ""
            else:
                put_above(parent, member, COMMENT.findall(member.tail), self.written.newline)
                member.tail = ""
        return self.collection(path)


def _step(written: WrittenText) -> int:
    """Return how many spaces deeper JSON sets each level; 0 where it stands in one line."""
    root = written.root
    if isinstance(root, Collection) and root.flow and root.members:
        line = root.members[0].lead.rpartition("\n")
        return len(line[2]) if line[1] else 0
    return 2


def _indented(comments: str, column: int) -> str:
    """Return comments as lines that begin at a column."""
    return "".join(" " * column + line.lstrip(" \t") for line in LINE.findall(comments))


def _raw(node: Node) -> str:
    return node.raw if isinstance(node, Scalar) else ""
