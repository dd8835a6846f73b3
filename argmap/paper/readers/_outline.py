"""What headings say of the blocks below them, whatever the format: levels, notes and the reference list."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from argmap.paper.blocks import Block, Kind

_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[IVXLC]+)[.)]?\s+")
_REFERENCE_TITLES = """
references, list of references, reference list, bibliography, selected bibliography, works cited, literature cited,
literatur, literaturverzeichnis, quellen und literatur, bibliographie, références, références bibliographiques,
bibliografía, referencias, referencias bibliográficas, bibliografia, referências, riferimenti bibliografici,
referenties, kaynakça, kaynaklar, ədəbiyyat, ədəbiyyat siyahısı, литература, список литературы, библиография, джерела,
література
"""
_NOTE_TITLES = "notes, endnotes, footnotes, anmerkungen, fußnoten, endnoten, notas, note, notlar, qeydlər, примечания"


def _bare(title: str) -> str:
    return " ".join(_NUMBER.sub("", title).strip(" :.").casefold().split())


@cache
def _titles(listed: str) -> frozenset[str]:
    return frozenset(" ".join(one.split()) for one in listed.split(","))


def heads_references(title: str) -> bool:
    """Whether a heading with this text stands over the reference list."""
    return _bare(title) in _titles(_REFERENCE_TITLES)


def heads_notes(title: str) -> bool:
    """Whether a heading with this text stands over the notes."""
    return _bare(title) in _titles(_NOTE_TITLES)


def outline(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks with headings counted from 1, and what stands below "References" as entries.

    A heading over notes is left out: the notes are kept by number, not as a section.
    """
    every = list(blocks)
    following = [*every[1:], None]
    found = [one for one, below in zip(every, following, strict=True) if not _only_over_notes(one, below)]
    top = min((one.level for one in found if one.kind is Kind.HEADING), default=1)
    listing = 0  # the level of the heading over the reference list, while below it
    for block in found:
        if block.kind is Kind.HEADING:
            level = block.level - top + 1
            if not listing or level <= listing:
                listing = level if heads_references(block.text) else 0
            yield replace(block, level=level)
        elif block.kind is Kind.PARAGRAPH and listing:
            yield replace(block, kind=Kind.ENTRY)
        else:
            yield block


def _only_over_notes(block: Block, below: Block | None) -> bool:
    if block.kind is not Kind.HEADING or not heads_notes(block.text):
        return False
    return below is None or below.kind in (Kind.NOTE, Kind.HEADING)
