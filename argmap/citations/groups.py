"""What stands in brackets behind a title: its translation, the form of the text, its language, who published it."""

import re
import unicodedata
from typing import Any

from argmap.citations.citation_text import HOLE, MARK
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.names import is_acronym, is_body
from argmap.citations.places import is_place
from argmap.citations.vocabulary import holds, one_of
from argmap.language.tags import code_of
from argmap.notation.bibliography import Name

_GROUP = re.compile(r"[\s,.]*[(\[](?P<inside>[^()\[\]]*(?:[(\[][^()\[\]]*[)\]][^()\[\]]*)*)[)\]]")
_TAKEN = re.compile(rf"[\s,.]*{HOLE}+(?=\s[\[])")  # what stood between a title and its form: (Version 2) [Data set]
MEDIUM = re.compile(rf"[,.]?\s?[(\[]{one_of('links', 'medium')}[)\]][.,]?", re.IGNORECASE)
"""What says that a work was read on the web: [Internet]."""
SYMBOL = re.compile(
    r"\b[A-Z]\w{0,6}(?:/[\w.()-]+){1,6}|\b[A-Z]\d{1,2}_TA\(\d{4}\)\d+|\b(?:COM|SEC|SWD|JOIN)\(\d{4}\)\s?\d+"
)
"""Symbols of documents of the United Nations and the European Union: A/RES/62/243, COM(2011) 303."""
_LANGUAGE = re.compile(r"in\s+(?P<language>\w+)", re.IGNORECASE)
_GENRE = re.compile(rf"{one_of('works', 'genres')}(?:\W.*)?", re.IGNORECASE)
_LONGEST_GENRE = 60
_NUMBERED = re.compile(
    rf"(?P<genre>[^\W\d_a-z][^\W\d_]+(?:\s[^\W\d_]+){{0,2}})\s(?i:{one_of('numbers', 'number')})\s?"
    r"(?P<number>[\w./-]*\d[\w./-]*)"
)
_FORM_END = r"(?=\s*[,;:)\]])"
_FORM = re.compile(rf"(?:[(\[]|,\s)(?P<genre>{one_of('works', 'genres')}){_FORM_END}", re.IGNORECASE)
_FORM_NEXT = re.compile(rf"[\s,.]*(?P<genre>{one_of('works', 'genres')})(?=\s*[,;:)\].]|\.\s|$)", re.IGNORECASE)


def read_groups(draft: Draft, start: int, translated: str) -> int:
    """Take what is understood of the brackets that follow at ``start``; return where they end.

    ``translated`` is the field for a translation of the title that they follow.
    """
    taken = _TAKEN.match(draft.sheet.open, start)
    start = taken.end() if taken and not draft.in_note else start
    while group := _GROUP.match(draft.sheet.open, start):
        inside = draft.sheet.text[slice(*group.span("inside"))].strip()
        if HOLE in group["inside"] or not _put(draft, inside, translated, MARK in group["inside"]):
            break
        start = group.end()
        draft.sheet.take_match(group)
    return start


def read_genre(draft: Draft) -> None:
    """Take the form of the text that opens a bracket or stands between commas: (PhD diss., University, 2003)."""
    match = _FORM_NEXT.match(draft.sheet.open, draft.title_end) or draft.sheet.find(_FORM, draft.title_end)
    if match and "genre" not in draft.fields:
        draft.put("genre", draft.sheet.take_match(match, "genre"))


def is_group(draft: Draft, inside: str, title: str) -> bool:
    """Tell whether what stands in brackets behind a title is no part of it, though perhaps not understood."""
    if SYMBOL.search(inside) or (is_acronym(inside) and draft.style is not PunctuationStyle.COMMAS):
        return False
    return bool(
        HOLE in inside
        or _NUMBERED.fullmatch(inside)
        or _field(inside, title, "translated_title")
        or draft.style is PunctuationStyle.COMMAS
    )


def _put(draft: Draft, inside: str, translated: str, marked: bool) -> bool:
    fields = draft.fields
    genre, comma, body = inside.partition(", ")
    if comma and _GENRE.fullmatch(genre) and is_body(body) and not {"genre", "publisher"} & set(fields):
        fields.update(genre=genre, publisher=body)
        return True
    if numbered := _NUMBERED.fullmatch(inside):
        fields.setdefault("number", numbered["number"])
        if holds(numbered["genre"], "works", "genres"):
            fields.setdefault("genre", numbered["genre"])
        if _bodies(fields):
            fields.setdefault("type", "report")  # (NAS Publication No. 12)
        return bool(fields["number"] == numbered["number"])
    found = _field(inside, str(fields.get(translated.removeprefix("translated_"), "")), translated, marked=marked)
    return found is not None and bool(fields.setdefault(*found) == found[1])


def _bodies(fields: dict[str, Any]) -> bool:
    authors: tuple[Name, ...] = fields.get("author", ())
    return bool(authors) and all(one.literal for one in authors)


def _field(inside: str, title: str, translated: str, *, marked: bool = False) -> tuple[str, str] | None:
    """Return the field that a bracket behind a title gives, and its value."""
    language = _LANGUAGE.fullmatch(inside)
    if language and (code := code_of(language["language"])):
        return "language", code
    if SYMBOL.fullmatch(inside):
        return "number", inside
    if _GENRE.fullmatch(inside) and len(inside) <= _LONGEST_GENRE:
        return "genre", inside
    if is_place(inside):
        return "publisher_place", inside
    if marked or _is_translation(inside, title):
        return translated, inside.strip("“”\"'‘’«» ")
    return ("publisher", inside) if is_body(inside) else None


def _is_translation(inside: str, title: str) -> bool:
    """Tell whether a bracket translates a title: another script, or a sentence behind a title that is not English."""
    if holds(inside, "hosts", "editors") or (re.search(r"\d", inside) and not re.search(r"\w{4}", inside)):
        return False
    if _script(inside) != _script(title):
        return bool(_script(inside)) and len(inside) > 2
    count = len(inside.split())
    foreign = not title.isascii() and (count >= 2 if inside.isascii() else count >= 4)
    return foreign and not is_body(inside)


def _script(text: str) -> str:
    letter = next((one for one in text if one.isalpha()), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""
