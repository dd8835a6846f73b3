"""Turns Markdown into blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def

from argmap.files import refuse
from argmap.paper.blocks import Block, BlockKind, Piece
from argmap.paper.readers._signs import as_number
from argmap.paper.readers.markdown.building import is_bold_line, make, paragraph
from argmap.paper.readers.markdown.inline import Inline, Item, LineEnd
from argmap.paper.readers.markdown.note_labels import Inner, Labels, inner_notes, label_of
from argmap.paper.readers.markdown.source import MarkdownSource, SourceStretch
from argmap.paper.reasons import Reason
from argmap.paper.structure.note_groups import NoteDivisions
from argmap.paper.structure.sentence_ends import is_cut, may_head
from argmap.problems import Place

_ATTRIBUTES = re.compile(r"\{[#.][^{}]{0,200}\}\Z")
_LONGEST_HEADING = 150
_NONE = -1
DEEPEST = 80
"""How deep quotations and lists may stand in one another; the parser descends a few calls for each."""
_SILENT_HTML = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")


_RAW = {"fence": Reason.CODE, "code_block": Reason.CODE, "html_block": Reason.HTML}


def parser() -> MarkdownIt:
    """Return the parser: notes stay where they stand, and indented lines are text as text recognition means them.

    A line that begins a note ends what stands before it, quotations included, as in pandoc.
    """
    made = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).use(footnote_plugin).enable("table")
    made.block.ruler.at("footnote_def", footnote_def, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    return made.disable(["code", "footnote_tail", "text_join"])


def blocks(text: str, file: str) -> Iterator[Block]:
    """Yield the blocks of a Markdown text; ``file`` is its name for places."""
    env: dict[str, Any] = {}
    tokens = parser().parse(text, env)
    if deep := next((one for one in tokens if one.level >= DEEPEST - 1), None):  # the parser drops what is deeper
        place = Place(file, (deep.map or [0])[0] + 1)
        raise refuse("too-deep", f"blocks are nested more than {DEEPEST - 2} deep", "nest fewer quotations", place)
    inner: Inner = env.get("footnotes", {}).get("list", {})
    walk = _BlockWalk(MarkdownSource(file, text), Labels(tokens, inner), inner)
    for index, token in enumerate(tokens):
        yield from walk.take(token, tokens[index - 1])


class _BlockWalk:
    """Walks through the tokens of blocks."""

    def __init__(self, source: MarkdownSource, labels: Labels, inner: Inner) -> None:
        self._source, self._labels, self._inner = source, labels, inner
        self._tables = 0  # how many are open
        self._cells: list[Item] = []  # what stands in the table that is open
        self._noted = False  # whether a note is open
        self._number: int | None = _NONE  # what the next block has as a note
        self._label = ""  # what the item of a list is numbered with that begins here
        self._over_notes = False  # whether the last heading is one over notes
        self._divisions = NoteDivisions()

    def take(self, token: Token, before: Token) -> Iterator[Block]:
        """Yield what a token makes; ``before`` is the token before it."""
        if token.type in _RAW:
            yield from self._raw(token, _RAW[token.type])
        elif token.type == "inline":
            yield from self._cell(token) if self._tables else self._block(token, before)
        elif token.type == "hr":
            yield Block(BlockKind.BREAK, ())
        elif token.type.startswith("table_"):
            yield from self._table(token)
        elif token.type.startswith("footnote_reference_"):
            self._noted = token.nesting > 0
            if self._noted:
                self._number = self._labels.number(label_of(token))
            else:
                yield from self._end_note(before)
        elif token.type.startswith("list_item_") and not self._noted:
            yield from self._item(token, before)

    def _item(self, token: Token, before: Token) -> Iterator[Block]:
        """Begin or end an item of a list, which below a heading over notes is one."""
        if token.nesting < 0:
            yield from self._end_note(before)
        elif token.info.isdecimal() and self._over_notes:
            self._number = as_number(token.info)
        else:
            self._label = token.info

    def _table(self, token: Token) -> Iterator[Block]:
        self._tables += token.nesting
        if not self._tables:
            yield replace(make(BlockKind.ASIDE, self._cells), why=Reason.TABLE)
            self._cells = []

    def _cell(self, token: Token) -> Iterator[Block]:
        """Keep what stands in a cell for the table; yield the notes in it."""
        stretch = SourceStretch(self._source, token.content, (token.map or [0])[0])
        children = token.children or []
        self._cells += [*Inline(stretch, self._labels).items(children), LineEnd(stretch.place(len(token.content)))]
        yield from self._beside(children, stretch)

    def _raw(self, token: Token, why: Reason) -> Iterator[Block]:
        """Yield code, or the words of HTML that stands by itself."""
        text = token.content
        if why is Reason.HTML:
            text = _TAG.sub(lambda found: " " * len(found[0]), _SILENT_HTML.sub("", text))
        if text.strip():
            line = (token.map or [0])[0] + 1 + (token.type == "fence")
            yield Block(BlockKind.ASIDE, (Piece(text, Place(self._source.file, line, 1)),), why=why)

    def _end_note(self, before: Token) -> Iterator[Block]:
        self._label = ""
        if self._number not in (None, _NONE):  # nothing stood in it
            place = Place(self._source.file, (before.map or [0])[0] + 1, 1)
            yield Block(BlockKind.NOTE, (Piece("", place),), number=self._number)
        self._number = _NONE

    def _block(self, token: Token, before: Token) -> Iterator[Block]:
        stretch = SourceStretch(self._source, token.content, (token.map or [0])[0])
        children = token.children or []
        items = list(Inline(stretch, self._labels).items(children))
        if self._number is not _NONE:
            yield make(BlockKind.NOTE, items, number=self._number)
            self._number = None
        elif before.type == "heading_open" or (is_bold_line(children) and _may_head(token.content)):
            yield from self._heading(items, before)
        else:
            label, self._label = self._label, ""
            yield from (replace(one, label=label) for one in paragraph(items))
        yield from self._beside(children, stretch)

    def _heading(self, items: Sequence[Item], before: Token) -> Iterator[Block]:
        level = int(before.tag[1]) if before.type == "heading_open" else 0
        heading = make(BlockKind.HEADING, _without_attributes(items), level=level)
        lines = sum(isinstance(item, LineEnd) for item in items)
        if before.markup == "-" and (lines or is_cut(heading.text) or not _may_head(heading.text)):
            yield from paragraph(items)  # a rule right under the last line of a page
            yield Block(BlockKind.BREAK, ())
            return
        self._over_notes = self._divisions.noted(heading.text, level)
        yield heading

    def _beside(self, tokens: Sequence[Token], stretch: SourceStretch) -> Iterator[Block]:
        """Yield the notes that stand in a text, and the words of its pictures."""
        yield from self._inner_notes(tokens, stretch)
        for token in tokens:
            words = " ".join((token.content, str(token.attrs.get("title", "")))).strip()
            if token.type == "image" and words:
                place = stretch.place(max(0, stretch.content.find(token.content)))
                yield Block(BlockKind.ASIDE, (Piece(words, place),), why=Reason.FIGURE)

    def _inner_notes(self, tokens: Sequence[Token], stretch: SourceStretch) -> Iterator[Block]:
        at = 0
        for token, contents in inner_notes(tokens, self._inner):
            at = max(stretch.content.find("^[", at), 0) + 2
            items = list(Inline(stretch, self._labels, at).items(contents))
            yield make(BlockKind.NOTE, items, number=self._labels.number(label_of(token)))


def _without_attributes(items: Sequence[Item]) -> Sequence[Item]:
    """Return what stands in a heading without pandoc's attributes at its end: ``{#fares}``."""
    last = items[-1] if items else None
    if not isinstance(last, Piece):
        return items
    return [*items[:-1], Piece(_ATTRIBUTES.sub("", last.text).rstrip(), last.place)]


def _may_head(text: str) -> bool:
    return len(text) < _LONGEST_HEADING and may_head(text)
