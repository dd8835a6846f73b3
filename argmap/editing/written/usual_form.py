"""A written text in the usual form: blocks set two spaces deeper each, keys in their order, comments kept."""

import re
from dataclasses import replace

from argmap.editing.written.composing_nodes import IN_BRACKETS, SHORT, WIDTH, Manner, written_key
from argmap.editing.written.key_order import in_order
from argmap.editing.written.scalars import yaml_scalar
from argmap.editing.written.surroundings import comment_of_head, comments_of_value
from argmap.editing.written.written_nodes import (
    COMMENT,
    LINE,
    Collection,
    Member,
    Node,
    Scalar,
    WrittenText,
    ends_line,
    printed,
)

LITERAL = re.compile(r"([|>][+-]?)[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)")
"""The first line of a block scalar, without a number that counts its spaces."""


def in_usual_form(written: WrittenText) -> WrittenText:
    """Return a text in the usual form; it says the same, and forming it again changes nothing."""
    former = _JsonFormer(written.newline) if written.syntax == "json" else _Former(written.newline)
    root = former.node(written.root, 0)
    before = former.lines(LINE.findall(written.before), 0)
    after = "".join(line for line in LINE.findall(written.after + written.newline) if line.strip())
    formed = replace(written, before=before, root=root, after=after, hanging=False)
    if not ends_line(root):
        formed.after = written.newline + after
    return formed


NUMBERS = frozenset({"footnotes", "note", "number", "ibid", "question", "credence"})
"""Keys under which a number is written as one; elsewhere, as in ``at: "1.6"``, it is a text that looks like one."""
NUMBER = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?", re.ASCII)


class _Former:
    """Forms YAML."""

    def __init__(self, newline: str) -> None:
        self.newline = newline
        self.manner = Manner("yaml", newline)

    def node(self, old: Node, column: int, *, under: str = "", inline: bool = False, used: int = 0) -> Node:
        """Return a value whose members stand at ``column``."""
        if isinstance(old, Scalar):
            return self.scalar(old, column, used, under)
        if not old.members or (not old.mapping and self.short(old, under, used)):
            return self.brackets(old, under)
        found = Collection(old.mapping, column=column, inline=inline)
        members = old.members
        if old.mapping:
            by_key = {member.key or "": member for member in members}
            members = [by_key[key] for key in in_order(by_key)]
        found.members = [
            self.member(member, column, first=not n, inline=inline and not n) for n, member in enumerate(members)
        ]
        return found

    def member(self, old: Member, column: int, *, first: bool, inline: bool) -> Member:
        """Return a member of a block at ``column``; no empty line stands above the first."""
        item = old.key is None
        head = "- " if item else f"{written_key(old.key or '', self.manner)}: "
        value = self.node(old.value, column + 2, under=old.key or "", inline=item, used=column + len(head))
        above, behind, after = self.comments(old, value)
        block = isinstance(value, Collection) and not value.flow
        if block and item:
            above += [*([behind] if behind else []), *_lifted(value)]
            behind = ""
        comment = f"  {behind}" if behind else ""
        lead = self.lines([one for one in above if one or not first], column) + " " * column
        tail = "".join(" " * column + one + self.newline for one in after)
        if block and not item:
            head = head.rstrip() + comment + self.newline
        elif not block and not ends_line(value):
            tail = comment + self.newline + tail
        return Member(lead.lstrip(" ") if inline else lead, old.key, head, value, tail)

    def comments(self, old: Member, new: Node) -> tuple[list[str], str, list[str]]:
        """Return the lines above a member, the comment behind its first line or its value, and those below it.

        An empty line is an empty text. Comments that the new value has no place for stand above it.
        """
        above = [line.strip() for line in LINE.findall(old.lead)] + COMMENT.findall(old.lead.rpartition("\n")[2])
        in_head, in_tail = COMMENT.findall(comment_of_head(old.head)[1]), COMMENT.findall(old.tail)
        was_block = isinstance(old.value, Collection) and not old.value.flow
        behind = in_head if was_block else in_tail[:1] if old.tail.lstrip(" \t").startswith("#") else []
        if not was_block:
            above += in_head
            in_tail = in_tail[len(behind) :]
            above += [] if new is old.value else _homeless(old.value, new)
        return above, "".join(behind[:1]), in_tail

    def lines(self, lines: list[str], column: int) -> str:
        """Return comments as lines, with at most one empty line between them."""
        found: list[str] = []
        for line in (one.strip() for one in lines):
            if line or (found and found[-1]) or not found:
                found.append(line)
        return "".join((" " * column + line if line else "") + self.newline for line in found)

    def scalar(self, old: Scalar, column: int, used: int, under: str = "") -> Node:
        """Return a text, broken into lines if it is long; a number without quotation marks."""
        if under in NUMBERS and NUMBER.fullmatch(str(old.value)):
            return Scalar(old.value, old.value)
        if not isinstance(old.value, str):
            return old
        if "\n" in old.value and (first := LITERAL.match(old.raw)):
            return self.literal(old, first, column)
        if old.raw == old.value and used + len(old.raw) <= WIDTH:
            return old  # without quotation marks, as in `issued: 2012-06-01`: whoever typed it has reasons
        raw = yaml_scalar(old.value, column=used, width=WIDTH, deeper=column, newline=self.newline)
        return Scalar(raw, old.value)

    def literal(self, old: Scalar, first: re.Match[str], column: int) -> Scalar:
        """Return a text of several lines as it is, at another depth."""
        lines = LINE.findall(old.raw[first.end() :] + ("" if old.ends_line else self.newline))
        least = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
        said = [line.rstrip("\r\n")[least:] for line in lines]
        body = "".join((" " * column + line if line else "") + self.newline for line in said)
        return Scalar(first[1] + self.newline + body, old.value)  # a comment behind the sign stands above

    def short(self, old: Collection, under: str, used: int) -> bool:
        """Tell whether a list is to stand in brackets: one of numbers or names, with what each backs."""
        if under not in IN_BRACKETS or comments_of_value(old):
            return False
        deep = any(
            isinstance(part.value, Collection) and (part.value.mapping or under != "glossary")
            for one in old.members
            for part in (one.value.members if isinstance(one.value, Collection) and one.value.mapping else [one])
        )
        odd = any(isinstance(one.value, Scalar) and one.value.whole for one in old.members)
        width = len(printed(self.brackets(old, under)))
        return not deep and not odd and width <= min(SHORT, WIDTH - used)

    def brackets(self, old: Collection, under: str) -> Collection:
        """Return a collection with brackets, in one line."""
        found = Collection(old.mapping, opening="{" if old.mapping else "[", closing="}" if old.mapping else "]")
        for number, member in enumerate(old.members):
            head = f"{written_key(member.key or '', self.manner)}: " if old.mapping else ""
            value = member.value
            key = member.key or under
            new: Node = self.brackets(value, key) if isinstance(value, Collection) else value
            if isinstance(new, Scalar) and isinstance(new.value, str):
                plain = (old.flow and new.raw == new.value) or (key in NUMBERS and NUMBER.fullmatch(new.value))
                new = Scalar(new.value if plain else yaml_scalar(new.value, flow=True), new.value)
            found.members.append(Member(" " if number else "", member.key, head, new))
        return found


class _JsonFormer(_Former):
    """Forms JSON, which has no comments."""

    def node(self, old: Node, column: int, *, under: str = "", inline: bool = False, used: int = 0) -> Node:
        del under, inline, used
        if isinstance(old, Scalar) or not old.members:
            return old if isinstance(old, Scalar) else replace(old, closing=old.closing.strip())
        by_key = {member.key or str(n): member for n, member in enumerate(old.members)}
        found = Collection(old.mapping, opening=old.opening, closing=self.newline + " " * column + old.closing.strip())
        for key in in_order(by_key) if old.mapping else by_key:
            member = by_key[key]
            head = f"{written_key(key, Manner('json'))}: " if old.mapping else ""
            lead = self.newline + " " * (column + 2)
            found.members.append(Member(lead, member.key, head, self.node(member.value, column + 2)))
        return found


def _lifted(value: Node) -> list[str]:
    """Take the comments above the first member of an item away, and return them: they stand above the item."""
    if not isinstance(value, Collection) or not value.members:
        return []
    found = COMMENT.findall(value.members[0].lead)
    value.members[0].lead = ""
    return found


def _homeless(old: Node, new: Node) -> list[str]:
    """Return the comments of a value that its new form has no place for."""
    if isinstance(old, Collection) and isinstance(new, Collection) and not new.flow:
        return COMMENT.findall(old.closing)
    return comments_of_value(old)
