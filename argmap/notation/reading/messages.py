"""What is wrong with a value, and what to write instead: the words for each error that validation finds."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from argmap.notation import bibliography, model
from argmap.notation.reading.hidden_characters import first_hidden, named
from argmap.notation.reading.likely_values import meant_at, meant_note, unquoted
from argmap.notation.reading.unknown_keys import UnknownKey, is_sentence, key_cure, misunderstanding
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
    holder: Any = None
    above: tuple[tuple[type[BaseModel], str], ...] = ()

    @property
    def unknown(self) -> UnknownKey:
        """The fault as a key that is not known."""
        return UnknownKey(self.key, self.error["input"], self.owner, self.holder or {}, self.above)


def message(fault: Fault) -> Said:
    """Return the rule, the message and the cure for a fault."""
    error = fault.error
    if "cure" in (error.get("ctx") or ()):
        return "wrong-value", error["msg"], error["ctx"]["cure"]
    value = error["input"]
    if error["type"] in OF_FIXED_FORM and isinstance(value, str) and (bare := unquoted(value)):
        cure = f'write {bare} without them; where quotation marks are needed, only straight ones (") count'
        return "wrong-value", "curly quotation marks are read as a part of the value", cure
    if error["type"] in OF_FIXED_FORM and isinstance(value, str) and (unseen := first_hidden(value)) is not None:
        text = f"there is {named(value[unseen])} in this value, which cannot be seen"
        return "wrong-value", text, "type the value again, with the space bar for spaces"
    return _SAY.get(error["type"], _other)(fault)


def alike(fault: Fault) -> str:
    """Return what a fault shares with others of the same misunderstanding; empty where each is one of its own."""
    kind = fault.error["type"]
    if kind == "extra_forbidden":
        return misunderstanding(fault.unknown)
    return f"{kind} {fault.key} {type(fault.error['input']).__name__}" if kind in OF_SHAPE else ""


OF_SHAPE = frozenset({"missing", "model_type", "tuple_type", "int_parsing"})
"""Errors on values of a wrong kind: what the value is makes no difference."""
OF_FIXED_FORM = frozenset({"enum", "int_parsing", "float_parsing", "literal_error", "string_pattern_mismatch"})


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
    if is_sentence(fault.unknown):
        return "unknown-key", f"a colon and a space make {shown(key)} a key", "put the whole text in quotation marks"
    return "unknown-key", text, key_cure(fault.unknown)


def _missing_key(fault: Fault) -> Said:
    return "missing-key", f"{words(fault.owner)[0]} needs the key {fault.key!r}", f"add `{fault.key}: ...`"


def _expected(what: str, value: Any, cure: str) -> Said:
    if value in ("", None):
        return "wrong-type", f"{what} is missing here", cure
    got = shown(value) if isinstance(value, str) else "a group of keys" if isinstance(value, dict) else "a list"
    return "wrong-type", f"expected {what} here, not {got}", cure


def _no_mapping(fault: Fault) -> Said:
    value, (kind, *_) = fault.error["input"], fault.inside
    what, example = words(kind)
    cure = f"write its keys, such as `{example}`"
    if isinstance(value, str) and (glued := re.match(r"(\w[\w-]*):(?=\S)", value)) and glued[1] in keys(kind):
        cure = f"put a space after the colon: `{glued[1]}: ...`"
    elif isinstance(value, list) and len(value) == 1 and isinstance(value[0], list):
        cure = "one hyphen begins an item: delete the other"
    elif isinstance(value, list) and kind is model.Claim:
        cure = "a map has one claim: write its keys, such as `text: ...`, without a hyphen"
    elif isinstance(value, list) and _is_statement(kind):
        cure = "one hyphen begins an item: delete the second, and the brackets, if any"
    elif isinstance(value, str) and value and kind is bibliography.Footnote:
        cure = "write its keys: `{number: 1, text: ...}`, or `cites` in place of `text` for the works that it cites"
    return _expected(what, value, cure)


def _is_statement(kind: type[BaseModel]) -> bool:
    return "text" in kind.model_fields and issubclass(kind, model.Model)


def _one_word(fault: Fault) -> Said:
    value = fault.error["input"]
    again = "" if fault.key == "claim" else f"; to use the statement of that id again, write `ref: {value}`"
    text, cure = _expected(words(fault.inside[0])[0], value, "")[1], f"write `text: {value}`{again}"
    return "wrong-type", text, cure if len(value) <= LONGEST else "put `text: ` before it"


def _key_in_text(fault: Fault) -> Said:
    key = model.KEYED.match(fault.error["input"])
    name = key[1] if key else "text"
    value = fault.error["input"]
    spaced = value[len(name) + 1 :][:1].isspace()
    cure = "write the key outside the quotation marks" if spaced else "put a space after the colon"
    return _expected(words(fault.inside[0])[0], value, f"{cure}: `{name}: ...`")


PAGE = re.compile(r"(?:p|pp|pg|page|pages|s|seite|с|стр|str)\.? ?\d+(?:\s?[-–]\s?\d+)?", re.IGNORECASE)
"""How people name a page."""
LISTED = ((), (model.Backing,), (model.CitedWork,))
"""What a list may hold whose items are written as one word."""
NO_NOTE = (
    "a note goes by its number, such as 5; a work without a note goes under `cites`, such as `cites: [smith-2012]`"
)


def _no_list(fault: Fault) -> Said:
    value, inside = fault.error["input"], fault.inside
    example = words(inside[0])[1] if inside else "..."
    cure = f"start each item with a hyphen: `- {example}`"
    if value in ("", None):
        cure += "; or remove the key"
    elif fault.key == "linked" and isinstance(value, str):
        cure = "list the statements that need one another below `linked:`, each as `- text: ...`"
    elif inside == (model.Backing,) and isinstance(value, str):
        numbers = re.findall(r"\d+", value)
        plain = numbers and re.fullmatch(r"[\d\s,;&.]*(?:(?:and|und|et|y|e|и)[\d\s,;&.]*)?", value)
        cure = f"write it as a list: `[{', '.join(numbers)}]`" if plain else _note_cure(value, "[{}]")
    elif inside == (model.CitedWork,) and isinstance(value, str) and not re.fullmatch(bibliography.KEY, value):
        cure = PATTERNS[bibliography.KEY][1].replace("use", "write the id of each work in brackets, with", 1)
    elif isinstance(value, str) and len(value) <= LONGEST and inside in LISTED:
        cure = f"write it as a list: `[{printable(value)}]`"
    elif isinstance(value, dict) and value and inside and not _is_statement(inside[0]):
        first = next(iter(value))
        if "{" not in example and first in keys(inside[0]):
            cure = f"start each item with a hyphen, `- {first}: ...`, or put square brackets around the braces"
    return _expected("a list", value, cure)


def _note_cure(value: str, form: str) -> str:
    number = meant_note(value)
    return f"did you mean {form.format(number)}?" if number else NO_NOTE


def _no_names(fault: Fault) -> Said:
    example = words(fault.inside[0])[1] if fault.inside else "..."
    return _expected(
        "a name and its value on each line", fault.error["input"], f"write it below, such as `name: {example}`"
    )


def _no_text(fault: Fault) -> Said:
    cure = "write text; if it begins with a bracket or a brace, put it in quotation marks"
    return _expected("text", fault.error["input"], cure)


def _no_share(fault: Fault) -> Said:
    return _expected(f"a {fault.key}", fault.error["input"], SHARE)


def _no_number(fault: Fault) -> Said:
    value = fault.error["input"]
    if fault.key not in NOTES:
        return _expected("a whole number", value, "write it in digits, such as 5")
    if fault.owner is model.Backing and isinstance(value, str) and value:
        return _expected("a note number", value, _note_cure(value, "{}"))
    return _expected("a note number", value, "write it in digits, such as 5")


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
    if fault.key == "at" and (place := meant_at(value)):
        cure = f"did you mean {place}?"
    elif fault.key == "at" and PAGE.fullmatch(value):
        cure = "sections and paragraphs are counted, not pages: write 1.6 s7, as `argmap paper FILE` numbers them"
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


def _no_switch(fault: Fault) -> Said:
    return _expected("true or false", fault.error["input"], "write true, or remove the line")


_SAY = {
    "bool_parsing": _no_switch,
    "bool_type": _no_switch,
    "enum": _no_choice,
    "extra_forbidden": _unknown_key,
    "finite_number": _no_share,
    "float_parsing": _no_share,
    "float_type": _no_share,
    "greater_than_equal": _out_of_range,
    "int_parsing": _no_number,
    "int_parsing_size": _out_of_range,
    "int_type": _no_number,
    "key_in_text": _key_in_text,
    "less_than_equal": _out_of_range,
    "literal_error": _no_choice,
    "missing": _missing_key,
    "mapping_type": _no_names,
    "dict_type": _no_names,
    "model_type": _no_mapping,
    "one_word": _one_word,
    "string_pattern_mismatch": _wrong_form,
    "string_too_long": _too_long,
    "string_too_short": _too_short,
    "string_type": _no_text,
    "too_long": _too_long,
    "too_short": _too_short,
    "tuple_type": _no_list,
    "union_tag_invalid": _linked_in_linked,
}
