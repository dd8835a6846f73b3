"""Paragraphs of the paper as a student reads them in an exercise, with an id for each sentence."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from argmap.teaching.exercises.exercise import ExercisePassage, PassageSentence
from argmap.teaching.exercises.exercise_source import ExerciseSource

FIRST = 1000
"""What the claim counts for, so that its paragraphs come first."""


@dataclass(frozen=True)
class TextPassages:
    """Paragraphs, and the ids of their sentences by the numbers that these have in the paper."""

    paragraphs: tuple[ExercisePassage, ...] = ()
    ids: dict[int, str] | None = None

    def of(self, sentences: Iterable[int]) -> tuple[str, ...]:
        """Return the ids of those of some sentences that are here."""
        return tuple(self.ids[one] for one in sentences if one in self.ids) if self.ids else ()


def passages(
    source: ExerciseSource, most: int, *, notes: bool = False, of: Collection[str] | None = None
) -> TextPassages:
    """Return the paragraphs that the branch was read from, at most so many: the claim's, then those with the most.

    ``notes`` puts the marks of notes where the paper has them; ``of`` are the only statements that count. Nothing
    without the paper.
    """
    if source.anchors is None:
        return TextPassages()
    index = source.anchors.index
    counts: Counter[str] = Counter()
    for id_ in source.branch.graph.nodes if of is None else of:
        paragraphs = {index.sentences[number][0] for number in source.sentences(id_)}
        counts.update(dict.fromkeys(paragraphs, FIRST if id_ == source.branch.claim else 1))
    chosen = {name for name, _ in counts.most_common(most)}
    ids: dict[int, str] = {}
    found: dict[str, list[PassageSentence]] = {}
    for number, (name, _) in enumerate(index.sentences):
        if name in chosen:
            ids[number] = source.ids.new()
            text = _marked(source, number) if notes else _plain(source, number)
            found.setdefault(name, []).append(PassageSentence(id=ids[number], text=" ".join(text.split())))
    return TextPassages(tuple(ExercisePassage(sentences=tuple(one)) for one in found.values()), ids)


def _plain(source: ExerciseSource, number: int) -> str:
    assert source.anchors is not None  # noqa: S101 - asked by ``passages`` alone
    here = source.anchors.index.sentences[number][1]
    return source.anchors.article.quote(here.start, here.end)


def _marked(source: ExerciseSource, number: int) -> str:
    assert source.anchors is not None  # noqa: S101 - asked by ``passages`` alone
    index, text = source.anchors.index, _plain(source, number)
    start = index.sentences[number][1].start
    for marker in sorted(index.markers.get(number, ()), key=lambda one: -one.at):
        at = max(0, marker.at - start)
        text = f"{text[:at]}[{marker.note}]{text[at:]}"
    return text
