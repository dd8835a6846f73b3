"""What to say of a key that the notation does not have where it is: what was meant, or where it belongs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from argmap.notation import bibliography, model
from argmap.notation.reading.meanings import folded, meanings
from argmap.notation.reading.words import closest, keys, words

Kinds = tuple[type[BaseModel], ...]
LISTS = frozenset({"premises", "objections", "undercutters", "linked", "footnotes", "cites", "works", "author"})
"""Keys whose value is a list, which is what tells ``reason: He moves.`` from ``reasons: [...]``."""
EXAMPLES = {
    "footnotes": "`footnotes: [5]` for a note of the paper",
    "cites": "`cites: [smith-2012]` for a work",
    "at": "`at: 1.6 s7` for the place in the paper: section, paragraph and sentence",
    "voice": "`voice: reported` for a statement of somebody whom the author quotes",
}


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """A key that its mapping, a ``holder`` read as ``owner``, does not have, and its value.

    ``above`` are the models that hold this one, from the outermost, each with the key that leads on.
    """

    key: str
    value: Any
    owner: type[BaseModel]
    holder: Any
    above: tuple[tuple[type[BaseModel], str], ...]


def meant(unknown: UnknownKey) -> tuple[str, ...]:
    """Return the keys of the same mapping that may be meant, the likeliest first."""
    own = keys(unknown.owner)
    if same := [key for key in own if folded(key) == folded(unknown.key)]:
        return tuple(same)
    if close := [key for key in _by_value(unknown, meanings(unknown.key)) if key in own]:
        return tuple(close)
    near = closest(unknown.key, own)
    return (near,) if near else ()


def _by_value(unknown: UnknownKey, found: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out of a word's meanings what the value cannot be: a list is no text, and a statement has one text."""
    if not isinstance(unknown.value, str):
        return tuple(key for key in found if key in LISTS or key not in keys(model.Objection))
    wants_text = unknown.value and "text" not in unknown.holder and "text" in keys(unknown.owner)
    if wants_text and ("text" in found or _is_statement_of_a_list(unknown, found)):
        return ("text",)
    return tuple(key for key in found if key != "text") or found


def _is_statement_of_a_list(unknown: UnknownKey, found: tuple[str, ...]) -> bool:
    """Tell whether a sentence is written under the word for what its list holds, as in ``- reason: He moves``."""
    return unknown.owner is not model.Claim and " " in unknown.value and not LISTS.isdisjoint(found)


def key_cure(unknown: UnknownKey) -> str:
    """Return what to do about the key."""
    found = meant(unknown)
    if _in_capitals(unknown):
        return f"did you mean {found[0]}? Keys are written in small letters"
    if place := _belongs(unknown, (unknown.key,)):
        return place
    if found:
        return _did_you_mean(unknown, found)
    if place := _belongs(unknown, meanings(unknown.key)):
        return place
    return "choose one of: " + ", ".join(keys(unknown.owner))


def misunderstanding(unknown: UnknownKey) -> str:
    """Return what the key shares with others that are wrong for the same reason."""
    if _in_capitals(unknown):
        return "capitals"
    if belongs := _belongs(unknown, (unknown.key,)):
        return belongs
    found = meant(unknown)
    return "text" if found == ("text",) and meanings(unknown.key) else f"{unknown.key.rstrip('0123456789 ')} {found}"


def _in_capitals(unknown: UnknownKey) -> bool:
    return any(key == unknown.key.lower() != unknown.key for key in keys(unknown.owner))


def _did_you_mean(unknown: UnknownKey, found: tuple[str, ...]) -> str:
    if found == ("text",) and meanings(unknown.key):
        return "write `text: ...`: the list that a statement is in says what it is"
    if len(found) > 1:
        return f"did you mean {' or '.join(EXAMPLES.get(key, f'`{key}`') for key in found[:3])}?"
    question = f"did you mean {found[0]}?"
    if found[0] in EXAMPLES and meanings(unknown.key):
        example, _, purpose = EXAMPLES[found[0]].partition("` ")
        if found[0] == "footnotes" and isinstance(unknown.value, str) and unknown.value.isdecimal():
            example = f"`footnotes: [{unknown.value}]"
        return f"{question} Write {example}`, {purpose}"
    if found[0] == "objections" and issubclass(unknown.owner, model.Objection) and meanings(unknown.key):
        return f"{question} An objection to an objection is a rebuttal"
    if isinstance(unknown.value, str) and unknown.value and found[0] in ("premises", "objections"):
        return f"{question} It takes a list: put a hyphen and a space before each statement below it"
    return question


def _belongs(unknown: UnknownKey, names: tuple[str, ...]) -> str | None:
    """Return where a key of one of these names belongs, if not here: above this mapping, or inside one of its keys."""
    for name in names:
        it = "it" if name == unknown.key else f"did you mean {name}? It"
        if inner := _inside(unknown, name):
            return f"{it} belongs to {_the(inner)}: {_put_below(inner, _value_of(inner, unknown.holder))}"
        for owner, via in reversed(unknown.above):
            if name in keys(owner):
                if owner is model.Map:
                    return f"{it} belongs to the map: put it on a line of its own that is not indented"
                return f"{it} belongs to the {_name(owner)}: put it in the column of `{via}`"
        if name in keys(bibliography.Paper) and unknown.above:
            return f"{it} belongs to the paper: put it below `paper:`, at the end of the map"
    return None


def _value_of(key: str, holder: Any) -> Any:
    """Return what is under a key, in whatever letters it is written."""
    return next((value for one, value in holder.items() if one.lower() == key), None)


def _put_below(inner: str, there: Any) -> str:
    """Return how to put a key below another, which has what is there."""
    if there is None and inner == "record":
        return "put it below a line `record:`, two spaces deeper, together with `id: paper`"
    if there is None:
        return f"write `{inner}:` on a line above it, and indent it by two more spaces"
    if isinstance(there, str) and there and inner == "claim":
        return "write the claim as `text: ...` on a line below `claim:`, and put this below that, both indented"
    return f"put it below `{inner}:`, indented by two more spaces"


def home(unknown: UnknownKey) -> str | None:
    """Return the key beside this one below which it belongs; ``None`` if it belongs below none."""
    return next((inner for name in (unknown.key, *meanings(unknown.key)) if (inner := _inside(unknown, name))), None)


def is_sentence(unknown: UnknownKey) -> bool:
    """Tell whether the key is a sentence that a colon, or a question mark before it, made a key."""
    return " " in unknown.key and len(unknown.holder) == 1 and "text" in keys(unknown.owner)


def _inside(unknown: UnknownKey, name: str) -> str | None:
    """Return the key of the mapping under whose own mapping the name is a key."""
    owner = unknown.owner
    if owner is model.Map and name == "footnotes":
        return "paper" if "number" in repr(unknown.value)[:80] else "claim"
    for key, kinds in values(owner).items():
        single = key in ("claim", "paper", "record") and bool(kinds)
        if single and name in keys(kinds[0]):
            return key
    return None


def _the(key: str) -> str:
    return f"the paper's {key}" if key == "record" else f"the {key}"


def _name(kind: type[BaseModel]) -> str:
    return words(kind)[0].partition(" ")[2]


@cache
def values(kind: type[BaseModel]) -> dict[str, Kinds]:
    """Return, for each key of a model, the models that may stand under it."""
    hints = get_type_hints(kind)
    return {
        field.alias or name: tuple(dict.fromkeys(_models_in(hints[name]))) for name, field in kind.model_fields.items()
    }


@cache
def names(kind: type[BaseModel]) -> frozenset[str]:
    """Return the keys of a model whose values are mappings of names that the author of a file chose."""
    fields = kind.model_fields.items()
    return frozenset(field.alias or name for name, field in fields if get_origin(field.annotation) is Mapping)


def _models_in(hint: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that a field's type mentions, from the outside in."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        yield hint
    for part in get_args(hint):
        yield from _models_in(part)
