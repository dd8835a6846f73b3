"""What remarks say where a program has only one text for each, and how they are named there."""

from collections.abc import Sequence
from itertools import count

from argmap.reviewing.remarks.answering import without_circles
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.remark_words import RemarkWords, Said


def names_of(remarks: Sequence[Remark]) -> list[str]:
    """Return a name for each remark: its address, or its number where it has none of its own."""
    taken = {one.address for one in remarks}
    free = (name for number in count(1) if (name := f"remark-{number}") not in taken)
    seen: dict[str, None] = {}
    for one in remarks:
        seen[one.address if one.address and one.address not in seen else next(free)] = None
    return list(seen)


def parents_of(remarks: Sequence[Remark], names: Sequence[str]) -> dict[str, str]:
    """Return which remark answers which, by their names and without circles."""
    known = {*names}
    pairs = zip(names, remarks, strict=True)
    return without_circles({name: one.parent for name, one in pairs if one.parent in known})


def unplaced(one: Remark, comment: str) -> str:
    """Return the text of a remark whose words are not certainly at one place: it quotes them."""
    return worded(f"On \u201c{one.exact}\u201d: {comment}" if one.exact else comment, one.replaces)


def worded(comment: str, new: str | None) -> str:
    """Return a comment with what should stand there instead."""
    return f"{comment}\nSuggested wording: {new}".strip() if new else comment


def spoken(one: Remark, said: Said) -> str:
    """Return what a remark says, begun with how much it weighs and for whom it is where its words do not tell that."""
    told = RemarkWords().read(Remark(said.comment))
    weight = "" if told.severity is said.severity else f"{said.severity.capitalize()}: "
    return (
        ("For the editor only: " if said.confidential else "") + weight + said.comment if said.comment else one.comment
    )
