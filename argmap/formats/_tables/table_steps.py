"""The steps between the statements of a table: what each row is offered for, alone or with the others of its group."""

from collections.abc import Sequence

from argmap.formats._tables.table_heads import KINDS, role
from argmap.formats._tables.table_rows import Row
from argmap.graph import Kind
from argmap.graph.graph_builder import GraphBuilder
from argmap.problems import Level, shown


class TableSteps:
    """Finds the step that each row belongs to, then adds the steps."""

    def __init__(self, builder: GraphBuilder, rows: Sequence[Row], *, numbered: bool) -> None:
        """With ``numbered``, the table has no ids, and rows may refer to one another by their numbers."""
        self._builder, self._rows = builder, rows
        self._keys = _keys(rows, numbered=numbered)
        self._leaders: dict[str, Row] = {}
        for row in rows:
            if row.get("group") and row.get("parent"):
                self._leaders.setdefault(row.get("group"), row)
        self._members: dict[tuple[str, str, str], list[Row]] = {}
        self._of_group: dict[str, tuple[str, str, str]] = {}
        self._of_statement: dict[str, tuple[str, str, str]] = {}
        self._offers: dict[int, tuple[str, str]] = {}

    def add(self) -> None:
        """Add the steps in the order of the rows that they begin with."""
        for row in self._rows:
            self._gather(row)
        for step, members in self._members.items():
            kind = self._kind(self._led(members[0]))
            if kind is None:
                continue
            target = self._target(step[1], kind)
            scheme = next((one.get("scheme") for one in members if one.get("scheme")), None)
            sources = [one.key for one in members]
            self._builder.step(sources, target, kind, members[0].where, key="\0".join(step), scheme=scheme)

    def _gather(self, row: Row) -> None:
        """Put a row with the others of its step; a member of a group may leave to the first what it is for."""
        parent, what = self._offer(self._led(row))
        group = row.get("group")
        if not parent:
            if role(row.get("role")) in KINDS:
                message = "this row has no parent: its statement is read as a claim of its own"
                self._builder.remark("unread-part", message, "name what it is offered for", row.where)
            elif row.get("role") and role(row.get("role")) is None:
                self._not_understood(row)
            return
        step = ((group and f"group {group}") or f"row {row.number}", parent, what)
        self._members.setdefault(step, []).append(row)
        self._of_statement.setdefault(row.key, step)
        if group:
            self._of_group.setdefault(group, step)

    def _offer(self, led: Row) -> tuple[str, str]:
        """Return what a row is offered for, and as what: read once of a row that leads thousands."""
        if led.number not in self._offers:
            self._offers[led.number] = led.get("parent"), role(led.get("role")) or led.get("role")
        return self._offers[led.number]

    def _led(self, row: Row) -> Row:
        """Return the row that says what a row is for: itself, or the first of its group."""
        if row.get("parent") or role(row.get("role")) == "claim":
            return row
        return self._leaders.get(row.get("group"), row)

    def _kind(self, row: Row) -> Kind | None:
        """Return what a row does to its parent; where no role is given it supports."""
        word = row.get("role")
        if not word:
            message = "this row has no role: it is read as a premise"
            self._builder.remark("unread-part", message, "write premise or objection", row.where, Level.INFO)
            return Kind.SUPPORTS
        kind = KINDS.get(role(word) or "")
        if kind is None:
            self._not_understood(row)
        return kind

    def _not_understood(self, row: Row) -> None:
        """Tell that a role was not understood, and what became of the statement."""
        message = f"{shown(row.get('role'))} does not say what this statement is: it is read as a claim of its own"
        self._builder.remark("unread-part", message, "write premise, objection or undercutter", row.place("role"))

    def _target(self, parent: str, kind: Kind) -> str:
        """Return the key of the statement that a cell names, or, for an undercutter, of the step."""
        key = self._keys.get(parent) or self._keys.get(_plain(parent)) or parent
        if kind is not Kind.UNDERCUTS:
            return key
        step = self._of_group.get(parent) or self._of_statement.get(key)
        return "\0".join(step) if step else parent


def _keys(rows: Sequence[Row], *, numbered: bool) -> dict[str, str]:
    """Return the keys of statements by what rows call them: an id, a number, or the whole text."""
    by_text = {_plain(row.get("text")): row.key for row in reversed(rows) if row.get("text")}
    by_number = {str(row.number): row.key for row in rows} if numbered else {}
    loose = {_plain(row.key): row.key for row in reversed(rows)}
    return by_text | by_number | loose | {row.key: row.key for row in rows}


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
