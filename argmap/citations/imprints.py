"""Who published a work, and where."""

import re
from itertools import pairwise

from argmap.citations.citation_text import HOLE, MARK, balanced
from argmap.citations.draft import Draft, PunctuationStyle
from argmap.citations.names import is_acronym, is_body
from argmap.citations.places import is_place, is_state, may_be_place
from argmap.citations.separators import Span, split_parts, stops
from argmap.citations.vocabulary import holds, one_of

_COMPANY = re.compile(one_of("hosts", "companies") + r"|& \w+$", re.IGNORECASE)
_INSTITUTE = re.compile(r"\b(?:Univ|Dept|Inst|Lab|Corp|Acad|Soc|Assoc|Coll|Sch|Fac)\b\.?")
_LEGAL_FORM = re.compile(r"(?:Inc|Ltd|LLC|LLP|Corp|GmbH|AG|S\.A|PLC|Co)\.?", re.IGNORECASE)
_COLON = re.compile(r"\s*:\s+")


def read_imprint(draft: Draft) -> None:
    """Take place and publisher from what is left behind the title: "Place, Publisher" or "Place: Publisher"."""
    spans = [span for span in _stretches(draft) if draft.sheet.open[slice(*span)].strip(" ,.;:()[]")]
    if not spans:
        return
    parts = _parts(draft, next((span for span in spans if _opens_with_place(draft, span)), spans[0]))
    texts = [draft.sheet.text[slice(*part)] for part in parts]
    colons = [n for n, text in enumerate(texts) if _COLON.search(text)]
    colon = next((n for n in colons if is_place(_before_colon(texts[n]))), colons[0] if colons else None)
    if colon is not None:
        _take_colon(draft, parts[: colon + 1], _before_colon(texts[colon]))
    elif len(parts) == 1:
        _take_lone(draft, parts[0])
    elif (count := _count_before_place(texts)) and _looks_published(draft, texts[:count]):
        _put(draft, "publisher", (parts[0][0], parts[count - 1][1]))
        _put(draft, "publisher_place", (parts[count][0], parts[-1][1]))
    elif parts:
        _take_pair(draft, parts, texts)


def _opens_with_place(draft: Draft, span: Span) -> bool:
    """Tell whether a stretch begins with a known place and a colon, as an imprint does."""
    place, colon, _ = draft.sheet.open[slice(*span)].lstrip(" ,.;(").partition(": ")
    return bool(colon) and is_place(place)


def _count_before_place(texts: list[str]) -> int:
    """Return how many parts stand before a place that all others belong to: Univ. Leeds, Leeds, U.K."""
    towns = (at for at in range(1, len(texts)) if is_place(texts[at]) and all(map(is_state, texts[at + 1 :])))
    return next(towns, 0)


def _looks_published(draft: Draft, texts: list[str]) -> bool:
    """Tell whether parts name a body, or are a single name in a style that has publishers before places."""
    named = any(is_body(text) or _COMPANY.search(text) or _INSTITUTE.search(text) for text in texts)
    return named or (len(texts) == 1 and draft.fields.get("type") is None and "genre" in draft.fields)


def _before_colon(text: str) -> str:
    return _COLON.split(text, maxsplit=1)[0]


def _stretches(draft: Draft) -> list[Span]:
    """Return the stretches behind title and host that nobody took."""
    text, start = draft.sheet.open, max(draft.title_end, draft.host_end)
    pieces = re.finditer(f"[^{HOLE}{MARK}]+", text[start:])
    return [(start + one.start(), start + one.end()) for one in pieces]


def _parts(draft: Draft, span: Span) -> list[Span]:
    """Return the parts of a stretch, cut at commas and full stops, brackets around it left out."""
    text = draft.sheet.open
    if _loose(text[slice(*span)]):
        text = text.replace("(", " ").replace(")", " ")
    limits = [span[0], *stops(text, *span), span[1]]
    found = [part for a, b in pairwise(limits) for part in split_parts(text, a, b)]
    trimmed = [(a, b - 1 if text[b - 1] == "." and b in limits else b) for a, b in found]
    return _join_states(text, [(a, b) for a, b in trimmed if text[a:b].strip(" .,:")])


def _loose(text: str) -> bool:
    """Tell whether the brackets of a stretch hold all of it, or have their other end elsewhere."""
    return text.count("(") != text.count(")") or text.strip(" ,.").startswith("(")


def _join_states(text: str, parts: list[Span]) -> list[Span]:
    found: list[Span] = []
    for start, end in parts:
        state = text[start:end].partition(":")[0]
        joins = is_state(state) and found and is_place(text[slice(*found[-1])])
        if found and (joins or _LEGAL_FORM.fullmatch(text, start, end)):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _take_colon(draft: Draft, parts: list[Span], place: str) -> None:
    """Take "Place: Publisher", the last of ``parts``; the parts before it belong to the place if they may be places."""
    start, end = parts[-1]
    joined = [
        one
        for one in parts[:-1]
        if "." not in draft.sheet.text[one[1] : start] or is_place(draft.sheet.text[slice(*one)])
    ]
    before = all(may_be_place(draft.sheet.text[slice(*one)]) for one in joined)
    first = joined[0][0] if before and joined else start
    town = draft.sheet.text[first : start + len(place)].split(",")[0]
    if may_be_place(town) and (is_place(town) or not is_acronym(town)):
        _put(draft, "publisher_place", (first, start + len(place)))
        bracket = draft.sheet.text.find(" (", start + len(place), end)
        _put(draft, "publisher", (start + len(place), bracket if bracket >= 0 else end))


def _take_lone(draft: Draft, part: Span) -> None:
    """Take a single name: a place if it is known as one, a publisher if it looks like one or the style asks for it."""
    text = draft.sheet.text[slice(*part)]
    if is_place(text):
        _put(draft, "publisher_place", part)
    elif is_body(text) or _COMPANY.search(text) or (_asks_for_publisher(draft) and text[:1].isupper()):
        _put(draft, "publisher", part)


def _asks_for_publisher(draft: Draft) -> bool:
    """Tell whether a name alone can only be the publisher's: behind a full stop, or in a list behind a book."""
    return draft.style is not PunctuationStyle.COMMAS or (not draft.in_note and "editor" in draft.fields)


def _take_pair(draft: Draft, parts: list[Span], texts: list[str]) -> None:
    """Take place and publisher, in the usual order unless only the second is known as a place."""
    if is_place(texts[1]) and not is_place(texts[0]):
        _put(draft, "publisher", parts[0])
        _put(draft, "publisher_place", parts[1])
    elif _is_thesis(draft, texts):
        _put(draft, "publisher", parts[0])
    elif texts[1][:1].isupper() and (is_place(texts[0]) or _loose_pair(draft, texts)):
        _put(draft, "publisher_place", parts[0])
        _put(draft, "publisher", parts[1])


def _is_thesis(draft: Draft, texts: list[str]) -> bool:
    """Tell whether a university stands before what has the thesis on file."""
    return holds(str(draft.fields.get("genre", "")), "works", "theses") and is_body(texts[0])


def _loose_pair(draft: Draft, texts: list[str]) -> bool:
    """Tell whether the first of two names may be an unknown place; where full stops part, it may be anything."""
    return len(texts) == 2 and draft.style is PunctuationStyle.COMMAS and may_be_place(texts[0])


def _put(draft: Draft, name: str, span: Span) -> None:
    if name not in draft.fields:
        draft.fields[name] = balanced(draft.sheet.take(*span).strip(" ,;:"))
