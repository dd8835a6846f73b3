"""The bibliography of a paper, from its notes and its reference list: works, each once, and what the notes cite."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from argmap.citations.back_references import NoteReading, Reading, resolve
from argmap.citations.catalogue import Catalogue, Item
from argmap.citations.cleaning import clean
from argmap.citations.keys import key_of, unique
from argmap.citations.list_styles import style_of
from argmap.citations.notes import parse_note
from argmap.citations.parsed import Cited
from argmap.citations.parsing import parse_entry
from argmap.notation.bibliography import Citation, Footnote, Paper, Section, Work
from argmap.paper.article import Article, ArticleSection, Entry
from argmap.paper.record import record_of
from argmap.paper.text_works import TextReading, cite_in_notes, read_text_citations


@dataclass(frozen=True, slots=True)
class Entered:
    """An entry of the reference list: what it was understood as, its work as it says it, and the id of that."""

    entry: Entry
    cited: Cited
    work: Work
    key: str
    twice: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """The bibliography of a paper: ``paper`` as a map holds it, and how it came about.

    ``notes`` are in the order of the article's; ``in_text`` is what its citations in the text cite. ``unused`` are the
    ids of works given that nothing cites or lists.
    """

    paper: Paper
    entered: tuple[Entered, ...]
    notes: tuple[NoteReading, ...]
    works: dict[str, Item]
    in_text: tuple[TextReading, ...] = ()

    @property
    def unused(self) -> tuple[str, ...]:
        """Ids of works that a file gave and that neither a note nor the text nor the list names."""
        return tuple(key for key, one in self.works.items() if not (one.listed or one.cited))


def paper_of(article: Article) -> Paper:
    """Return a paper's record, sections, references, works and footnotes, as a map holds them."""
    return gather(article).paper


def gather(article: Article, given: Iterable[Work] = ()) -> Gathered:
    """Return the bibliography of a paper.

    ``given`` are works from a file (BibTeX, CSL-JSON, RIS): where one is cited or listed, it is taken as the file has
    it, under the file's id. What no field took of a note is in the citation's prefix or suffix, or in the note's text.
    """
    catalogue = Catalogue()
    for work in given:
        catalogue.give(work)
    entered = _enter_list(catalogue, article.entries)
    keys = [one.key for one in entered]
    in_text = tuple(read_text_citations(article, keys, catalogue))
    notes = tuple(resolve([(note.number, parse_note(note.text)) for note in article.notes], catalogue))
    cite_in_notes(notes, [one.text for one in article.entries], keys, catalogue)
    return Gathered(_paper(article, catalogue, entered, notes), entered, notes, catalogue.items, in_text)


def _enter_list(catalogue: Catalogue, entries: tuple[Entry, ...]) -> tuple[Entered, ...]:
    """Put the entries of the list into the catalogue; a dash stands for the authors of the entry before."""
    style = style_of([entry.text for entry in entries])
    found: list[Entered] = []
    for entry in entries:
        cited = parse_entry(entry.text, style)
        if cited.same_author and cited.work and found:
            cited = replace(cited, work=_with_people(cited.work, found[-1].work))
        found.append(_enter(catalogue, entry, cited))
    return tuple(found)


def _with_people(work: Work, before: Work) -> Work:
    fields = work.model_dump(exclude_defaults=True) | {"author": before.author or before.editor}
    return Work.model_validate(fields | {"id": key_of(fields)})


def _enter(catalogue: Catalogue, entry: Entry, cited: Cited) -> Entered:
    """Put an entry of the list into the catalogue."""
    work = cited.work or Work(id="work", title=clean(entry.text).text or None)
    item = catalogue.add(work, differing=False)
    if entry.label:
        catalogue.label(entry.label, item)
    twice, item.listed = item.listed, True
    return Entered(entry, cited, work, item.work.id, twice)


def _paper(
    article: Article, catalogue: Catalogue, entered: tuple[Entered, ...], notes: tuple[NoteReading, ...]
) -> Paper:
    rests = {one.key: "; ".join(one.cited.rest) for one in entered if one.cited.work and one.cited.rest}
    used = [item for item in catalogue.items.values() if item.listed or item.cited]
    return Paper(
        record=_record(article, {item.work.id for item in used}),
        sections=tuple(_section(one) for one in article.sections),
        references=tuple(dict.fromkeys(one.key for one in entered)),
        works=tuple(_with_rest(item.work, rests.get(item.work.id, "")) for item in used),
        footnotes=tuple(_footnote(note) for note in notes),
    )


def _section(part: ArticleSection) -> Section:
    """Return a section with its heading, without the number that its id has already."""
    title = re.sub(rf"^{re.escape(part.id)}[.):]?\s+", "", " ".join(part.title.split()))
    return Section(id=part.id, title=title or part.id)


def _record(article: Article, taken: set[str]) -> Work | None:
    """Return what the file itself says of the paper; ``None`` where it says nothing."""
    fields = record_of(article)
    return Work.model_validate({"id": unique(key_of(fields), taken), **fields}) if fields else None


def _with_rest(work: Work, rest: str) -> Work:
    """Keep what was not understood of an entry as the remark on the work."""
    note = "; ".join(part for part in (work.note, rest and f"The list adds: {rest}") if part)
    return work.model_copy(update={"note": note or None})


def _footnote(note: NoteReading) -> Footnote:
    cites = tuple(citation for one in note.cites for citation in _citations(one))
    text = [*note.parsed.explains, *(one.cited.source for one in note.cites if not one.done)]
    return Footnote(number=note.number, cites=cites, text=" ".join(dict.fromkeys(text)) or None)


def _citations(reading: Reading) -> Iterator[Citation]:
    """Yield a citation for each work; the words before it stand with the first, the locator and the rest with all."""
    cited, where = reading.cited, reading.cited.where
    before = [rest for rest in cited.rest if cited.source.startswith(rest)]
    behind = [rest for rest in cited.rest if rest not in before]
    for index, key in enumerate(reading.works):
        prefix = " ".join([cited.prefix, *before]).strip() if index == 0 else ""
        yield Citation(
            prefix=prefix or None,
            work=None if reading.ibid else key,
            ibid=reading.ibid,
            locator=where.text if where else None,
            label=where.label if where else "page",
            suffix="; ".join(behind) or None if index == 0 else None,
        )
