"""Data as new written nodes, in the manner of the text that they go into."""

from dataclasses import dataclass
from typing import Any

from argmap.editing.written.key_order import in_order
from argmap.editing.written.scalars import json_scalar, literal_scalar, stands_in_lines, yaml_scalar
from argmap.editing.written.written_nodes import Collection, Member, Node, Scalar, ends_line, printed

WIDTH = 120
"""How long lines may be."""
SHORT = 72
"""A list of numbers or of names of works, with what each backs, stands in one line if it is no longer."""
IN_BRACKETS = frozenset({"footnotes", "cites", "references", "glossary"})
"""Lists that stand in brackets, if they are short."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text is written: its syntax, how its lines end, and whether lists hang.

    ``step`` is how many spaces deeper JSON sets each level; 0 where all stands in one line.
    """

    syntax: str = "yaml"
    newline: str = "\n"
    hanging: bool = False
    step: int = 2


def composed(value: Any, manner: Manner, column: int, *, flow: bool = False, under: str = "", inline: bool = False,
             like: str = "", used: int = 0) -> Node:  # fmt: skip
    """Return data as a node whose members stand at ``column``.

    ``under`` is the key that it stands under, ``like`` the scalar that it replaces, ``used`` the width of what stands
    before it in its line; ``flow`` tells that it stands in brackets, ``inline`` that it follows a dash.
    """
    if isinstance(value, dict | list):
        if manner.syntax == "json":
            return _json_collection(value, manner, column)
        if flow or not value or (isinstance(value, list) and _in_brackets(value, under)):
            return _brackets(value)
        return _block(value, manner, column, inline=inline)
    if manner.syntax == "json" or value is None:
        return Scalar(json_scalar(value), value if value is None else str(value))
    if not isinstance(value, str):
        return Scalar(json_scalar(value), json_scalar(value))
    if not flow and stands_in_lines(value):
        return Scalar(literal_scalar(value, column, manner.newline), value)
    raw = yaml_scalar(
        value, flow=flow, like=like, column=used, width=0 if flow else WIDTH, deeper=column, newline=manner.newline
    )
    return Scalar(raw, value)


def _block(value: Any, manner: Manner, column: int, *, inline: bool) -> Collection:
    found = Collection(isinstance(value, dict), column=column, inline=inline)
    for step in in_order(list(value)) if found.mapping else range(len(value)):
        found.members.append(block_member(step, value[step], manner, column))
    if inline:
        found.members[0].lead = ""
    return found


def block_member(step: str | int, value: Any, manner: Manner, column: int) -> Member:
    """Return a member of a block at ``column``: a key with its value, or an item."""
    item = isinstance(step, int)
    head = "- " if item else f"{written_key(step, manner)}: "
    inner = column + (2 if item or not (manner.hanging and isinstance(value, list)) else 0)
    node = composed(value, manner, inner, under="" if item else str(step), inline=item, used=column + len(head))
    member = Member(" " * column, None if item else str(step), head, node)
    if not item and isinstance(node, Collection) and not node.flow:
        member.head = head.rstrip() + manner.newline
    if not ends_line(node):
        member.tail = manner.newline
    return member


def written_key(step: str | int, manner: Manner) -> str:
    """Return a key as it is written."""
    return json_scalar(str(step)) if manner.syntax == "json" else yaml_scalar(str(step), flow=True)


def _in_brackets(value: list[Any], under: str) -> bool:
    """Tell whether a list is to stand in one line: one of numbers or names, with what each backs."""
    if under not in IN_BRACKETS:
        return False
    parts = [part for item in value for part in (item.values() if isinstance(item, dict) else [item])]
    flat = not any(isinstance(part, dict) or (isinstance(part, list) and under != "glossary") for part in parts)
    return flat and len(printed(_brackets(value))) <= SHORT


def _brackets(value: Any) -> Collection:
    found = Collection(isinstance(value, dict), opening="{" if isinstance(value, dict) else "[")
    found.closing = "}" if found.mapping else "]"
    manner = Manner()
    for step in in_order(list(value)) if found.mapping else range(len(value)):
        head = f"{written_key(step, manner)}: " if found.mapping else ""
        key = str(step) if found.mapping else None
        found.members.append(
            Member(" " if found.members else "", key, head, composed(value[step], manner, 0, flow=True))
        )
    return found


def _json_collection(value: Any, manner: Manner, column: int) -> Collection:
    """Return data as JSON; ``column`` is the indentation of the line that it begins in."""
    found = Collection(isinstance(value, dict), opening="{" if isinstance(value, dict) else "[")
    inner = column + manner.step
    for step in in_order(list(value)) if found.mapping else range(len(value)):
        head = f"{json_scalar(step)}: " if found.mapping else ""
        lead = manner.newline + " " * inner if manner.step else " " if found.members else ""
        key = str(step) if found.mapping else None
        found.members.append(Member(lead, key, head, composed(value[step], manner, inner)))
    end = manner.newline + " " * column if manner.step and value else ""
    found.closing = end + ("}" if found.mapping else "]")
    return found
