"""An operation as steps on a map's data."""

from collections.abc import Callable
from typing import Any

from argmap.editing import arranging, filling_in
from argmap.editing import operations as ops
from argmap.editing.intent import Intent

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
    intent = Intent(data)
    pending: list[ops.Operation] = [operation]
    while pending:
        here = pending.pop()
        if isinstance(here, ops.Together):
            pending += reversed(here.operations)
        else:
            PLANNERS[type(here)](intent, here)
    return intent
