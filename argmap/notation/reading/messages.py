"""What is wrong with a value, and what to write instead: the words for each error that validation finds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from argmap.notation import bibliography, model
from argmap.notation.reading.words import NOTES, PATTERNS, closest, keys, words
from argmap.problems import LONGEST, printable, shown

Said = tuple[str, str, str]  # rule, message, cure
SHARE = "write a number from 0 to 1, such as 0.8"


@dataclass(frozen=True, slots=True)
class Fault:
    """An error of validation; the key that it is about, in what model; the models that may be its value."""

    error: Any
    key: str
    owner: type[BaseModel]
    inside: tuple[type[BaseModel], ...]


def message(fault: Fault) -> Said:
    """Return the rule, the message and the cure for a fault."""
    error = fault.error
    if "cure" in (error.get("ctx") or ()):
        return "wrong-value", error["msg"], error["ctx"]["cure"]
    return _SAY.get(error["type"], _other)(fault)


def _did_you_mean(word: str, choices: Iterable[str]) -> str:
    choices = tuple(choices)
    close = closest(word, choices)
    return f"did you mean {close}?" if close else "choose one of: " + ", ".join(choices)


def _unknown_key(fault: Fault) -> Said:
    owner, key = fault.owner, fault.key
    text = f"{words(owner)[0]} has no key {shown(key)}"
    of_statements = key in model.Statement.model_fields or key in model.Reference.model_fields
    if issubclass(owner, model.LinkedPremises | model.LinkedObjections) and of_statements:
        return "unknown-key", text, "put it in one of the group's statements"
    if issubclass(owner, model.Reference) and of_statements:
        return "unknown-key", text, "put it where the statement itself is written"
    if issubclass(owner, model.Claim) and key in model.InferenceFields.model_fields:
        return "unknown-key", text, "it belongs to a premise or an objection: it describes the step to the claim"
    return "unknown-key", text, _did_you_mean(key, keys(owner))


def _missing_key(fault: Fault) -> Said:
    return "missing-key", f"{words(fault.owner)[0]} needs the key {fault.key!r}", f"add `{fault.key}: ...`"


def _expected(what: str, value: Any, cure: str) -> Said:
    if value in ("", None):
        return "wrong-type", f"{what} is missing here", cure
    got = shown(value) if isinstance(value, str) else "a mapping" if isinstance(value, dict) else "a list"
    return "wrong-type", f"expected {what} here, not {got}", cure


def _no_mapping(fault: Fault) -> Said:
    value, (kind, *_) = fault.error["input"], fault.inside
    what, example = words(kind)
    cure = f"write its keys, such as `{example}`"
    if isinstance(value, str) and (glued := re.match(r"(\w[\w-]*):(?=\S)", value)) and glued[1] in keys(kind):
        cure = f"put a space after the colon: `{glued[1]}: ...`"
    elif isinstance(value, str) and value and "text" in kind.model_fields:
        cure = f"write `text: {printable(value)}`" if len(value) <= LONGEST else "put `text: ` before it"
    return _expected(what, value, cure)


LISTED = ((), (model.Backing,), (model.CitedWork,))
"""What a list may hold whose items are written as one word."""


def _no_list(fault: Fault) -> Said:
    value = fault.error["input"]
    example = words(fault.inside[0])[1] if fault.inside else "..."
    cure = f"start each item with a hyphen: `- {example}`"
    if value in ("", None):
        cure += "; or remove the key"
    elif isinstance(value, str) and len(value) <= LONGEST and fault.inside in LISTED:
        cure = f"write it as a list: `[{printable(value)}]`"
    return _expected("a list", value, cure)


def _no_text(fault: Fault) -> Said:
    cure = "write text; if it begins with a bracket or a brace, put it in quotation marks"
    return _expected("text", fault.error["input"], cure)


def _no_share(fault: Fault) -> Said:
    return _expected(f"a {fault.key}", fault.error["input"], SHARE)


def _no_number(fault: Fault) -> Said:
    what = "a note number" if fault.key in NOTES else "a whole number"
    return _expected(what, fault.error["input"], "write it in digits, such as 5")


def _out_of_range(fault: Fault) -> Said:
    value = shown(fault.error["input"])
    if fault.key in NOTES:
        cure = f"notes are numbered from 1 to {bibliography.MOST_NOTES}"
        return "wrong-value", f"{value} is not a note number", cure
    if fault.key == "credence":
        return "wrong-value", f"{value} is not a credence", SHARE
    bounds = fault.error.get("ctx") or {}
    cure = f"write {bounds['ge']} or more" if "ge" in bounds else "write a smaller number"
    return "wrong-value", f"{value} is out of range", cure


def _no_choice(fault: Fault) -> Said:
    value = fault.error["input"]
    choices = fault.error["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
    if not isinstance(value, str) or not value:
        return _expected(f"a {fault.key}", value, _did_you_mean("", choices))
    return "wrong-value", f"{shown(value)} is not a {fault.key}", _did_you_mean(value, choices)


def _wrong_form(fault: Fault) -> Said:
    value = fault.error["input"]
    what, cure = PATTERNS.get(fault.error["ctx"]["pattern"], (f"a {fault.key}", "see `argmap schema`"))
    return ("wrong-value", f"{shown(value)} is not {what}", cure) if value else _expected(what, value, cure)


def _too_long(fault: Fault) -> Said:
    cure = "two or three words are enough" if issubclass(fault.owner, model.Quote) else "shorten it"
    return "wrong-value", f"this is longer than {fault.error['ctx']['max_length']} characters", cure


def _too_short(fault: Fault) -> Said:
    value, least = fault.error["input"], fault.error["ctx"]["min_length"]
    if isinstance(value, str):
        cure = (
            "write two or three words of the passage"
            if issubclass(fault.owner, model.Quote)
            else "write at least one word"
        )
        return _expected("text", value, cure)
    if fault.key != "linked":
        return "wrong-value", f"at least {least} items are needed here", "add more"
    text = f"a linked group needs at least two statements, but this one has {'only one' if value else 'none'}"
    return "wrong-value", text, "add the others, or write the statement without `linked`"


def _linked_in_linked(_: Fault) -> Said:
    return "wrong-value", "a linked group cannot contain another", "put all the statements in one group"


def _other(fault: Fault) -> Said:
    """Give validation's own words for constraints that have none of ours."""
    return "wrong-value", fault.error["msg"], "see `argmap schema`"


_SAY = {
    "enum": _no_choice,
    "extra_forbidden": _unknown_key,
    "finite_number": _no_share,
    "float_parsing": _no_share,
    "float_type": _no_share,
    "greater_than_equal": _out_of_range,
    "int_parsing": _no_number,
    "int_parsing_size": _out_of_range,
    "int_type": _no_number,
    "less_than_equal": _out_of_range,
    "literal_error": _no_choice,
    "missing": _missing_key,
    "model_type": _no_mapping,
    "string_pattern_mismatch": _wrong_form,
    "string_too_long": _too_long,
    "string_type": _no_text,
    "too_long": _too_long,
    "too_short": _too_short,
    "tuple_type": _no_list,
    "union_tag_invalid": _linked_in_linked,
}
