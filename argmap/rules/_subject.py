"""What a rule is given: a graph, and what is known about it."""

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.evaluation.citing import Citing
from argmap.evaluation.support import SupportOf
from argmap.graph import Graph
from argmap.rules._silence import Silence

if TYPE_CHECKING:  # a map that is checked without its paper, and not for its words, starts sooner
    from collections.abc import Mapping

    from argmap.anchoring.coverage import Coverage
    from argmap.anchoring.editions import Edition
    from argmap.anchoring.renumbered_notes import RenumberedNotes
    from argmap.anchoring.resolving import Anchors
    from argmap.evaluation.acceptability import Standing
    from argmap.language import Terms, Wording
    from argmap.notation.source import Marks
    from argmap.paper.article import Article
    from argmap.paper.oddities import Apparatus
    from argmap.paper.sentence_citations import SentenceCitation
    from argmap.problems import Path, Place
    from argmap.rules._hedging import Hedging
    from argmap.rules._passages import Passages


class Subject:
    """A graph, and what is known about it: computed when the first rule asks, then shared.

    ``article`` is the paper's text, where there is one; ``edition`` the one that the map's locations refer to, if it
    was kept. Without an article ``anchors`` and ``coverage`` are ``None``, and rules that need them find nothing.
    ``names`` are the rules that there are, ``ran`` those that run over it, ``marks`` the places of the map's parts in
    the text that it was read from, if one of them may not mean what it was read as. Where the paper's notes have other
    numbers than in that edition, ``graph`` has the present ones, and ``written`` is the map as it stands in its file.
    """

    def __init__(
        self,
        graph: Graph,
        article: "Article | None" = None,
        edition: "Edition | None" = None,
        *,
        names: frozenset[str] = frozenset(),
        ran: frozenset[str] = frozenset(),
        marks: "Marks | None" = None,
    ) -> None:
        self.article, self.edition = article, edition
        self.note_numbers = _note_numbers(article, edition)
        self.graph = self.note_numbers.translated(graph) if self.note_numbers else graph
        self.written = graph
        self.names, self.ran, self.marks = names, ran, marks
        self.silence = Silence(graph)

    @property
    def debate(self) -> bool:
        """Whether the map is of no paper: nobody concedes anything then."""
        return self.graph.debate and self.article is None

    @cached_property
    def node_of_path(self) -> "dict[Path, str]":
        """The ids of the statements, by the paths at which they are written."""
        return {node.path: node.id for node in self.graph.nodes.values()}

    @cached_property
    def support(self) -> SupportOf:
        """Which statements are supported."""
        return SupportOf(self.graph)

    @cached_property
    def citing(self) -> Citing:
        """Which works each note cites."""
        return Citing(self.graph)

    @cached_property
    def repeated_notes(self) -> frozenset[int]:
        """The numbers that more than one note of the map's paper has."""
        counts = Counter(note.number for note in self.graph.paper.footnotes) if self.graph.paper else Counter()
        return frozenset(number for number, count in counts.items() if count > 1)

    @cached_property
    def standing(self) -> "Standing":
        """Which statements hold against the objections, without those in the voice ``reader``."""
        from argmap.evaluation.acceptability import Standing
        from argmap.evaluation.variants import by_the_text

        return Standing(by_the_text(self.graph), self.support)

    @cached_property
    def wording(self) -> "Wording | None":
        """The words that rules look for in the statements' language; ``None`` where there are none for it."""
        from argmap.language import language

        found = language(self.graph.language)
        return found.wording if found else None

    @cached_property
    def terms(self) -> "Mapping[str, Terms]":
        """The content terms of every statement, by id, with the synonyms of the map's glossary."""
        if self.wording is None:
            return {}
        from argmap.rules._statement_terms import StatementTerms

        return StatementTerms(self.graph, self.wording)

    @cached_property
    def anchors(self) -> "Anchors | None":
        """Where in the paper's text each statement's passage is."""
        if self.article is None:
            return None
        from argmap.anchoring.resolving import resolve

        return resolve(self.graph, self.article, self.edition)

    @cached_property
    def apparatus(self) -> "Apparatus | None":
        """The notes and references of the paper's text; works that the map has too go by its ids.

        ``None`` where the text has none, unless pages of it could not be read: they may be there.
        """
        if self.article is None:
            return None
        from argmap.paper.oddities import Apparatus
        from argmap.paper.unread import unread_pages

        found = self.article.notes or self.article.markers or self.article.entries
        if not found and not unread_pages(self.article):
            return None

        return Apparatus(self.article, self.graph.works.values())

    @cached_property
    def paper_language(self) -> str:
        """The code of the language that the paper's record gives, else of the one that its text seems to be in."""
        from argmap.rules._passages import language_of_paper

        return language_of_paper(self.graph, self.article.text if self.article else "")

    @cached_property
    def passages(self) -> "Passages | None":
        """The statements that are the paper's, each with what it is compared with."""
        if self.anchors is None:
            return None
        from argmap.rules._passages import Passages

        return Passages(self.graph, self.anchors)

    @cached_property
    def hedging(self) -> "list[Hedging]":
        """The statements that have a passage in the paper, with the hedges on both sides."""
        if self.anchors is None:
            return []
        from argmap.rules._hedging import hedging

        return list(hedging(self.graph, self.anchors))

    @cached_property
    def at_in_text(self) -> "dict[Place, str]":
        """Where in the paper its notes, their marks and the citations in its text are, by their places in its file."""
        if self.anchors is None or self.article is None:
            return {}
        index, article = self.anchors.index, self.article
        found = {one.place: index.at([index.sentence_at(one.start)]) for one in article.citations}
        found |= {one.place: index.at([index.sentence_before(one.at)]) for one in article.markers}
        return found | {one.place: at for one in article.notes if (at := index.at(index.noted.get(one.number, ())))}

    @cached_property
    def cited_in_text(self) -> "dict[int, list[SentenceCitation]]":
        """What each sentence of the paper's text cites without a note, by its number (in ``anchors.index``)."""
        if self.anchors is None or self.apparatus is None or self.article is None:
            return {}
        from argmap.notation.location import parse_at
        from argmap.paper.sentence_citations import located

        found: dict[int, list[SentenceCitation]] = {}
        for one in located(self.article, self.apparatus.gathered):
            for number in self.anchors.index.find(parse_at(one.at)[0]) or ():
                found.setdefault(number, []).append(one)
        return found

    @cached_property
    def coverage(self) -> "Coverage | None":
        """Which sentences of the paper's text the statements cover."""
        if self.anchors is None:
            return None
        from argmap.anchoring.coverage import cover

        return cover(self.anchors)


def _note_numbers(article: "Article | None", edition: "Edition | None") -> "RenumberedNotes | None":
    if article is None or edition is None:
        return None
    from argmap.anchoring.renumbered_notes import note_numbers

    return note_numbers(edition, article)
