"""The notes on authors in LaTeX ("thanks"): they are marked with signs and are none of the paper's numbered notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.structure.affiliation_notes import names_institution
from argmap.problems import Place

_THANKS = re.compile(r"\\thanks\s*\{")
_BEFORE_NAME = re.compile(r"\\author\s*(?:\[[^\]]*\])?\s*\{|\\and\b|\\And\b|\\AND\b|\\title\s*\{|\\\\")


@dataclass(frozen=True, slots=True)
class Thanks:
    """A note, as LaTeX; ``whose`` is the name that it stands behind, empty behind a title."""

    text: str
    whose: str


def split_thanks(source: str) -> tuple[str, list[Thanks]]:
    """Return a source without the notes on its authors, and these."""
    found: list[Thanks] = []
    kept: list[str] = []
    done = 0
    for opened in _THANKS.finditer(source):
        end = _closed(source, opened.end())
        if opened.start() < done or end is None:
            continue
        kept.append(source[done : opened.start()])
        found.append(Thanks(source[opened.end() : end], _name(source[: opened.start()])))
        done = end + 1
    return "".join([*kept, source[done:]]), found


def _closed(source: str, start: int) -> int | None:
    """Return where the brace that was opened before ``start`` is closed; ``None`` if it is not."""
    depth = 1
    for found in re.finditer(r"\\.|[{}]", source[start:], re.DOTALL):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if not depth:
            return start + found.start()
    return None


def _name(before: str) -> str:
    """Return the author's name that ends where a note begins."""
    last = list(_BEFORE_NAME.finditer(before))[-1:]
    if not last or last[0][0].startswith("\\title"):
        return ""
    return _plain(_THANKS.split(before[last[0].end() :])[0]).strip(" ,;")


def _plain(latex: str) -> str:
    from pylatexenc.latex2text import LatexNodes2Text

    return " ".join(LatexNodes2Text().latex_to_text(latex).split())


def blocks_of(thanks: list[Thanks], file: str) -> Iterator[Block]:
    """Yield the notes as remarks; one that names an institution also says where the author is."""
    for one in thanks:
        flow = Flow()
        flow.add(_plain(one.text), Place(file))
        if flow:
            yield flow.block(BlockKind.NOTE, number=0)
            if one.whose and names_institution(flow.block(BlockKind.NOTE).text):
                yield replace(flow.block(BlockKind.FIELD), field="affiliation", whose=one.whose)
