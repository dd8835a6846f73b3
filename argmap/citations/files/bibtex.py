"""BibTeX and BibLaTeX, as bibtexparser reads them; LaTeX in values becomes text, and no file is opened for it."""

import logging
import re
from collections.abc import Iterator
from typing import Any

from argmap.citations.files._bibliography import date, name, pages, people, together, work
from argmap.citations.files._bibtex_fields import FIELDS, NUMBERED, TYPES
from argmap.citations.keys import id_of
from argmap.citations.vocabulary import months
from argmap.files import refuse
from argmap.notation.bibliography import Name, Work
from argmap.problems import Place

SUFFIXES = (".bib", ".bibtex")
_DEEPEST = 50  # braces in braces: pylatexenc recurses
_LONGEST = 100_000  # characters of one value
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_URL = re.compile(r"\\(?:url|href)\s*\{([^{}]*)\}")
_LINK = re.compile(r"\\href\s*\{([^{}]*)\}\s*\{((?:[^{}]|\{[^{}]*\})*)\}")
_BOXES = re.compile(
    r"\\(?:[mhf]box|makebox|framebox|text(?:normal|up|md|tt|rm|sf)?|verb\*?|ensuremath|uppercase|lowercase|Make(?:Upper|Lower)case|url|path|href|nolinkurl"
    r"|protect|relax|bgroup|egroup|NoCaseChange)(?![A-Za-z])\s*"
)
"""Commands that say how words look and that pylatexenc drops with the words, or cannot read."""
_MONTH = re.compile(r"(?:(?P<day>\d{1,2})[\s.]+)?(?P<month>\w+)\.?")
_KEY_SIGN = r'[^\s,{}"]'
_SIGNED_KEY = re.compile(
    r"^(?P<before>[ \t]*@(?!(?i:string|comment|preamble)\b)\w+[ \t]*\{[ \t]*)"
    rf"(?P<key>{_KEY_SIGN}{{0,200}}[^\s,{{}}\"\w:./+-]{_KEY_SIGN}{{0,200}})(?=\s*,)",
    re.MULTILINE,
)
Fields = dict[str, str]


def parse(text: str, file: str) -> Iterator[Work]:
    """Yield the works of a text. Raises ``ReadError`` with one problem at the entry that cannot be read."""
    from bibtexparser.entrypoint import parse_string

    for library_ in ("bibtexparser", "pylatexenc"):  # what they report, a problem says
        logging.getLogger(library_).addHandler(logging.NullHandler())
    keys: dict[str, str] = {}
    library = parse_string(_with_plain_keys(text, keys))
    _refuse_failed(library, file)
    for entry in library.entries:
        entry.key = keys.get(entry.key, entry.key)
    strings = {one.key.lower(): str(one.value) for one in library.strings}
    entries = {one.key: one for one in library.entries}
    for entry in library.entries:
        place = Place(file, (entry.start_line or 0) + 1)
        fields = _fields(entry, strings, place)
        parent = entries.get(fields.get("crossref", ""))
        yield _work(entry, _inherited(fields, _fields(parent, strings, place)) if parent else fields, place)


def _with_plain_keys(text: str, keys: Fields) -> str:
    """Return a text whose keys have no signs that bibtexparser refuses (= and ?); ``keys`` gets what each was."""

    def plain(found: re.Match[str]) -> str:
        name = f"argmap-key-{len(keys) + 1}"
        keys[name] = found["key"]
        return found["before"] + name

    return _SIGNED_KEY.sub(plain, text)


def _refuse_failed(library: Any, file: str) -> None:
    for block in library.blocks:
        line = (block.start_line or 0) + 1
        if block in library.failed_blocks:
            message = f"this entry cannot be read: {str(block.error).strip() or 'it is not closed'}"
            raise refuse("syntax-error", message, "check its braces, commas and key", Place(file, line))
        stray = re.search(r"^\s*@", getattr(block, "comment", ""), re.MULTILINE)
        if stray and type(block).__name__ == "ImplicitComment":
            line += block.comment.count("\n", 0, stray.end())
            raise refuse("syntax-error", "there is no entry after this @", "write @type{key, ...}", Place(file, line))
    if not library.entries:
        raise refuse("syntax-error", "there is no entry in this file", "write @type{key, ...}", Place(file, 1))


def _fields(entry: Any, strings: Fields, place: Place) -> Fields:
    found = {}
    for field in entry.fields:
        value = str(field.value)
        if getattr(field, "enclosing", None) == "no-enclosing" and "#" in value:
            value = "".join(_piece(piece, strings) for piece in re.split(r"\s*#\s*", value))
        _refuse_large(value, Place(place.file, (field.start_line or 0) + 1))
        found[field.key.lower()] = value.strip()
    return found


def _piece(piece: str, strings: Fields) -> str:
    return piece[1:-1] if piece[:1] in ('"', "{") else strings.get(piece.lower(), piece)


def _refuse_large(value: str, place: Place) -> None:
    depth = deepest = 0
    for sign in value:
        depth += (sign == "{") - (sign == "}")
        deepest = max(deepest, depth)
    if len(value) > _LONGEST:
        raise refuse("too-large", f"a value has more than {_LONGEST} characters", "shorten it", place)
    if deepest > _DEEPEST:
        raise refuse("too-deep", f"braces are nested more than {_DEEPEST} deep", "remove braces", place)


def _inherited(fields: Fields, parent: Fields) -> Fields:
    """Return an entry with what its crossref says of the book that holds it."""
    over = {"booktitle": parent.get("title", "")} | {one: value for one, value in parent.items() if one != "title"}
    return {**{one: value for one, value in over.items() if value and one != "crossref"}, **fields}


def _work(entry: Any, fields: Fields, place: Place) -> Work:
    kind = entry.entry_type.lower()
    found: dict[str, Any] = {"id": id_of(entry.key), "type": TYPES.get(kind, "document")}
    for ours, theirs in FIELDS.items():
        value = next((fields[one] for one in theirs if fields.get(one)), "")
        found[ours] = value.replace("\\", "") if ours in ("url", "doi") else _plain(value)
    for role in ("author", "editor", "translator"):
        found[role] = people(role, _names(fields.get(role, "")), place)
    found["number" if kind in NUMBERED else "issue"] = _plain(fields.get("number") or fields.get("issue", ""))
    if subtitle := _plain(fields.get("subtitle", "")):
        found["title"] = f"{found['title']}: {subtitle}"
    found["page"] = pages(_plain(fields.get("pages", "")))
    if (published := _URL.search(fields.get("howpublished", ""))) and not found["url"]:
        found["url"] = published[1]
    remark = "" if published else _plain(fields.get("howpublished", ""))
    found["issued"], undated = _issued(fields)
    found["accessed"] = date(fields.get("urldate", ""))
    found["note"] = together(_plain(fields.get("note", "")), remark, undated)
    return work(found, place)


def _issued(fields: Fields) -> tuple[str | None, str]:
    """Return the date, and what stands in its place but is none."""
    if whole := fields.get("date", ""):
        return date(whole), "" if date(whole) else whole
    year, month, day = (_plain(fields.get(one, "")) for one in ("year", "month", "day"))
    if not re.fullmatch(r"\d{4}", year):
        return None, year
    match = _MONTH.fullmatch(month.lower())
    word = match["month"] if match else ""
    number = int(word) if word.isdigit() else months().get(word, 0)
    if not match or not 1 <= number <= 12:
        return year, month
    day = match["day"] or day
    return f"{year}-{number:02}" + (f"-{int(day):02}" if re.fullmatch(r"[0-3]?\d", day) else ""), ""


def _names(text: str) -> Iterator[Name]:
    """Yield the names of a list; one in braces is a body, and "others" is no name."""
    for part in _top_level(text):
        plain = _plain(part)
        if plain and plain.lower() != "others":
            whole = part.startswith("{") and part.endswith("}")
            yield Name(literal=plain) if whole else name(plain)


def _top_level(text: str) -> Iterator[str]:
    """Cut a list of names at each "and" that stands in no braces."""
    start = depth = 0
    at = 0
    while at < len(text):
        depth += (text[at] == "{") - (text[at] == "}")
        if depth == 0 and (match := _AND.match(text, at)):
            yield text[start:at].strip()
            start = at = match.end()
        else:
            at += 1
    yield text[start:].strip()


def _plain(value: str) -> str:
    """Return a value without LaTeX; mathematics stays as it is written."""
    from pylatexenc.latex2text import LatexNodes2Text

    if not re.search(r"[\\{}$~]|--|``|''", value):
        return " ".join(value.split())
    source = _BOXES.sub("", _LINK.sub(r"\2 <\1>", re.sub(r"(?<!\\)%", r"\%", value)))
    try:
        text = str(LatexNodes2Text(math_mode="verbatim", keep_comments=True).latex_to_text(source))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        text = value  # LaTeX that pylatexenc cannot read is kept as it is written
    return " ".join(text.split())
