"""Papers and maps of any size, made of invented words: the same for the same seed."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from argmap.graph import Graph, Node, Role
from argmap.notation.model import Quote
from argmap.paper.article import Article, ArticleSection, Paragraph, Sentence
from argmap.problems import Place

WORDS_A_PAGE, SENTENCES_A_PARAGRAPH, PARAGRAPHS_A_SECTION = 400, 6, 25
SYLLABLES = [a + b for a in "bdfghklmnprstvz" for b in "aeiou"]


class Language:
    """Invented words that stand as often as words do: the n-th commonest in proportion to 1/n (Zipf 1949)."""

    def __init__(self, random: Random, size: int = 10_000) -> None:
        self.random = random
        words = dict.fromkeys("".join(random.choices(SYLLABLES, k=1 + n % 4)) for n in range(3 * size))
        self.words = sorted(list(words)[:size], key=len)
        self.weights = list(accumulate(1 / (n + 1) for n in range(len(self.words))))

    def say(self, count: int) -> list[str]:
        """Return some words."""
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def sentence(self) -> list[str]:
        """Return a sentence of 6 to 30 words."""
        return self.say(self.random.randint(6, 30))


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with a name that stays when it is moved or reworded."""

    name: int
    words: tuple[str, ...]


def write(language: Language, pages: int) -> list[list[Told]]:
    """Return a paper's paragraphs."""
    paragraphs: list[list[Told]] = []
    words = name = 0
    while words < pages * WORDS_A_PAGE:
        told = [Told(name + n, tuple(language.sentence())) for n in range(SENTENCES_A_PARAGRAPH)]
        paragraphs.append(told)
        name += len(told)
        words += sum(len(one.words) for one in told)
    return paragraphs


def article(paragraphs: Iterable[list[Told]]) -> tuple[Article, list[int]]:
    """Return paragraphs as an article, and the names of its sentences in their order."""
    told = [one for one in paragraphs if one]
    pieces: list[str] = []
    sections: list[ArticleSection] = []
    names: list[int] = []
    at = 0
    for first in range(0, len(told), PARAGRAPHS_A_SECTION):
        here: list[Paragraph] = []
        for paragraph in told[first : first + PARAGRAPHS_A_SECTION]:
            sentences: list[Sentence] = []
            for one in paragraph:
                text = " ".join(one.words).capitalize() + "."
                sentences.append(Sentence(len(sentences) + 1, at, at + len(text), Place("paper")))
                pieces.append(text)
                names.append(one.name)
                at += len(text) + 1
            here.append(Paragraph(f"{len(sections) + 1}.{len(here) + 1}", tuple(sentences)))
        sections.append(ArticleSection(str(len(sections) + 1), "", tuple(here)))
    return Article("paper", " ".join(pieces), tuple(sections)), names


def map_of(paper: Article, random: Random, count: int, quoted: float = 1.0, spoilt: float = 0.0) -> Graph:
    """Return a map whose statements each stand at one sentence, a share of them with a quotation of its ends.

    A share ``spoilt`` of the quotations have a letter changed in each of their ends.
    """
    places = [(paragraph.id, one) for paragraph in paper.paragraphs.values() for one in paragraph.sentences]
    nodes: dict[str, Node] = {}
    for n, (paragraph, one) in enumerate(random.sample(places, min(count, len(places)))):
        words = paper.quote(one.start, one.end).rstrip(".").split()
        ends = [" ".join(words[:3]), " ".join(words[-3:])]
        if random.random() < spoilt:
            ends = [end[:2] + "q" + end[3:] for end in ends]
        quotes = (Quote(start=ends[0], end=ends[1]),) if random.random() < quoted else ()
        nodes[f"n{n}"] = Node(f"n{n}", Role.PREMISE, "A statement.", at=f"{paragraph} s{one.number}", quotes=quotes)
    return Graph("", nodes, {}, ())
