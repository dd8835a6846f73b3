"""Finds the names that end at a place of a running text: "Lark and Moor" before "(2015)"."""

import re
from collections.abc import Iterator
from functools import cache

from argmap.citations.vocabulary import months, one_of, words
from argmap.language import every

MORE = re.compile(rf"(?:,?\s+|^)(?:{one_of('names', 'more')})[\s,]*$", re.IGNORECASE)
"""The "et al." at the end of names."""
POSSESSIVE = re.compile(r"(?<=\w)(?:[’'ʼ]s|(?<=[sxz])[’'ʼ])$|(?<=et al\.)[’'ʼ]s$")
_TOKEN = re.compile(r"\S+")
_QUOTED = re.compile(r"[“\"«„]([^“”\"«»„]{3,200})[”\"»“][\s,]*$")
_EDGES = "([{“”‘’\"'«»„*_,;:.)]}"
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?){1,4}|[^\W\d_]\.?-[^\W\d_]\.")
_ELIDED = re.compile(r"(?:[dlDL]|[a-z]{1,3})[’'ʼ-](?=[^\W\d_])")
_STOPS = (".", ";", ":", "?", "!", ")", "]", "…", "—", "–")
_ARTICLE = re.compile(rf"(?<!\w){one_of('titles', 'articles', stop='')}\s$", re.IGNORECASE)
_MOST = 16  # tokens of names
_REACH = 240  # characters


@cache
def _lasts() -> frozenset[str]:
    return frozenset({*words("names", "last"), *words("names", "between"), "&"})


@cache
def _particles() -> frozenset[str]:
    return frozenset(words("names", "particles"))


@cache
def _joining() -> frozenset[str]:
    return frozenset({*words("names", "joining"), *_lasts()})


@cache
def openers() -> frozenset[str]:
    """Return the words that open sentences and the signals of citations, which are no names."""
    signals = (word for one in words("signals", "single") for word in re.findall(r"\w[\w.]*", one))
    return frozenset({*(word for one in every() for word in one.sentences.openers), *signals})


@cache
def _no_names() -> frozenset[str]:
    heads = (word for one in every() for key in ("captions", "numbered") for word in getattr(one.headings, key))
    labels = (word for key in ("page", "chapter", "section", "figure", "table") for word in words("labels", key))
    times = (*months(), *words("dates", "periods"))
    return frozenset({*times, *heads, *labels, "equation", "eq", "eqs", "appendix", "version", "n", "step"})


def name_starts(text: str, end: int) -> Iterator[int]:
    """Yield where names that end at ``end`` may begin, the longest first; nothing where no name stands."""
    low = max(0, end - _REACH)
    shown = text[low:end]
    if quoted := _QUOTED.search(shown):
        yield low + quoted.start()
        return
    body = MORE.sub("", shown).rstrip(" ,")
    tokens = list(_TOKEN.finditer(body))[-_MOST:]
    if low and tokens and tokens[0].start() == 0:
        tokens = tokens[1:]
    yield from (low + one for one in _starts(tokens))


def _starts(tokens: list[re.Match[str]]) -> Iterator[int]:
    first = len(tokens)
    for index in range(len(tokens) - 1, -1, -1):
        if not _belongs(tokens, index, first):
            break
        first = index
    for index in range(first, len(tokens)):
        core = tokens[index][0].strip(_EDGES)
        if _is_name(core) or (core.lower() in _particles() and index + 1 < len(tokens)):
            yield tokens[index].start() + _opened(tokens[index][0])


def _opened(token: str) -> int:
    """Return how many signs open before the name of a token; a bracket that closes in it belongs to it."""
    return 0 if token.startswith("[") and "]" in token else len(token) - len(token.lstrip("([{“‘\"'«„*_"))


def _belongs(tokens: list[re.Match[str]], index: int, first: int) -> bool:
    """Whether a token belongs to the names that begin with the token ``first`` behind it."""
    written = tokens[index][0]
    core = written.strip(_EDGES)
    if not core:
        return written == "&" and first < len(tokens)
    behind = first < len(tokens)
    if behind and (_ends(written) or tokens[first][0].startswith(("(", "“", "«", "„"))):
        return False
    if _is_name(core):
        return True
    low = written.lower().strip(",")
    return behind and (low in _particles() or low in _joining())


def _ends(token: str) -> bool:
    """Whether a sentence or a clause ends with a token."""
    if token.startswith("[") and token.endswith("]"):
        return False
    plain = token.rstrip(",")
    if not plain.endswith(_STOPS):
        return False
    return not (_INITIAL.fullmatch(plain) or plain.lower().rstrip(".") in ("al", "st", "jr", "sr", "dr", "eds", "ed"))


def _is_name(core: str) -> bool:
    plain = _ELIDED.sub("", core, count=1)
    return plain[:1].isupper() or (plain[:1].isalpha() and plain[:1].lower() == plain[:1].upper())


def ends_with_joiner(text: str, at: int) -> bool:
    """Whether the word before a position joins two names."""
    return re.search(rf"(?:^|\s)(?:{_any_last()})\s\Z", text[max(0, at - 12) : at]) is not None


def begins_as_sentence(names: str) -> bool:
    """Whether the first of several words is one that opens sentences or announces citations, with a capital."""
    first, _, rest = names.partition(" ")
    return (
        bool(rest) and first[0].isupper() and not _INITIAL.fullmatch(first) and first.lower().strip(".,") in openers()
    )


def likely_start(text: str, starts: list[int], end: int) -> int | None:
    """Return where names begin that no entry of a reference list confirms; ``None`` if they are no names."""
    for start in starts:
        names = text[start:end]
        if begins_as_sentence(names):
            continue
        if _ARTICLE.search(text[max(0, start - 8) : start]):
            return None  # the Paris Agreement (2015)
        if "," in MORE.sub("", names).rstrip(" ,") and not re.search(rf"\s(?:{_any_last()})\s", names):
            continue  # "However, Lark": the names of two people would be joined by a word
        tokens = {one.strip(_EDGES).lower() for one in names.split()}
        return None if tokens & _no_names() or not any(len(one) > 1 for one in tokens) else start
    return None


@cache
def _any_last() -> str:
    return "|".join(sorted(map(re.escape, _lasts())))


def parts(names: str) -> tuple[str, ...]:
    """Return the names of one list each by itself, without initials that stand alone behind a family name."""
    plain = MORE.sub("", names).strip(" ,")
    split = re.split(rf",?\s+(?:{_any_last()})\s+|\s*&\s*|,\s+|\s*;\s*|(?<=\w)/(?=[^\W\d_a-z])", plain)
    found = [POSSESSIVE.sub("", one.strip(" ,[]()")) for one in split]
    return tuple(one for one in found if one and not _only_initials(one))


def _only_initials(text: str) -> bool:
    return all(_INITIAL.fullmatch(one) for one in text.split())
