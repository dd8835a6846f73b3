"""The footnotes of a text in Argdown: its own, and those that are made of its links and sources."""

import re
from typing import Any

from argmap.formats._source_notes import SourceNotes
from argmap.graph.graph_builder import GraphBuilder
from argmap.notation.bibliography import MOST_NOTES, Paper
from argmap.notation.model import Backing, CitedWork
from argmap.notation.source import SourceSpan

ONE = re.compile(r"(?P<prefix>.*?)-?@(?P<work>\w(?:[\w.:-]*\w)?)\s*(?:[,:]?\s*(?P<rest>.*))?\Z", re.DOTALL)
PAGES = re.compile(
    r"(?:(?P<word>pp?|pages?|ss?|seiten?|ch(?:ap)?|chapters?|sec|sections?|vol|fig|nn?|notes?|ll?|lines?|par|para)"
    r"\.?\s+|(?P<sign>§+|¶+)\s*)?(?P<at>[0-9ivxlcIVXLC]*[0-9][\w.]*(?:\s*[-–,]\s*[0-9]\w*)*)(?P<suffix>.*)",
    re.DOTALL,
)
LABELS = {
    "ch": "chapter", "chap": "chapter", "chapter": "chapter", "chapters": "chapter", "sec": "section",
    "section": "section", "sections": "section", "§": "section", "¶": "paragraph", "vol": "volume", "fig": "figure",
    "n": "note", "nn": "note", "note": "note", "notes": "note", "l": "line", "ll": "line", "line": "line",
    "lines": "line", "par": "paragraph", "para": "paragraph",
}  # fmt: skip


class ArgdownNotes:
    """Gives every source a note: equal sources have one."""

    def __init__(self, builder: GraphBuilder, paper: Paper | None) -> None:
        self.by_label: dict[str, int] = {}
        self.by_text: dict[str, int] = {}
        self.taken = {note.number for note in paper.footnotes} if paper else set()
        self.own = frozenset(self.taken)  # the notes of the paper, which the front matter has
        self.sources = SourceNotes(builder, keys=[work.id for work in paper.works] if paper else ())
        self.last = 0

    def is_known(self, label: str) -> bool:
        """Tell whether the front matter has a note with a label."""
        return label.isascii() and label.isdecimal() and int(label[:7]) in self.own

    def reserve(self, labels: list[str]) -> None:
        """Keep numbers that the text gives its notes itself from being given to others."""
        for label in labels:
            if label.isdecimal() and len(label) < 8 and 0 < int(label) <= MOST_NOTES:
                self.by_label[label] = int(label)
                self.taken.add(int(label))

    def number(self, label: str) -> int:
        """Return the number of the note with a label; a label that is no number gets the next free one."""
        if label not in self.by_label:
            if label.isascii() and label.isdecimal() and len(label) < 8 and 0 < int(label) <= MOST_NOTES:
                self.by_label[label] = int(label)
            else:
                self.by_label[label] = self.free()
        return self.by_label[label]

    def free(self) -> int:
        """Return the next number that no note has."""
        self.last += 1
        while self.last in self.taken:
            self.last += 1
        self.taken.add(self.last)
        return self.last

    def of_source(self, said: str, where: SourceSpan) -> Backing:
        """Return the reference to a note that holds a source."""
        if said not in self.by_text:
            self.by_text[said] = number = self.free()
            self.sources.add(said, where, number=number, listed=True)
        return Backing.model_construct(note=self.by_text[said], backs=None)


def cited_in(said: str) -> list[CitedWork]:
    """Return what a citation in brackets cites: ``see @key, p. 5; @other`` (pandoc's "Citation syntax")."""
    found = []
    for part in said.split(";"):
        one = ONE.match(part.strip())
        if not one:
            continue
        rest = (one["rest"] or "").strip()
        pages = PAGES.fullmatch(rest)
        word = ((pages["word"] or (pages["sign"] or "")[:1]) if pages else "").lower()
        suffix = (pages["suffix"].strip(" ,") if pages else rest) or None
        parts: dict[str, Any] = {
            "prefix": one["prefix"].strip() or None, "work": one["work"][:80], "backs": None, "suffix": suffix,
            "locator": pages["at"] if pages else None, "label": LABELS.get(word, "page"),
        }  # fmt: skip
        found.append(CitedWork.model_construct(**parts))
    return found
