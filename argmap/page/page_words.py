"""The words of the page in the languages that it speaks: one file each in ``words``, named by its code (BCP 47)."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

FOLDER = files(__package__) / "words"
ENGLISH = "en"
FORMS = frozenset({"zero", "one", "two", "few", "many", "other"})
"""The plural categories of Unicode CLDR: a table of them is one phrase, whose form goes by a number."""

Table = dict[str, Any]


def codes() -> list[str]:
    """Return the codes of the languages that the page speaks."""
    return sorted(file.name.removesuffix(".toml") for file in FOLDER.iterdir() if file.name.endswith(".toml"))


def fitting(language: str) -> str:
    """Return the language of the page for a map in a language, by lookup (RFC 4647, 3.4); English if there is none."""
    known = {code.lower(): code for code in codes()}
    tag = language.lower()
    while tag and tag not in known:
        tag = tag.rpartition("-")[0]
    return known.get(tag, ENGLISH)


@cache
def page_words(code: str) -> Table:
    """Return the words of a language by their keys, table by table."""
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def phrase(code: str, key: str) -> str:
    """Return one phrase of a language; it has no plural forms."""
    return str(flat(page_words(code))[key])


def on_paper(code: str) -> dict[str, str]:
    """Return the words that ``page.html`` has places for: those of the table ``page``, by their whole keys."""
    return {key: str(words) for key, words in flat(page_words(code)).items() if key.startswith("page.")}


def for_scripts(code: str, *, editing: bool = False) -> Table:
    """Return the words that scripts say: all other tables, but ``edit`` only for a page that changes the map."""
    left_out = {"page"} if editing else {"page", "edit"}
    return {name: table for name, table in page_words(code).items() if name not in left_out}


def flat(table: Table, above: str = "") -> dict[str, str | dict[str, str]]:
    """Return each phrase by its whole key, its tables and its name joined by dots; one with plural forms is a table."""
    found: dict[str, str | dict[str, str]] = {}
    for name, value in table.items():
        if isinstance(value, str) or value.keys() <= FORMS:
            found[f"{above}{name}"] = value
        else:
            found |= flat(value, f"{above}{name}.")
    return found
