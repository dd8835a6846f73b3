"""Citations by the number of an entry: [3], [3, p. 5], [1,4,7], [3-5], [1]-[3]."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from argmap.citations.in_text.found import CitationForm, Found
from argmap.citations.in_text.pointing import place_behind
from argmap.citations.mentions import Mention
from argmap.citations.vocabulary import one_of

MOST = 100
"""The most numbers that one range stands for."""
_YEAR = 4  # digits
_GLUED = re.compile(r"(?<=[^\W\d_])(?=\d)")  # p45, as AMA writes it
_LABEL = r"[1-9]\d{0,3}[a-z]?|[A-Z][A-Za-z+]{1,8}\d{2,4}[a-z]?"
_ITEM = re.compile(
    rf"(?:(?P<prefix>{one_of('signals', 'single')}),?\s+)?(?:(?i:refs?|nos?)\.?\s*)?"
    rf"(?P<first>{_LABEL})(?:\s?[-–—‐‑−]\s?(?P<last>[1-9]\d{{0,3}}))?(?::(?P<page>\d+(?:[-–]\d+)?))?\Z",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[^,;]+")
_BETWEEN = re.compile(r"\s?[-–—‐‑−]\s?")
_INDEX = re.compile(r"(?:(?<![^\W_])[^\W\d_]|[∈∉⊂⊆=<>≤≥≈×·∗+^_\\|]\s?)\Z")
_INTERVAL = re.compile(rf"(?<!\w){one_of('numbers', 'intervals')}\s?[=:,]?\s?\Z", re.IGNORECASE)


class NumberFinder:
    """Finds citations by number; ``labels`` are the numbers of the list, each with the position of its entry."""

    def __init__(self, labels: Mapping[str, int]) -> None:
        self._labels = labels

    def bracketed(self, text: str, start: int, end: int, form: CitationForm = CitationForm.NUMBER) -> Found | None:
        """Return the citation in the bracket from ``start`` to ``end``; ``None`` if it holds something else."""
        if form is CitationForm.NUMBER and _is_mathematics(text, start):
            return None
        mentions: list[Mention] = []
        for part in _PARTS.finditer(text, start + 1, end - 1):
            if item := self._item(part[0].strip()):
                mentions += self._numbers(item)
            elif not mentions:
                return None
            else:
                mentions[-1] = _located(mentions[-1], part[0].strip())
        return Found(start, end, form, tuple(mentions)) if mentions else None

    def raised(self, numbers: Iterable[tuple[int, str]], at: int) -> Found:
        """Return the citation that raised numbers, each with its locator, make behind a position."""
        mentions = (_located(self._mention(str(one)), _GLUED.sub(" ", where)) for one, where in numbers)
        return Found(at, at, CitationForm.NUMBER, tuple(mentions))

    def joined(self, text: str, found: list[Found]) -> Iterator[Found]:
        """Yield citations by number in the order of the text, "[1]-[3]" as one."""
        kept: list[Found] = []
        for one in found:
            if kept and _BETWEEN.fullmatch(text, kept[-1].end, one.start) and (range_ := self._between(kept[-1], one)):
                before = kept.pop()
                mentions = (*before.mentions[:-1], *range_, *one.mentions[1:])
                kept.append(replace(before, end=one.end, mentions=mentions))
            else:
                kept.append(one)
        yield from kept

    def _item(self, text: str) -> re.Match[str] | None:
        """Return what names a label of the list, or a number that may be one; a year or a word is none."""
        item = _ITEM.match(text)
        known = item and (item["first"] in self._labels or (item["first"].isdigit() and len(item["first"]) < _YEAR))
        return item if known else None

    def _between(self, first: Found, last: Found) -> tuple[Mention, ...]:
        low, high = first.mentions[-1].number, last.mentions[0].number
        if not (low.isdigit() and high.isdigit() and 0 < int(high) - int(low) <= MOST):
            return ()
        inner = (self._mention(str(number)) for number in range(int(low) + 1, int(high)))
        return (first.mentions[-1], *inner, last.mentions[0])

    def _numbers(self, item: re.Match[str]) -> Iterator[Mention]:
        first, last, prefix = item["first"], item["last"], item["prefix"] or ""
        if last is None or not first.isdigit() or not 0 < int(last) - int(first) <= MOST:
            yield replace(self._mention(first), prefix=prefix, locator=item["page"] or last or "")
            return
        for number in range(int(first), int(last) + 1):
            yield replace(self._mention(str(number)), prefix=prefix if number == int(first) else "")

    def _mention(self, number: str) -> Mention:
        position = self._labels.get(number)
        return Mention(number=number, entries=() if position is None else (position,))


def _is_mathematics(text: str, start: int) -> bool:
    """Whether what stands before a bracket makes it an index or an interval: x[3], 95% CI [12, 34]."""
    before = text[max(0, start - 20) : start]
    return bool(_INDEX.search(before) or _INTERVAL.search(before))


def _located(last: Mention, text: str) -> Mention:
    if not text:
        return last
    where, at = place_behind(f",{text}", 0, len(text) + 1)
    if where and at == len(text) + 1:
        return replace(last, locator=", ".join(filter(None, (last.locator, where.text))), counts=where.label)
    return replace(last, suffix=", ".join(filter(None, (last.suffix, text))))
