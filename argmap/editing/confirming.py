"""Confirming drafts: the statements stay as they are, and are drafts no longer."""

from collections.abc import Sequence

from argmap.editing.map_text import Edited, MapText, edited
from argmap.editing.operations import SetField, Together
from argmap.problems import Path


def confirmed(before: MapText, drafts: Sequence[Path]) -> Edited:
    """Take the mark of a draft from statements, which are named by their paths; nothing else changes.

    Raises what ``edited`` does.
    """
    return edited(before, Together(operations=tuple(SetField(where=path, field="draft") for path in drafts)))
