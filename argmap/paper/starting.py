"""A map to start from: a paper's bibliography filled in, its paragraphs as comments, the thesis left to be written."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from argmap.citations.cleaning import clean
from argmap.notation.bibliography import FILE_NAME, Paper, Work
from argmap.notation.model import Claim, Map
from argmap.notation.reading.writing import to_data, to_yaml
from argmap.paper.article import Article, Paragraph
from argmap.paper.gathering import Gathered, gather
from argmap.paper.locating import SentenceLocator

WORDS = 7
"""How many first words of a paragraph the comments quote."""
THESIS = "The claim that the paper argues for, in one full sentence of your own."
_INTRODUCTION = """\
# A map to start from. Write the thesis, then its premises and objections under it. `at` says where the paper makes the
# statement, `footnotes` which notes back it. The paper's works and notes are at the end; words of a note that argmap
# could not interpret are in its prefix, suffix or text.
#
#   premises:
#     - text: A reason for the claim.
#       at: {example} s1
#       footnotes: [1]
"""
_CITING = """\
# A map to start from. Write the thesis, then its premises and objections under it. `at` says where the paper makes the
# statement, {backing}. The paper's works are at the end.
#
#   premises:
#     - text: A reason for the claim.
#       at: {example} s1
{footnotes}#       cites: {cites}
"""
_BOTH = """\
`footnotes` which notes back it, `cites` which works the paper cites for it in the text: by id, or with
# `work` and a page (`locator`); `backs` says which part of the statement the work backs, if not all of it"""
_CITES = """\
`cites` which works the paper cites for it: by id, or with `work` and a page (`locator`); `backs` says
# which part of the statement the work backs, if not all of it"""


@dataclass(frozen=True, slots=True)
class Started:
    """The text of a map (YAML), its bibliography, and the ids of works given that the paper does not name."""

    text: str
    paper: Paper
    unused: tuple[str, ...]


def start_map(
    article: Article,
    given: Iterable[Work] = (),
    *,
    file: str | None = None,
    title: str | None = None,
    claim: str | None = None,
) -> Started:
    """Return a map of a paper to start from.

    It holds the record, the sections, the reference list, all works and notes, and as comments each paragraph with its
    id, first words and notes. ``given`` are works from a file, ``file`` is the name of the paper's file if that lies
    beside the map; ``title`` is the map's (else the paper's), ``claim`` its thesis (else one to fill in).
    """
    gathered = gather(article, given)
    paper = gathered.paper
    if file and re.match(FILE_NAME, file) and len(file) <= 120:
        paper = paper.model_copy(update={"file": file})
    thesis = Claim(id="thesis", text=THESIS if claim is None else claim)
    data = to_data(Map(title=clean(article.title).text if title is None else title, paper=paper, claim=thesis))
    below = {"paper": data.pop("paper", {})}
    parts = [_introduction(article, gathered), to_yaml(data), *_outline(article, gathered), to_yaml(below)]
    return Started("".join(parts), paper, gathered.unused)


def _introduction(article: Article, gathered: Gathered) -> str:
    ids = [one for one in article.paragraphs if one[0] not in "A0"] or [*article.paragraphs, "1.1"]
    cited = list(dict.fromkeys(one.work for one in gathered.in_text if one.work))
    if not cited:
        return _INTRODUCTION.format(example=ids[0])
    backing, footnotes = (_BOTH, "#       footnotes: [1]\n") if article.notes else (_CITES, "")
    cites = f"[{cited[0]}, {{work: {cited[1 % len(cited)]}, locator: 14, backs: the figure only}}]"
    return _CITING.format(example=ids[0], backing=backing, footnotes=footnotes, cites=cites)


def _outline(article: Article, gathered: Gathered) -> Iterator[str]:
    """Yield the lines of comment that list sections and paragraphs."""
    if not article.paragraphs:
        return
    cited = "notes and works" if gathered.in_text else "notes"
    yield f"\n# The paper's paragraphs: id, first words, and the {cited} cited in each.\n"
    notes, works = _Notes(article), _Works(article, gathered)
    for section, named in zip(article.sections, gathered.paper.sections, strict=True):
        yield f"#\n# {section.id}  {_line(named.title)}\n"
        for paragraph in section.paragraphs:
            cites = notes.of(paragraph) + works.of(paragraph)
            yield f"#   {paragraph.id:<6} {_first_words(article, paragraph)}{cites}\n"
    yield "\n"


def _first_words(article: Article, paragraph: Paragraph) -> str:
    words = _line(article.quote(paragraph.start, min(paragraph.end, paragraph.start + 1000))).split()
    return " ".join(words[:WORDS])[:200] + (" ..." if len(words) > WORDS else "")


def _line(text: str) -> str:
    """Return a text as one line that a comment can hold."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())


class _Notes:
    """The notes of each paragraph, looked up by the positions of their marks."""

    def __init__(self, article: Article) -> None:
        self._markers = sorted(article.markers, key=lambda one: one.at)
        self._places = [one.at for one in self._markers]

    def of(self, paragraph: Paragraph) -> str:
        """Return the numbers of the notes cited in a paragraph, in brackets; empty if there are none."""
        first, last = (bisect_right(self._places, at) for at in (paragraph.start, paragraph.end))
        numbers = dict.fromkeys(one.note for one in self._markers[first:last] if one.note)
        return f"  [{', '.join(map(str, numbers))}]" if numbers else ""


class _Works:
    """The works that each paragraph cites in its text."""

    def __init__(self, article: Article, gathered: Gathered) -> None:
        locator = SentenceLocator(article)
        self._works: dict[str, dict[str, None]] = defaultdict(dict)
        for one in gathered.in_text:
            spot = locator.at(one.citation)
            if spot and one.work:
                self._works[spot.paragraph][one.work] = None

    def of(self, paragraph: Paragraph) -> str:
        """Return the ids of the works, as ``cites`` in a statement takes them; empty if there are none."""
        works = self._works.get(paragraph.id)
        return f"  cites: [{', '.join(works)}]" if works else ""
