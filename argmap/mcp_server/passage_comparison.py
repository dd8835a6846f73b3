"""A draft beside its passage: whether it says what stands there, or something else in the same words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from argmap.anchoring.copied_words import SHORTEST
from argmap.anchoring.folding import folded
from argmap.graph import Node
from argmap.language import language
from argmap.mcp_server.changed_figures import otherwise_counted, otherwise_multiplied
from argmap.mcp_server.changed_words import connected_otherwise, more_told, unquoted_words
from argmap.mcp_server.draft_faults import DraftFault
from argmap.mcp_server.paired_figures import paired_otherwise
from argmap.problems import shown
from argmap.rules import Subject
from argmap.rules._figure_comparison import FigureComparison
from argmap.rules._passage_overlap import PassageOverlap
from argmap.rules._passages import Sourced
from argmap.teaching.meaning.suspicions import Cue, Suspicion, suspicions

WHOLE = 4
"""The fewest words of a sentence that may not be copied as a whole; from ``SHORTEST`` on a rule finds it."""
WORD = re.compile(r"\w+")
LEAST = 0.4
"""The share of a statement's terms that its paragraph must have, each counting the same: what is invented is rare.

Of 455 statements that people wrote of papers, 28 have less (``benchmarks.guards``).
"""
PARTS = re.compile(r"[.;:!?,]\s+|\s[–—-]\s|\s(?:and|but|while|so|und|aber)\s")
FEWEST, LEAST_OF_PART = 2, 0.34
"""The terms from which on a part of a statement is looked at by itself, and the share that must be in the passage."""
MEANS = {
    Cue.DENIED: "one denies what the other says",
    Cue.OPPOSITE: "they say opposite things",
    Cue.EXCHANGED: "who does what to whom is exchanged",
}


CHANGES = {
    "changed-unit": otherwise_counted,
    "changed-multiple": otherwise_multiplied,
    "changed-pair": paired_otherwise,
    "changed-amount": more_told,
    "changed-connective": connected_otherwise,
}
"""What finds words that a draft has in the place of others, by the guard's name."""


@dataclass(frozen=True)
class PassageComparison:
    """The passages of one map's statements."""

    overlap: PassageOverlap
    sources: dict[str, Sourced]
    figures: FigureComparison | None
    language: str

    @classmethod
    def of(cls, subject: Subject) -> "PassageComparison | None":
        """Return the comparison of a map with its paper; ``None`` where they are not in one language that is known."""
        passages = subject.passages
        if passages is None or passages.of_map is None or passages.of_map is not passages.of_paper:
            return None
        overlap, figures = PassageOverlap(passages, passages.of_map), FigureComparison.of(passages)
        return cls(overlap, {one.node.id: one for one in passages}, figures, passages.of_map.code)

    def faults(self, node: Node) -> Iterator[DraftFault]:
        """Yield what sets a draft apart from its passage."""
        source = self.sources.get(node.id)
        if source is None or not source.placed:
            return
        yield from self._figures(source)
        yield from self._changed(node, source)
        said = self.overlap.said(source)
        if len(said & self.overlap.here(source)) < LEAST * len(said) or not said:
            where = self.overlap.passages.where(source)
            message = f"too little of this is in the passage ({where})"
            cure = "say what the paper says there, with its main terms, or correct the location"
            yield DraftFault(node.id, "not-in-passage", message, cure, self.nearest(source))
            return
        yield from self._parts(node, source)
        yield from self._turned(node, source)
        if any(_copies(node.text, sentence) for sentence in source.sentences):
            cure = "say it in your own words; `quote` has room for the first and last words of the passage"
            yield DraftFault(node.id, "copied-sentence", "this is the paper's own sentence", cure)

    def _parts(self, node: Node, source: Sourced) -> Iterator[DraftFault]:
        """Yield parts of a statement that the passage lacks: one that is true must not carry one that is made up."""
        here = self.overlap.here(source)
        for part in PARTS.split(node.text):
            said = self.overlap.overlap.of_text(part)
            if len(said) >= FEWEST and len(said & here) < LEAST_OF_PART * len(said):
                message = f"too little of a part is in the passage: {shown(part)}"
                cure = "leave that part out, or write it as a statement of its own with its own location"
                yield DraftFault(node.id, "part-not-in-passage", message, cure)

    def _figures(self, source: Sourced) -> Iterator[DraftFault]:
        """Yield figures that the passage itself lacks: in a note, one of the same value may be a page or a year."""
        alone = replace(source, notes=())
        for one in self.figures.missing(alone) if self.figures else ():
            words, where = source.node.text[one.start : one.end], self.overlap.passages.where(source)
            cure = "correct it, or name the sentence that has it"
            yield DraftFault(
                source.node.id, "figure-not-in-passage", f"{words!r} is not in the passage ({where})", cure
            )

    def _changed(self, node: Node, source: Sourced) -> Iterator[DraftFault]:
        """Yield words in the place of others that mean something else, and words that are quoted wrongly."""
        passage, of = " ".join(source.sentences), language(self.language)
        cure = "use the passage's own word, or correct the location"
        for guard, changes in CHANGES.items():
            for said, there in changes(node.text, passage, of) if of else ():
                beside = f"its passage says {there!r}" if there else "its passage does not"
                yield DraftFault(node.id, guard, f"this says {said!r}, and {beside}", cure)
        paragraphs = " ".join(map(self.overlap.passages.text, source.own))
        for words in unquoted_words(node.text, paragraphs):
            message = f"the passage does not have the quoted words {shown(words)}"
            yield DraftFault(node.id, "invented-quotation", message, "quote it exactly, or leave the marks out")

    def _turned(self, node: Node, source: Sourced) -> Iterator[DraftFault]:
        """Yield signs that a draft says the opposite of the sentence that it has most in common with."""
        sentence = max(source.sentences, key=lambda one: self._share(source, one))
        for one in suspicions(node.text, sentence, self.language):
            if one.cue in MEANS:
                message = f"this may say something else than its passage: {MEANS[one.cue]}{_words(one)}"
                cure = "say it nearer to the paper's own terms and order; if the paper says so elsewhere, correct `at`"
                yield DraftFault(node.id, "turned-round", message, cure)

    def nearest(self, source: Sourced) -> str | None:
        """Return the sentence of the paper that has most in common with a draft."""
        said = self.overlap.said(source)
        return self.overlap.sentences.best(said) or None

    def _share(self, source: Sourced, sentence: str) -> float:
        return self.overlap.overlap.share(self.overlap.said(source), self.overlap.overlap.of_text(sentence))


def _words(one: Suspicion) -> str:
    shown = " / ".join(" ".join(side) for side in (one.one, one.other) if side)
    return f" ({shown})" if shown else ""


def _copies(text: str, sentence: str) -> bool:
    """Tell whether a text is a sentence of the paper, whatever its punctuation."""
    said, there = (WORD.findall(folded(one)) for one in (text, sentence))
    return WHOLE <= len(there) < SHORTEST and said == there
