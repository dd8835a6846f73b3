"""How fields, names, notes and works are changed: the steps for each."""

from typing import Any

from pydantic import ValidationError

from argmap.editing.intent import LISTS, Intent
from argmap.editing.operations import (
    AddNote,
    AddWork,
    AttachNote,
    DetachNote,
    RenameStatement,
    RenameWork,
    SetField,
    SetPassage,
)
from argmap.editing.steps import Delete, Insert, Put, TextObject
from argmap.notation.model import stands_alone
from argmap.problems import ArgmapError


def set_field(intent: Intent, op: SetField) -> None:
    """Give a field a value, or clear it. Raises ``ArgmapError`` for what other operations do."""
    entry, field = intent.entry(op.where), op.field
    if field in LISTS or (field == "claim" and entry is intent.data):
        raise ArgmapError(f"{field} cannot be set: add, move or remove statements")
    if field == "id" and op.value is not None and _is_statement(intent, entry):
        try:
            named = RenameStatement(statement=op.where, id=op.value)
        except ValidationError as error:
            raise ArgmapError("an id is one word of letters, digits, - and _, and begins with a letter") from error
        rename(intent, named)
        return
    if field == "text" and _is_statement(intent, entry):
        _reword(intent, entry, op.value)
        return
    if not isinstance(entry, dict):
        entry = intent.mapping(entry)
    _put(intent, entry, field, op.value)


def set_passage(intent: Intent, op: SetPassage) -> None:
    """Write a statement's place and quotation."""
    entry = intent.mapping(intent.entry(op.statement))
    quotes = [quote.model_dump() for quote in op.quote]
    _put(intent, entry, "at", op.at)
    _put(intent, entry, "quote", quotes[0] if len(quotes) == 1 else quotes)


def rename(intent: Intent, op: RenameStatement) -> None:
    """Rename a statement and every reference to it. Raises ``ArgmapError`` for an id that another has."""
    entry = intent.mapping(intent.entry(op.statement))
    old = entry.get("id")
    for _, one in intent.entries():
        if isinstance(one, dict) and one.get("id") == op.id and one is not entry:
            raise ArgmapError(f"another statement has the id {op.id} already")
    for _, one in list(intent.entries()):
        if isinstance(one, dict) and old is not None and one.get("ref") == old:
            intent.do(Put((*intent.path(one), "ref"), op.id))
    intent.do(Put((*intent.path(entry), "id"), op.id))


def rename_work(intent: Intent, op: RenameWork) -> None:
    """Rename a work wherever it is cited. Raises ``ArgmapError`` for one that is not there, or an id that is taken."""
    paper = intent.data.get("paper")
    works = [one for one in (paper or {}).get("works", ()) if isinstance(one, dict)] if isinstance(paper, dict) else []
    ids = [one.get("id") for one in works]
    if op.work not in ids:
        raise ArgmapError(f"the paper has no work {op.work}")
    if op.id in ids and op.id != op.work:
        raise ArgmapError(f"another work has the id {op.id} already")
    intent.do(Put((*intent.path(works[ids.index(op.work)]), "id"), op.id))
    for list_, number, key in list(_citing(intent, op.work)):
        path = (*intent.path(list_), number)
        intent.do(Put((*path, key) if key else path, op.id))


def add_note(intent: Intent, op: AddNote) -> None:
    """Add a footnote to the paper, in the order of numbers. Raises ``ArgmapError`` for a number that is taken."""
    number = op.note.get("number")
    if not isinstance(number, int):
        raise ArgmapError("a footnote needs a number")
    notes = _list_of_paper(intent, "footnotes")
    numbers = [_number(one) for one in notes]
    if number in numbers:
        raise ArgmapError(f"the paper has a footnote {number} already")
    index = sum(one < number for one in numbers)
    _add_to_paper(intent, "footnotes", index, op.note)


def add_work(intent: Intent, op: AddWork) -> None:
    """Add a work to the paper. Raises ``ArgmapError`` for an id that is taken."""
    works = _list_of_paper(intent, "works")
    if any(isinstance(one, dict) and one.get("id") == op.work.get("id") for one in works):
        raise ArgmapError(f"the paper has a work {op.work.get('id')} already")
    _add_to_paper(intent, "works", len(works), op.work)


def attach_note(intent: Intent, op: AttachNote) -> None:
    """Let a footnote back a statement."""
    entry = intent.mapping(intent.entry(op.statement))
    value: Any = op.note if op.backs is None else {"note": op.note, "backs": op.backs}
    notes = entry.get("footnotes")
    if not isinstance(notes, list) or not notes:
        intent.do(Put((*intent.path(entry), "footnotes"), [value]))
        return
    numbers = [_number(one, "note") for one in notes]
    path = (*intent.path(entry), "footnotes")
    if op.note in numbers:
        intent.do(Put((*path, numbers.index(op.note)), value))
    else:
        intent.do(Insert(path, len(notes), value))


def detach_note(intent: Intent, op: DetachNote) -> None:
    """Let a footnote back a statement no longer. Raises ``ArgmapError`` where it does not."""
    entry = intent.entry(op.statement)
    notes = entry.get("footnotes") if isinstance(entry, dict) else None
    numbers = [_number(one, "note") for one in notes] if isinstance(notes, list) else []
    if op.note not in numbers:
        raise ArgmapError(f"note {op.note} does not back this statement")
    path = (*intent.path(entry), "footnotes")
    intent.do(Delete((*path, numbers.index(op.note)) if len(numbers) > 1 else path, comments=True))


def _is_statement(intent: Intent, entry: Any) -> bool:
    return any(one is entry for _, one in intent.entries())


def _reword(intent: Intent, entry: Any, text: Any) -> None:
    """Give a statement other words; one that stands as its sentence alone goes on so, if that can be read again."""
    if not isinstance(text, str) or not text:
        raise ArgmapError("a statement needs a text; to take it away, remove it")
    if isinstance(entry, TextObject) and stands_alone(text):
        intent.do(Put(intent.path(entry), text))
    else:
        intent.do(Put((*intent.path(intent.mapping(entry)), "text"), text))


def _put(intent: Intent, entry: dict[str, Any], field: str, value: Any) -> None:
    """Write a field; nothing, an empty text or an empty list clears it. Of a list only what differs is written."""
    if value in (None, "", [], ()):
        intent.clear(entry, field)
        return
    old, path = entry.get(field), (*intent.path(entry), field)
    if not (isinstance(old, list) and isinstance(value, list) and old):
        intent.do(Put(path, value))
        return
    start = next((n for n, (a, b) in enumerate(zip(old, value, strict=False)) if a != b), min(len(old), len(value)))
    while len(old) > len(value) and start < len(old):
        intent.do(Delete((*path, min(start, len(old) - 1)), comments=True))
        start = next((n for n, (a, b) in enumerate(zip(old, value, strict=False)) if a != b), len(value))
    for number, one in enumerate(value):
        if number >= len(old):
            intent.do(Insert(path, number, one))
        elif old[number] != one:
            intent.do(Put((*path, number), one))


def _number(note: Any, key: str = "number") -> int:
    """Return the number of a note, as data have it; 0 for what has none."""
    text = note.get(key) if isinstance(note, dict) else note
    return int(text) if isinstance(text, str) and text.isdecimal() else 0


def _list_of_paper(intent: Intent, key: str) -> list[Any]:
    paper = intent.data.get("paper")
    found = paper.get(key) if isinstance(paper, dict) else None
    return found if isinstance(found, list) else []


def _add_to_paper(intent: Intent, key: str, index: int, value: dict[str, Any]) -> None:
    paper = intent.data.get("paper")
    if not isinstance(paper, dict):
        intent.do(Put(("paper",), {key: [value]}))
    else:
        intent.add(paper, key, index, value)


def _citing(intent: Intent, work: str) -> list[tuple[list[Any], int, str]]:
    """Return where a work is named: the list, the number in it, and the key there, empty for the item itself."""
    lists = [_list_of_paper(intent, "references")]
    lists += [
        note["cites"] for note in _list_of_paper(intent, "footnotes") if isinstance(note, dict) and "cites" in note
    ]
    lists += [one["cites"] for _, one in intent.entries() if isinstance(one, dict) and "cites" in one]
    named = [(list_, n, one) for list_ in lists if isinstance(list_, list) for n, one in enumerate(list_)]
    short = [(list_, n, "") for list_, n, one in named if one == work]
    return short + [(list_, n, "work") for list_, n, one in named if isinstance(one, dict) and one.get("work") == work]
