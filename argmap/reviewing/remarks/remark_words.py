"""How a remark says what it is: how much it weighs, what it is about, and whether it is for the editor alone.

A program that knows nothing of reviews has only words and tags. So severity is the first word of a remark, or a tag;
"For the editor only:" at the beginning, the tag ``confidential`` or an audience of editors make it confidential.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from argmap.reviewing.annotations.annotation import PointKind, Severity
from argmap.reviewing.remarks.remark import Remark

WORDING = "wording"
"""A minor point about language."""
SEVERITIES = {**{one.value: one for one in Severity}, WORDING: Severity.MINOR}


@dataclass(frozen=True)
class Said:
    """What a remark says it is, and what is left of it to be read."""

    severity: Severity
    kind: PointKind | None
    confidential: bool
    comment: str


@dataclass(frozen=True)
class RemarkWords:
    """The words that tell. ``severities`` has for each of major, minor, question, wording and praise its words."""

    severities: dict[str, tuple[str, ...]] = field(
        default_factory=lambda: {
            "major": ("major",), "minor": ("minor",), "question": ("question",), "wording": ("wording", "typo"),
            "praise": ("praise",),
        }
    )  # fmt: skip
    editor: tuple[str, ...] = ("for the editor only", "for the editor")
    confidential: tuple[str, ...] = ("confidential", "editor", "editors")
    """Tags, audiences and groups that mean the editor alone."""

    def read(self, remark: Remark) -> Said:
        """Return what a remark says it is. What is not said is a minor point, one that ends in ``?`` a question."""
        comment, for_editor = self._without(remark.comment.strip(), self.editor)
        named = self._named(remark.tags)
        if named is None:
            named, comment = self._first_word(comment)
        if not for_editor:  # either may come first
            comment, for_editor = self._without(comment, self.editor)
        kinds = [PointKind(one) for one in map(_tag, remark.tags) if one in set(PointKind)]
        kind = kinds[0] if kinds else PointKind.LANGUAGE if named == WORDING else None
        asks = Severity.QUESTION if comment.endswith("?") or remark.motivation == "questioning" else Severity.MINOR
        private = for_editor or any(_tag(one) in self.confidential for one in (*remark.tags, *remark.audience))
        return Said(SEVERITIES[named] if named else asks, kind, private, comment)

    def _named(self, tags: Iterable[str]) -> str | None:
        given = [_tag(one) for one in tags]
        return next((name for name, words in self.severities.items() if {*words} & {*given}), None)

    def _first_word(self, comment: str) -> tuple[str | None, str]:
        """Return the severity that a remark begins with, and the rest; a word of a sentence names none."""
        for name, words in self.severities.items():
            for word in words:
                if found := re.match(
                    rf"\W?{re.escape(word)}\W?(?:\s*[:.,\u2013\u2014-]\s*|\s*\n\s*|$)", comment, re.IGNORECASE
                ):
                    return name, comment[found.end() :].strip()
        return None, comment

    def _without(self, comment: str, phrases: tuple[str, ...]) -> tuple[str, bool]:
        for phrase in phrases:
            if found := re.match(rf"{re.escape(phrase)}\s*[:.,\u2013\u2014-]\s*", comment, re.IGNORECASE):
                return comment[found.end() :].strip(), True
        return comment, False


def _tag(text: str) -> str:
    return text.strip().casefold().replace(" ", "-")
