"""What an exercise is made from: a map, its paper, the branch that was chosen, and the chance that decides the rest."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import blake2b
from random import Random
from typing import TypeVar

from argmap.anchoring.editions import Edition
from argmap.anchoring.resolving import Anchors, resolve
from argmap.citations.wording import sentence, work_text
from argmap.graph import Graph
from argmap.paper.article import Article
from argmap.teaching.exercises.exercise import Exercise, Key, KeyItem, Option, Origin, Question
from argmap.teaching.exercises.map_branches import Branch, Brancher
from argmap.teaching.exercises.random_ids import RandomIds, shuffled
from argmap.teaching.teaching_words import TeachingWords
from argmap.text.plain_words import plain_words

T = TypeVar("T")


@dataclass(frozen=True)
class ExerciseSource:
    """What a kind of exercise is given.

    ``distractors`` is how many the teacher wants, ``None`` for as many as the level has. ``seed`` is where ``random``
    began; the same source makes the same exercise. ``content`` stands for the whole map and what is wanted of it.
    """

    brancher: Brancher
    branch: Branch
    article: Article | None
    edition: Edition | None
    level: int
    seed: int
    random: Random
    ids: RandomIds
    words: TeachingWords
    distractors: int | None = None
    content: str = ""
    file: str = field(default="<map>")

    @property
    def whole(self) -> Graph:
        """The map that the branch is from."""
        return self.brancher.graph

    @cached_property
    def anchors(self) -> Anchors | None:
        """Where in the paper the statements of the whole map are; ``None`` without the paper."""
        return resolve(self.whole, self.article, self.edition) if self.article else None

    def sentences(self, statement: str) -> list[int]:
        """Return the numbers of the sentences that a statement of the branch was read from."""
        return self.anchors.sentences(self.branch.origin[statement]) if self.anchors else []

    @cached_property
    def texts(self) -> dict[str, str]:
        """The texts of the branch by id."""
        return {node.id: node.text for node in self.branch.graph.nodes.values()}

    @cached_property
    def elsewhere(self) -> tuple[str, ...]:
        """Statements of other branches, in an order that chance decides: they can distract.

        What the branch was cut by belongs in it, and what it is an argument for could be taken for its claim.
        """
        inside = {*self.branch.origin.values()}
        above = {*self._above(self.branch.origin[self.branch.claim])}
        here = {plain_words(text) for text in self.texts.values()}
        others = [node for node in self.whole.nodes.values() if node.id not in inside | above and not node.empty]
        found = [node.text for node in others if inside.isdisjoint(self._above(node.id))]
        return tuple(shuffled(self.random, (text for text in dict.fromkeys(found) if plain_words(text) not in here)))

    def _above(self, statement: str) -> Iterator[str]:
        """Yield the statement of the whole map on which one hangs, then that on which this hangs, up to the claim."""
        graph = self.whole
        while home := graph.nodes[statement].home:
            parent = graph.parent(graph.inferences[home])
            if parent is None:
                return
            yield (statement := parent.id)

    def shuffled(self, items: Iterable[T]) -> tuple[T, ...]:
        """Return items in an order that chance decides."""
        return tuple(shuffled(self.random, items))

    def say(self, key: str, **values: object) -> str:
        """Return a phrase about exercises, in the language of the exercise."""
        return self.words.say(f"exercise.{key}", **values)

    def options(self, texts: Iterable[str]) -> dict[str, Option]:
        """Return options for texts, by text, with ids in an order that chance decides."""
        return self.ids.options(self.shuffled(dict.fromkeys(texts)))

    def in_any_order(self, options: Iterable[Option]) -> tuple[Option, ...]:
        """Return options in an order from which nothing follows, not even by the seed: the map's content decides, too.

        Each question has an order of its own, and so have the same options under other ids.
        """
        found = sorted(options, key=lambda one: one.id)
        said = "\0".join((self.content, *(f"{one.id} {one.text}" for one in found)))
        return tuple(shuffled(Random(said), found))  # noqa: S311 - no secret

    def exercise(self, kind: str, instructions: Sequence[str], count: int = 0, **parts: object) -> Exercise:
        """Return an exercise; ``instructions`` are keys of the words for its kind, ``count`` a number in them."""
        told = tuple(self.say(f"{kind}.{key}", count=count) for key in instructions)
        return Exercise.model_validate({
            "id": self.name(kind), "kind": kind, "level": self.level, "title": self.title(kind),
            "language": self.words.code, "instructions": told, "source": self.origin, **parts,
        })  # fmt: skip

    def key(self, kind: str, items: Sequence[KeyItem] = (), **parts: object) -> Key:
        """Return the key to an exercise of a kind."""
        return Key.model_validate({
            "exercise": self.name(kind), "kind": kind, "title": self.title(kind), "language": self.words.code,
            "written_in": self.whole.language, "seed": self.seed, "items": tuple(items), "origin": self.branch.origin,
            **parts,
        })  # fmt: skip

    def asked(self, items: Iterable[KeyItem]) -> tuple[Question, ...]:
        """Return the questions that items of a key answer."""
        return tuple(one.question for one in items)

    def name(self, kind: str) -> str:
        """Return the id of an exercise: its kind, and a mark of all that it is made from."""
        made_from = (repr(self.branch.data), self.words.code, str(self.level), str(self.seed), str(self.distractors))
        digest = blake2b("\0".join(made_from).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        return f"{kind}-{digest}"

    def title(self, kind: str) -> str:
        """Return the title: of the kind, and of the map, unless that is a statement of the exercise."""
        name, title = self.say(f"{kind}.name"), self.origin.map
        return f"{name}: {title}" if title else name

    @property
    def origin(self) -> Origin:
        """The map and the paper as they are told to students."""
        said = {plain_words(text) for text in self.texts.values()}
        title = "" if plain_words(self.whole.title) in said else self.whole.title
        record = self.whole.paper.record if self.whole.paper else None
        return Origin(map=title, paper=sentence(work_text(record)) if record else "")


class Unsuitable(Exception):  # noqa: N818 - it is no fault
    """A kind cannot be made of this branch; another may do."""
