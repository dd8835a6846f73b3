"""Edits that authors make between two editions of a paper, which know what became of every sentence."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from random import Random

from argmap.paper.article import Article, ArticleSection, Paragraph, Sentence
from argmap.problems import Place


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence with the numbers of the old sentences that it continues; ``turned`` says that its sense was turned."""

    text: str
    names: frozenset[int] = frozenset()
    turned: bool = False


@dataclass
class Draft:
    """A paper while it is edited: sections of paragraphs of sentences."""

    sections: list[list[list[Piece]]]
    random: Random
    denial: str = "not"
    words: list[str] = field(default_factory=list)

    def paragraphs(self) -> list[list[Piece]]:
        """Return all paragraphs that have sentences."""
        return [paragraph for section in self.sections for paragraph in section if paragraph]

    def spot(self) -> tuple[list[Piece], int]:
        """Return a paragraph, and the number of a sentence in it."""
        paragraph = self.random.choice(self.paragraphs())
        return paragraph, self.random.randrange(len(paragraph))

    def sentence(self) -> Piece:
        """Return a new sentence of the paper's words."""
        return Piece(" ".join(self.random.choices(self.words, k=self.random.randint(5, 25))).capitalize() + ".")


def draft(article: Article, random: Random, denial: str) -> Draft:
    """Return an article to be edited."""
    number = iter(range(10**6))
    sections = [
        [
            [Piece(article.quote(one.start, one.end), frozenset({next(number)})) for one in paragraph.sentences]
            for paragraph in section.paragraphs
        ]
        for section in article.sections
    ]
    return Draft(sections, random, denial, re.findall(r"[^\W\d_]+", article.text))


def first_edition(article: Article, random: Random) -> tuple[Draft, Article, list[Piece]]:
    """Return an article to be edited that says some sentence more than once, that article, and its sentences."""
    text = draft(article, random, "nicht" if "parkraum" in article.file else "not")
    for paragraph in random.sample(text.paragraphs(), 2):
        paragraph.insert(random.randint(0, len(paragraph)), text.paragraphs()[0][0])
    old, before = printed(text, article.file)
    number = iter(range(10**6))
    text.sections = [
        [[replace(one, names=frozenset({next(number)})) for one in paragraph] for paragraph in section]
        for section in text.sections
    ]
    return text, old, before


def printed(edited: Draft, file: str) -> tuple[Article, list[Piece]]:
    """Return the edited paper as an article, and its sentences in their order."""
    pieces: list[Piece] = []
    sections: list[ArticleSection] = []
    at = 0
    for number, section in enumerate([some for some in edited.sections if any(some)], 1):
        paragraphs: list[Paragraph] = []
        for paragraph in filter(None, section):
            sentences: list[Sentence] = []
            for one in paragraph:
                sentences.append(Sentence(len(sentences) + 1, at, at + len(one.text), Place(file)))
                pieces.append(one)
                at += len(one.text) + 1
            paragraphs.append(Paragraph(f"{number}.{len(paragraphs) + 1}", tuple(sentences)))
        sections.append(ArticleSection(str(number), "", tuple(paragraphs)))
    return Article(file, " ".join(one.text for one in pieces), tuple(sections)), pieces


def delete(text: Draft) -> None:
    """Take a sentence out."""
    paragraph, n = text.spot()
    del paragraph[n]


def insert(text: Draft) -> None:
    """Put a new sentence in."""
    paragraph, n = text.spot()
    paragraph.insert(n, text.sentence())


def rewrite(text: Draft) -> None:
    """Put a new sentence in the place of one."""
    paragraph, n = text.spot()
    paragraph[n] = text.sentence()


def reword(text: Draft) -> None:
    """Change up to a third of a sentence's words; none that turns its sense."""
    paragraph, n = text.spot()
    words = paragraph[n].text.split()
    for at in text.random.sample(range(len(words)), max(1, text.random.randint(0, len(words) // 3))):
        if words[at].isalpha() and words[at].casefold() not in TURNING:
            words[at] = text.random.choice(("meanwhile", "thereby", "presumably", "the said", words[at] + "like"))
    paragraph[n] = replace(paragraph[n], text=" ".join(words))


def reverse(text: Draft) -> None:
    """Turn the sense of a sentence: another figure, an opposite, or a denial."""
    paragraph, n = text.spot()
    one = paragraph[n].text
    new = re.sub(r"\d(?=\D*$)", lambda digit: str((int(digit[0]) + 3) % 10), one)
    if new == one:
        new = re.sub(r"\w+", lambda word: TURNING.get(word[0], word[0]), one)
    if new == one:
        words = one.split()
        words.insert(text.random.randint(1, max(1, len(words) - 1)), text.denial)
        new = " ".join(words)
    paragraph[n] = replace(paragraph[n], text=new, turned=True)


TURNING = {
    "more": "less",
    "not": "indeed",
    "always": "never",
    "increase": "decrease",
    "rise": "fall",
    "mehr": "weniger",
}
"""Words with what turns the sense when it stands in their place."""


def split(text: Draft) -> None:
    """Make two sentences of a longer one."""
    paragraph, n = text.spot()
    words = paragraph[n].text.split()
    if len(words) >= 10:
        at = text.random.randint(4, len(words) - 4)
        first, second = " ".join(words[:at]) + ".", " ".join(words[at:]).capitalize()
        paragraph[n : n + 1] = [replace(paragraph[n], text=first), replace(paragraph[n], text=second)]


def join(text: Draft) -> None:
    """Make one sentence of two neighbours."""
    paragraph, n = text.spot()
    if n + 1 < len(paragraph):
        one, two = paragraph[n : n + 2]
        words = one.text.rstrip(".") + ", and " + two.text
        paragraph[n : n + 2] = [Piece(words, one.names | two.names, one.turned or two.turned)]


def move(text: Draft) -> None:
    """Put a sentence somewhere else."""
    paragraph, n = text.spot()
    one = paragraph.pop(n)
    text.random.choice(text.paragraphs()).append(one)


def duplicate(text: Draft) -> None:
    """Say a sentence a second time, somewhere else."""
    paragraph, n = text.spot()
    other, m = text.spot()
    other.insert(m, Piece(paragraph[n].text))


def liken(text: Draft) -> None:
    """Put in a new sentence that is like one of the others, beside it."""
    paragraph, n = text.spot()
    words = paragraph[n].text.split()
    words[text.random.randrange(len(words))] = "furthermore"
    paragraph.insert(n + text.random.randint(0, 1), Piece(" ".join(words)))


def cut_paragraph(text: Draft) -> None:
    """Take a paragraph out."""
    text.random.choice(text.paragraphs()).clear()


def move_paragraph(text: Draft) -> None:
    """Put a paragraph somewhere else."""
    paragraph = text.random.choice(text.paragraphs())
    moved = paragraph[:]
    paragraph.clear()
    section = text.random.choice(text.sections)
    section.insert(text.random.randint(0, len(section)), moved)


def break_paragraph(text: Draft) -> None:
    """Make two paragraphs of one."""
    paragraph, n = text.spot()
    section = next(some for some in text.sections if any(one is paragraph for one in some))
    section.insert(next(m for m, one in enumerate(section) if one is paragraph) + 1, paragraph[n:])
    del paragraph[n:]


def drop_heading(text: Draft) -> None:
    """Join two sections."""
    n = text.random.randrange(len(text.sections))
    if n + 1 < len(text.sections):
        text.sections[n : n + 2] = [text.sections[n] + text.sections[n + 1]]


def add_heading(text: Draft) -> None:
    """Make two sections of one."""
    n = text.random.randrange(len(text.sections))
    at = text.random.randint(0, len(text.sections[n]))
    text.sections[n : n + 1] = [text.sections[n][:at], text.sections[n][at:]]


def add_section(text: Draft) -> None:
    """Put in a new section, so that later ones get other numbers."""
    new = [[text.sentence() for _ in range(3)]]
    text.sections.insert(text.random.randint(0, len(text.sections)), new)


EDITS: tuple[Callable[[Draft], None], ...] = (
    delete, insert, rewrite, reword, reverse, split, join, move, duplicate, liken, cut_paragraph, move_paragraph,
    break_paragraph, drop_heading, add_heading, add_section,
)  # fmt: skip
