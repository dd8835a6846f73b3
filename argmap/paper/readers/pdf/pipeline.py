"""Makes the blocks of a paper from the pages of a PDF."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from argmap.files import refuse
from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers.pdf import heading_fonts
from argmap.paper.readers.pdf.apart import merged, page_asides, repeated_asides
from argmap.paper.readers.pdf.block_writer import Writer, printed
from argmap.paper.readers.pdf.boldness import with_weights
from argmap.paper.readers.pdf.endnotes import take_endnotes
from argmap.paper.readers.pdf.extraction import Page
from argmap.paper.readers.pdf.footnotes import Feet
from argmap.paper.readers.pdf.furniture import part_furniture
from argmap.paper.readers.pdf.gutters import gutters
from argmap.paper.readers.pdf.indents import PlacedLine, place
from argmap.paper.readers.pdf.labelled_notes import NoteNumbers
from argmap.paper.readers.pdf.line_numbers import part_line_numbers
from argmap.paper.readers.pdf.metrics import measure
from argmap.paper.readers.pdf.page_lines import PageLine, PageRegion, regions, rows
from argmap.paper.readers.pdf.paragraphs import Grouping, LineGroup, entries, without_bullet
from argmap.paper.readers.pdf.side_notes import part_side_notes, read_side_notes
from argmap.paper.readers.pdf.tables import part_tables
from argmap.paper.structure.headings import HeadingRole
from argmap.paper.unread import FIELD, named_pages
from argmap.problems import Place

_PART_OF_PAGE, _MOST_OF_PAGE = 0.4, 0.8  # that a picture fills: without any text, and with a stamp
_STAMP, _LONGEST = 10.0, 120  # points and characters, of a stamp
_DOI = re.compile(r"10\.\d{4,9}/")


def compose(pages: Sequence[Page], file: str) -> Iterator[Block]:
    """Yield the blocks of a paper: title, authors, the running text with the reference list, the notes.

    And, where it stands or behind the text, what is no part of it, with the reason.
    """
    plain, numbers = part_line_numbers(with_weights(pages))
    lines, furniture = part_furniture([rows(page.runs, page.number) for page in plain])
    lines, beside = part_side_notes(lines)
    ordered = list(_regions(plain, lines))
    if not ordered:
        cure = "run text recognition (OCR) on it, and use the resulting file"
        raise refuse("no-text-layer", "the PDF has no text except running heads", cure, Place(file))
    metrics = measure(ordered)
    feet = Feet(metrics, [page.rules for page in plain], ordered)
    bodies = [body for region in ordered if (body := feet.body(region)).lines]
    below = sorted(
        [*feet.notes, *(note for page in beside for note in read_side_notes(page))], key=lambda one: one.page
    )
    placed, tables = part_tables(place(bodies))
    grouping = Grouping(placed, metrics)
    marked = set().union(*feet.marks.values()) - {note.label for note in below}
    found = take_endnotes(placed, grouping, marked)
    numbering = NoteNumbers(below, found.groups, found.text, feet.marks)
    writer = Writer(file, numbering)
    yield from _fields(pages, file)
    yield from _unread(plain, lines, file)
    asides = [*writer.asides(tables), *writer.asides(found.headings)]
    yield from merged(writer.text(list(_groups(found.text, grouping)), metrics), asides)
    yield from repeated_asides(furniture, numbers, file)
    yield from page_asides(pages, file)
    for note, number in numbering.numbered():
        block = writer.flow(note.lines).block(BlockKind.NOTE, number=number)
        yield replace(block, printed=printed(note.label, number))


def _fields(pages: Sequence[Page], file: str) -> Iterator[Block]:
    """Yield what the file says that holds a DOI; when the file was made says nothing of when the paper appeared."""
    for said in filter(_DOI.search, pages[0].said):
        flow = Flow()
        flow.add(said, Place(file, 1))
        yield replace(flow.block(BlockKind.FIELD), field="DOI")


def _unread(pages: Sequence[Page], lines: Sequence[Sequence[PageLine]], file: str) -> Iterator[Block]:
    """Yield which pages hold only pictures; a stamp may stand on them, but no text."""
    found = [page.number for page, kept in zip(pages, lines, strict=True) if _is_scan(page, kept)]
    if found:
        flow = Flow()
        flow.add(named_pages(found), Place(file, found[0]))
        yield replace(flow.block(BlockKind.FIELD), field=FIELD)


def _is_scan(page: Page, kept: Sequence[PageLine]) -> bool:
    """Whether a picture fills a page that has no text, or only a stamp in small type."""
    if not kept:
        return page.pictured > _PART_OF_PAGE
    return page.pictured > _MOST_OF_PAGE and len(kept) == 1 and kept[0].size < _STAMP and len(kept[0].text) < _LONGEST


def _regions(pages: Sequence[Page], lines: Sequence[Sequence[PageLine]]) -> Iterator[PageRegion]:
    for page, kept, strip in zip(pages, lines, gutters(lines), strict=True):
        yield from (region for region in regions(page, kept, strip) if region.lines)


def _groups(lines: Sequence[PlacedLine], grouping: Grouping) -> Iterator[LineGroup]:
    """Yield the paragraphs of the text; those below "References" are its entries."""
    groups = [without_bullet(group) for group in grouping.groups(lines)]
    listing = False
    for headed, part in groupby(groups, lambda group: heading_fonts.is_heading(group, grouping.metrics)):
        stretch = list(part)
        if listing and not headed:
            yield from entries([placed for group in stretch for placed in group.lines], grouping)
        else:
            yield from stretch
        listing = headed and heading_fonts.heads(stretch[-1].text, HeadingRole.REFERENCES)
