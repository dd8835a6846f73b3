"""Members of collections with brackets: put in among their neighbours, and taken out."""

from argmap.editing.written.composing_nodes import Manner
from argmap.editing.written.written_nodes import Collection, Member, WrittenText


def put_in_brackets(found: Collection, index: int, member: Member, manner: Manner, column: int) -> None:
    """Put a member in, with the space around it that its neighbours have; ``column`` is how deep its line begins."""
    member.tail = ""
    if any("\n" in one.lead for one in found.members):
        member.lead = manner.newline + " " * len(found.members[-1].lead.rpartition("\n")[2])
    elif not found.members and manner.syntax == "json" and manner.step:
        member.lead = manner.newline + " " * (column + manner.step)
        found.closing = manner.newline + " " * column + found.closing.strip()
    else:
        member.lead = " " if index else ""
        if not index and found.members and not found.members[0].lead:
            found.members[0].lead = " "
    found.members.insert(index, member)


def take_from_brackets(found: Collection, index: int) -> None:
    """Take a member out."""
    member = found.members.pop(index)
    if not index and found.members and "\n" not in member.lead:
        found.members[0].lead = member.lead
    if not found.members:
        found.closing = found.closing.strip().lstrip(",").strip()


def add_colon(member: Member) -> None:
    """See that a key that stood alone, ``{a}``, can be followed by a value."""
    if member.key is not None and member.head == member.head.rstrip(": \t\r\n"):
        member.head += ": "


def line_column(written: WrittenText, wanted: Collection) -> int:
    """Return how deep the line begins in which a collection does."""
    pending = [(written.root, 0)]
    while pending:
        here, column = pending.pop()
        if here is wanted:
            return column
        for member in here.members if isinstance(here, Collection) else ():
            _, broken, spaces = member.lead.rpartition("\n")
            pending.append((member.value, len(spaces) if broken else column))
    return 0
