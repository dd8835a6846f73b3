"""A paper as text for people: its outline, its notes, its citations in the text and its references."""

import textwrap
from collections import defaultdict
from collections.abc import Iterator, Sequence

from argmap.citations.wording import locator_text
from argmap.notation.bibliography import Citation
from argmap.paper.article import Article
from argmap.paper.locating import SentenceLocator
from argmap.paper.text_works import TextReading


def outline(article: Article, width: int = 100) -> Iterator[str]:
    """Yield sections with their headings, paragraphs with the number of their sentences and their first words."""
    paragraphs = article.paragraphs.values()
    sentences = sum(len(one.sentences) for one in paragraphs)
    counts = ((len(article.sections), "section"), (len(paragraphs), "paragraph"), (sentences, "sentence"))
    yield ", ".join(_counted(*one) for one in counts)
    wide = max(map(len, article.paragraphs), default=0)
    for section in article.sections:
        yield f"{section.id}  {section.title}".rstrip()
        for one in section.paragraphs:
            head = f"  {one.id:{wide}} {len(one.sentences):3}  "
            yield head + shortened(article.quote(one.start, one.end), width - len(head))
    if article.left_out:
        yield f"{len(article.left_out)} left out of the text, each with its line (in a PDF, its page)"
        for matter in article.left_out:
            yield shortened(f"{matter.place.line or '':6}  {matter.why}: {matter.text}", width)


def notes(article: Article, width: int = 100) -> Iterator[str]:
    """Yield notes with their numbers, the sentences that cite them, and their texts."""
    locator = SentenceLocator(article)
    spots: dict[int, list[str]] = defaultdict(list)
    for marker in article.markers:
        spots[marker.note].append(str(locator.behind(marker.at)))
    yield f"{_counted(len(article.notes), 'note')}, {_counted(len(article.markers), 'mark')}"
    for note in article.notes:
        where = ", ".join(spots[note.number]) or "not cited"
        shown = f" (printed {note.printed})" if note.printed else ""
        yield from _hanging(f"{note.number:4}{shown}  {where}: ", note.text, width)
    for remark in article.remarks:
        yield from _hanging("   *  ", remark.text, width)


def citations(article: Article, read: Sequence[TextReading], width: int = 100) -> Iterator[str]:
    """Yield the citations in the text: the sentence, the citation as written, the works that it means.

    ``read`` is what they were read as.
    """
    if not (article.citations or article.notes):
        yield "neither notes nor citations in the text were found"
        return
    yield f"{_counted(len(article.citations), 'citation')} in the text"
    locator, works = SentenceLocator(article), iter(read)
    for one in article.citations:
        meant = "; ".join(_meant(next(works)) for _ in one.works)
        yield from _hanging(f"  {locator.at(one)}  ", f"{' '.join(one.text.split())}: {meant}", width)


def _meant(one: TextReading) -> str:
    """Return the work that a citation means, and where in it."""
    mention = one.mention
    name = " or ".join(one.works) or (f"{mention.name} (unknown)" if mention.key else f"{mention.name} (not listed)")
    place = locator_text(Citation(work="any", locator=mention.locator or None, label=mention.counts))
    return ", ".join(filter(None, (name, place)))


def named_files(article: Article, given: bool) -> str | None:
    """Return a hint that the file names a bibliography which was not given; ``None`` where there is no need."""
    keyed = any(mention.key for one in article.citations for mention in one.works)
    if given or not article.bibliographies or not (keyed or any("@" in note.text for note in article.notes)):
        return None
    return f"the paper names {', '.join(article.bibliographies)}: give it with --works"


def references(article: Article, width: int = 100) -> Iterator[str]:
    """Yield the entries of the reference list, with their own numbers or keys where they have some."""
    yield _counted(len(article.entries), "reference")
    for number, entry in enumerate(article.entries, 1):
        yield from _hanging(f"{entry.label or number:>4}  ", entry.text, width)


def _counted(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def shortened(text: str, width: int) -> str:
    """Return a text in at most ``width`` columns, its end cut off."""
    return text if len(text) <= width else text[: max(width - 1, 1)].rstrip() + "…"


def _hanging(head: str, text: str, width: int) -> list[str]:
    lines = textwrap.wrap(
        text, width, initial_indent=head, subsequent_indent=" " * 6, break_long_words=False, break_on_hyphens=False
    )
    return lines or [head.rstrip()]
