"""Operations to do to a map, and what a map says, told apart from how argmap edits."""

from random import Random
from typing import Any, NamedTuple

from argmap.editing import operations as ops
from argmap.editing.map_text import MapText
from argmap.notation.model import Map

LISTS = ("premises", "objections", "undercutters")


class Standing(NamedTuple):
    """Where a statement stands: the text of its parent, the list there, its number, and those it is linked with."""

    parent: str | None
    key: str
    number: int
    linked: tuple[str, ...]


def standings(map_: Map) -> dict[str, Standing]:
    """Return where each statement of a map stands, by its text; what undercuts a group stands under its first."""
    found = {map_.claim.text: Standing(None, "claim", 0, ())}
    pending: list[tuple[Any, str]] = [(map_.claim, map_.claim.text)]
    while pending:
        owner, parent = pending.pop()
        for key in LISTS:
            for index, entry in enumerate(getattr(owner, key, ())):
                members = getattr(entry, "linked", None) or (entry,)
                texts = tuple(one.text for one in members)
                for one in members:
                    found[one.text] = Standing(parent, key, index, texts if len(texts) > 1 else ())
                    pending.append((one, one.text))
                if len(texts) > 1:
                    pending.append((entry, texts[0]))
    return found


def statement_paths(data: dict[str, Any]) -> list[tuple[str | int, ...]]:
    """Return the paths of all statements and groups, the claim's first."""
    found: list[tuple[str | int, ...]] = []
    pending: list[tuple[tuple[str | int, ...], Any]] = [(("claim",), data["claim"])]
    while pending:
        path, here = pending.pop(0)
        found.append(path)
        if isinstance(here, dict):
            for key in (*LISTS, "linked"):
                pending += [((*path, key, n), one) for n, one in enumerate(here.get(key, ()))]
    return found


NEW_TEXTS = (
    "Pupils sleep: too little", "x # y", "- a dash", "no", "One, two [three].", "ends with a colon:", "it's", 'a "b"',
    "Words " * 40, "two\nlines", "Ж ə 中文", " spaces ", "{a}", "tab\there",
)  # fmt: skip


def text_of(data: Any, path: tuple[str | int, ...]) -> str:
    """Return the text of the statement at a path; of a group, that of its first."""
    for step in path:
        data = data[step]
    if isinstance(data, dict) and "linked" in data:
        data = data["linked"][0]
    return str(data if isinstance(data, str) else data["text"])


def some_operation(random: Random, map_: MapText, number: int) -> ops.Operation:
    """Return an operation that may or may not be possible on a map."""
    paths = statement_paths(map_.data)
    one, other = random.choice(paths), random.choice(paths)
    text = f"{random.choice(NEW_TEXTS)} new {number}"
    relation = random.choice(list(ops.Relation))
    field, value = random.choice([
        ("at", "2.1 s3"), ("voice", "reader"), ("basis", "definition"), ("scheme", "example"), ("at", None),
        ("scheme", None), ("footnotes", [5, {"note": 7, "backs": text}]), ("footnotes", []), ("credence", 0.5),
    ])  # fmt: skip
    return random.choice([
        ops.SetField(where=one, field="text", value=text),
        ops.SetField(where=one, field=field, value=value),
        ops.SetPassage(statement=one, at="1.1 s1", quote={"start": text[:70], "end": "the end"}),
        ops.AddStatement(to=one, relation=relation, statement=text + "."),
        ops.AddStatement(to=one, relation=relation, statement={"text": text, "voice": "reader"}),
        ops.MoveStatement(statement=one, to=other, relation=relation, index=random.choice([None, 0, 1])),
        ops.MoveStatement(statement=other, to=one, relation=relation),
        ops.RemoveStatement(statement=one, keep=random.random() < 0.5),
        ops.LinkStatements(statements=random.sample([*siblings(paths, one)], k=2)) if len(siblings(paths, one)) > 1
        else ops.UnlinkStatement(statement=one),
        ops.UnlinkStatement(statement=one),
        ops.RenameStatement(statement=one, id=f"renamed{number}"),
        ops.AttachNote(statement=one, note=random.randint(1, 9), backs=random.choice([None, text])),
        ops.DetachNote(statement=one, note=5),
        ops.AddNote(note={"number": number + 10, "text": text}),
        ops.AddWork(work={"id": f"work-{number}", "title": text}),
    ])  # fmt: skip


def siblings(paths: list[tuple[str | int, ...]], one: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    """Return the entries of the list that one stands in."""
    return [path for path in paths if len(path) > 1 and path[:-1] == one[:-1]]
