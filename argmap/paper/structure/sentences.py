"""Splits a paragraph into sentences.

A full stop is taken for the end of a sentence unless what stands before it is an abbreviation or an initial, or what
follows begins in lower case; a few abbreviations end a sentence only before a word that often opens one, which is the
orthographic part of Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection", Computational Linguistics
32 (2006), with its lists written down instead of learnt. Brackets that open within a sentence hold no end of it.
"""

import re
from collections.abc import Iterator

from argmap.language import ENGLISH
from argmap.paper.structure.language_words import SentenceWords, sentence_words
from argmap.paper.structure.sentence_stops import FINAL, OPENERS, PAUSES, STOP, WIDE, ends_there

_SPACE = re.compile(r"\s*+")
_NEXT = re.compile(rf"[{re.escape(OPENERS)}\s]*+")
_WORD = re.compile(r"\w+(?:[’']\w+)*")
_TOKEN = re.compile(r"[^\s\"'“‘„«‹(\[/—–]*\Z")
_ELIDED = re.compile(r"^\w{1,2}[’'](?=\w{2})")  # l'art
_DOTTED = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]")  # an initial, or letters with full stops between: U.S
_ROMAN = re.compile(r"[IVXLCDM]+\b")
_BRACKET = re.compile(r"[()\[\]（）［］]")
_PAIRS = {"(": ")）", "[": "]］", "（": "）)", "［": "］]"}
_LONGEST_TOKEN = 24


def split(text: str, code: str = ENGLISH) -> list[tuple[int, int]]:
    """Return where each sentence of a paragraph begins and ends; between two there is only white space.

    ``code`` names the language (BCP 47); one without a file is split as English is. In Chinese and Japanese nothing
    stands between two sentences.
    """
    words = sentence_words(code)
    brackets = _brackets(text)
    found: list[tuple[int, int]] = []
    start = _SPACE.match(text).end()  # type: ignore[union-attr]  # it matches the empty text too
    inside = next(brackets, None)
    for stop in STOP.finditer(text):
        if not ends_there(text, stop):
            continue
        while inside and (inside[1] < stop.start() or inside[0] <= start):
            inside = next(brackets, None)
        if (inside and inside[0] < stop.start() < inside[1]) or not _ends(text, start, stop, words):
            continue
        found.append((start, stop.end()))
        start = _SPACE.match(text, stop.end()).end()  # type: ignore[union-attr]
    end = len(text.rstrip())
    return [*found, (start, end)] if start < end else found


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each outermost pair of brackets opens and closes; what has no partner is passed over."""
    open_: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for found in _BRACKET.finditer(text):
        if found[0] in _PAIRS:
            open_.append((found[0], found.start()))
        elif open_ and found[0] in _PAIRS[open_[-1][0]]:
            pairs.append((open_.pop()[1], found.start()))
    end = -1
    for opened, closed in sorted(pairs):
        if opened > end:
            end = closed
            yield opened, closed


def _ends(text: str, start: int, stop: re.Match[str], words: SentenceWords) -> bool:
    """Whether a stop ends the sentence that begins at ``start``."""
    ahead = _NEXT.match(text, stop.end()).end()  # type: ignore[union-attr]
    following = text[ahead : ahead + 1]
    if not following:
        return not text[stop.end() : ahead].strip()
    if stop["stop"][0] in FINAL + WIDE:
        return following not in PAUSES
    if following.islower() or following in f"{PAUSES})]":
        return False
    if stop["stop"] == ".":
        return _full_stop_ends(text, start, stop, ahead, words)
    return not (stop["stop"] in ("...", "…") and text[max(0, stop.start() - 1)] in "[(")


def _full_stop_ends(text: str, start: int, stop: re.Match[str], ahead: int, words: SentenceWords) -> bool:
    dot = stop.start()
    token = _TOKEN.search(text[max(start, dot - _LONGEST_TOKEN) : dot])
    before = _ELIDED.sub("", token[0].casefold()) if token else ""
    if before.isdecimal():
        return not _is_ordinal(text, dot - len(before) == start, before, ahead, words)
    end = text[max(start, dot - _LONGEST_TOKEN) : dot].casefold()
    if before in words.never or end.endswith(words.phrases):
        return False
    if end.endswith(words.final):
        return True
    if before in words.number:
        numbered = text[ahead].isdecimal() or bool(_ROMAN.match(text, ahead)) or bool(stop["note"])
        return not numbered and (len(before) > 1 or _opens(text, ahead, words))
    if before in words.sometimes or _DOTTED.fullmatch(before):
        return _opens(text, ahead, words)
    return True


def _opens(text: str, ahead: int, words: SentenceWords) -> bool:
    """Whether a word that often opens a sentence stands there, and no initial."""
    word = _WORD.match(text, ahead)
    return word is not None and word[0].casefold() in words.openers and not text.startswith(".", word.end())


def _is_ordinal(text: str, first: bool, number: str, ahead: int, words: SentenceWords) -> bool:
    """Whether the full stop behind a number makes it an ordinal, or the number of a list's item."""
    following = _WORD.match(text, ahead)
    return first or (len(number) < 3 and following is not None and following[0].casefold() in words.ordinal)
