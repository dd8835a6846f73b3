"""Makes an exercise of a map: chooses the branch, lets the kind make exercise and key."""

from dataclasses import dataclass
from hashlib import blake2b
from random import Random

from argmap.anchoring.editions import Edition
from argmap.graph.ids import known
from argmap.notation.reading.document import Document
from argmap.notation.reading.writing import to_data
from argmap.paper.article import Article
from argmap.problems import ArgmapError
from argmap.teaching.exercises.choosing import choose
from argmap.teaching.exercises.exercise import Made
from argmap.teaching.exercises.exercise_source import ExerciseSource, Unsuitable
from argmap.teaching.exercises.kinds import kinds
from argmap.teaching.exercises.kinds._kind import ExerciseKind
from argmap.teaching.exercises.map_branches import Branch, Brancher, cut
from argmap.teaching.exercises.random_ids import RandomIds
from argmap.teaching.exercises.renamed_ids import with_new_ids
from argmap.teaching.teaching_words import TeachingWords

TRIES = 12
"""How many branches are tried where a kind finds that one does not do."""


@dataclass(frozen=True)
class Wanted:
    """What a teacher asks for; ``None`` is left to the level, to chance or to the map."""

    kind: str
    level: int = 1
    size: int | None = None
    branch: str | None = None
    seed: int = 1
    distractors: int | None = None
    language: str | None = None


def make_exercise(
    document: Document, wanted: Wanted, article: Article | None = None, edition: Edition | None = None
) -> Made:
    """Return an exercise and its key; the same map, paper and wishes give the same.

    Raises ``ArgmapError`` for a kind or a statement that does not exist, and where the kind cannot be made of the map,
    with the cure.
    """
    kind, random = kinds().get(wanted.kind), Random(wanted.seed)  # noqa: S311 - no secret
    brancher, ids = Brancher(document), RandomIds(random)
    lacks, content = kind.LACKS, _content(document, wanted)
    for _ in range(1 if wanted.branch else TRIES):
        branch = _branch(brancher, kind, wanted, article, random, ids)
        if branch is None:
            break
        words = TeachingWords(wanted.language or document.map.language)
        source = ExerciseSource(
            brancher,
            branch,
            article,
            edition,
            wanted.level,
            wanted.seed,
            random,
            ids,
            words,
            wanted.distractors,
            content,
        )
        try:
            return with_new_ids(kind.make(source), Random(content))  # noqa: S311 - no secret
        except Unsuitable as error:
            lacks = str(error)
    where = f"the branch of {wanted.branch} in {document.file}" if wanted.branch else document.file
    raise ArgmapError(f"{where}: no exercise of the kind {wanted.kind} can be made: {lacks}")


def _content(document: Document, wanted: Wanted) -> str:
    """Return a digest of the whole map and of what is wanted: another map, or another number, gives another."""
    said = f"{to_data(document.map)!r}\0{wanted!r}"
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()


def _branch(
    brancher: Brancher, kind: ExerciseKind, wanted: Wanted, article: Article | None, random: Random, ids: RandomIds
) -> Branch | None:
    size = wanted.size or kind.SIZES[wanted.level - 1]
    if wanted.branch is None:
        return choose(brancher, size, lambda one: kind.suits(one, article), random, ids)
    found = brancher.branch(known(brancher.graph, wanted.branch), ids)
    found = cut(found, wanted.size) if wanted.size else found
    return found if kind.suits(found, article) else None
