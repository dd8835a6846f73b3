"""Which works the citations in a paper's text mean, and those that stand in its notes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from argmap.citations.back_references import NoteReading, Reading
from argmap.citations.catalogue import Catalogue, Item
from argmap.citations.in_text.finding import find_citations
from argmap.citations.in_text.listed import ReferenceList
from argmap.citations.locator import Locator
from argmap.citations.mentions import Mention
from argmap.citations.parsed import Cited
from argmap.citations.wording import names
from argmap.notation.bibliography import Work
from argmap.paper.article import Article, TextCitation


@dataclass(frozen=True, slots=True)
class TextReading:
    """A work that a citation in the text names, with the ids of what it may mean: one where that is clear."""

    citation: TextCitation
    mention: Mention
    works: tuple[str, ...]

    @property
    def work(self) -> str | None:
        """The id of the work; ``None`` where none fits, or several do."""
        return self.works[0] if len(self.works) == 1 else None


def read_text_citations(article: Article, keys: Sequence[str], catalogue: Catalogue) -> Iterator[TextReading]:
    """Yield what each citation in the text means; the works count as cited.

    ``keys`` are the ids of the works of the reference list, in its order.
    """
    given = _GivenWorks(catalogue)
    for citation in article.citations:
        for mention in citation.works:
            named = tuple(dict.fromkeys(keys[at] for at in mention.entries))
            works = named or given.find(mention)
            for key in works:
                catalogue.items[key].cited = True
            yield TextReading(citation, mention, works)


class _GivenWorks:
    """Finds works of a file that the list of the paper does not have."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._keys = [key for key, item in catalogue.items.items() if item.given and not item.listed]
        self._listed = ReferenceList([_as_entry(catalogue.items[key].work) for key in self._keys])

    def find(self, mention: Mention) -> tuple[str, ...]:
        """Return the ids of the works that a mention may mean."""
        if mention.key:
            item = self._catalogue.keyed(mention.key)
            return (item.work.id,) if item else ()
        if not (mention.names and self._keys):
            return ()
        return tuple(self._keys[at] for at in self._listed.find(mention.names, mention.year))


def _as_entry(work: Work) -> str:
    """Return a work as the beginning of an entry of a list: its authors, its year, its title."""
    people = work.author or work.editor
    authors = "; ".join(f"{one.family}, {one.given or ''}" if one.family else names((one,)) for one in people)
    return " ".join(filter(None, (authors, f"({(work.issued or 'n.d.')[:4]}).", work.title)))


def cite_in_notes(
    notes: Sequence[NoteReading], entries: Sequence[str], keys: Sequence[str], catalogue: Catalogue
) -> None:
    """Add to notes what the sentences that explain something cite by author and date: "... (Lark 2015, 12)"."""
    texts = [(note, text) for note in notes for text in note.parsed.explains]
    found = find_citations([text for _, text in texts], entries, {}) if entries and texts else []
    for (note, text), each in zip(texts, found, strict=False):
        for one in each:
            for mention in one.mentions:
                if len(mention.entries) == 1:
                    item = catalogue.items[keys[mention.entries[0]]]
                    note.cites.append(_reading(mention, text[one.start : one.end], item))


def _reading(mention: Mention, source: str, item: Item) -> Reading:
    item.cited = True
    where = Locator(mention.counts, mention.locator) if mention.locator else None
    rest = (mention.suffix,) if mention.suffix else ()
    return Reading(Cited(source, mention.prefix, where=where, rest=rest), (item.work.id,))
