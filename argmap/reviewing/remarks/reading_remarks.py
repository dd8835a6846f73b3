"""Remarks of other programs as annotations, each at its place in the paper where that is certain."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from argmap.anchoring.index import Index
from argmap.anchoring.quoting import LONGEST, MOST, place_of, whole_words
from argmap.notation.model import Quote
from argmap.paper.article import Article
from argmap.reviewing.annotations.annotation import Annotation, Motivation
from argmap.reviewing.remarks.answered_remarks import answered
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.remark_words import RemarkWords
from argmap.reviewing.remarks.words_found import WordsFinder
from argmap.text.xml import UNPRINTABLE

LONGEST_COMMENT = 50_000
EMPTY = "(no words)"
"""The comment of a passage that was only highlighted: a draft, as nobody has said yet what is wrong with it."""
DELETE, REWORD = "Please delete these words.", "Please reword this."
"""The comments of a passage that was only struck out, or replaced."""


@dataclass(frozen=True)
class ReadRemarks:
    """Annotations, and the ids of those whose words are nowhere in the paper, or not certainly at one place."""

    annotations: tuple[Annotation, ...]
    lost: tuple[str, ...]


def annotations_of(
    remarks: Sequence[Remark], article: Article | None, words: RemarkWords | None = None, prefix: str = "a"
) -> ReadRemarks:
    """Return remarks as annotations, in their order, with the ids ``a1``, ``a2`` ... of the prefix.

    Without ``article`` none is placed. What answers another remark names it; a parent that is not there is none, nor
    is one that would answer, through others or at once, the remark itself.
    """
    placing, words = _RemarkPlacing(article), words or RemarkWords()
    parents = answered(remarks, prefix)
    found, lost = [], []
    for number, remark in enumerate(remarks, 1):
        place = placing.place(remark)
        if place is not None and "at" not in place:
            lost.append(f"{prefix}{number}")
        found.append(_annotation(f"{prefix}{number}", remark, words, place or {}, parents))
    return ReadRemarks(tuple(found), tuple(lost))


class _RemarkPlacing:
    def __init__(self, article: Article | None) -> None:
        self.index = Index(article) if article else None
        self.finder = WordsFinder(self.index) if self.index else None

    def place(self, remark: Remark) -> dict[str, object] | None:
        """Return ``at`` and quotation of a remark's words, no ``at`` where they are lost; ``None`` if it has none."""
        if not any(map(str.isalnum, remark.exact)):
            return None
        span = self.finder.find(remark) if self.finder else None
        if span is None or self.index is None:
            return {"quotes": (_ends_of(remark.exact),)}
        whole = whole_words(self.index.article.text, span.start, span.end) or span
        place = place_of(self.index, whole)
        quotes = (Quote(start=place.start, end=place.end),) if place.start else ()
        return {"at": place.at, "quotes": quotes}


def _ends_of(exact: str) -> Quote:
    """Return the first and last words of what was marked, as many as a quotation holds."""
    words = _clean(exact).split()
    first, last = words[:MOST], words[-MOST:]
    while len(" ".join(first)) > LONGEST and len(first) > 1:
        first.pop()
    while len(" ".join(last)) > LONGEST and len(last) > 1:
        last.pop(0)
    return Quote(start=" ".join(first)[:LONGEST], end=" ".join(last)[-LONGEST:])


def _annotation(
    id_: str, remark: Remark, words: RemarkWords, place: dict[str, object], parents: dict[str, str | None]
) -> Annotation:
    said = words.read(remark)
    replaces = None if remark.replaces is None else _clean(remark.replaces)
    comment = _clean(said.comment).strip()[:LONGEST_COMMENT]
    silent = EMPTY if replaces is None else REWORD if replaces.strip() else DELETE
    motivation = remark.motivation if remark.motivation in set(Motivation) else None
    data = {
        "id": id_, **place, "severity": said.severity, "kind": said.kind, "confidential": said.confidential,
        "comment": comment or silent, "replaces": replaces, "draft": not comment and replaces is None,
        "motivation": Motivation(motivation) if motivation else None, "reply_to": parents[id_],
        "by": _line(remark.by), "created": _line(remark.created), "source": _line(remark.address),
    }  # fmt: skip
    return Annotation.model_validate(data, by_name=True)


def _line(text: str) -> str | None:
    return " ".join(_clean(text).split())[:300] or None


def _clean(text: str) -> str:
    """Return a text with the line breaks of a text file, and without characters that a file cannot hold."""
    return UNPRINTABLE.sub("", re.sub(r"\r\n?", "\n", text))
