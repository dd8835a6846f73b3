"""An operation as steps on a map's data."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from argmap.editing import arranging, filling_in
from argmap.editing import operations as ops
from argmap.editing.intent import Intent
from argmap.notation.source.builder import DEEPEST
from argmap.problems import ArgmapError

PLANNERS: dict[type, Callable[[Intent, Any], None]] = {
    ops.SetField: filling_in.set_field,
    ops.SetPassage: filling_in.set_passage,
    ops.AddStatement: arranging.add,
    ops.MoveStatement: arranging.move,
    ops.RemoveStatement: arranging.remove,
    ops.LinkStatements: arranging.link,
    ops.UnlinkStatement: arranging.unlink,
    ops.RenameStatement: filling_in.rename,
    ops.RenameWork: filling_in.rename_work,
    ops.AddNote: filling_in.add_note,
    ops.AddWork: filling_in.add_work,
    ops.AttachNote: filling_in.attach_note,
    ops.DetachNote: filling_in.detach_note,
}
"""What makes the steps of each operation."""


def planned(data: dict[str, Any], operation: ops.Operation) -> Intent:
    """Return the steps of an operation on a map's data, and the data after them.

    Raises ``ArgmapError`` for an operation that cannot be done to this map.
    """
    _refuse_deep(operation)
    intent = Intent(data)
    pending: list[ops.Operation] = [operation]
    while pending:
        here = pending.pop()
        if isinstance(here, ops.Together):
            pending += reversed(here.operations)
        else:
            PLANNERS[type(here)](intent, here)
    return intent


def _refuse_deep(operation: ops.Operation) -> None:
    """Refuse operations whose data are nested deeper than a map may be: what goes through them recurses."""
    pending: list[tuple[Any, int]] = [(operation, 0)]
    while pending:
        here, level = pending.pop()
        if level > DEEPEST:
            raise ArgmapError(f"this is nested too deeply: more than {DEEPEST} levels")
        if isinstance(here, BaseModel):
            pending += [(value, level) for _, value in here]
        elif isinstance(here, dict | list | tuple):
            pending += [(value, level + 1) for value in (here.values() if isinstance(here, dict) else here)]
