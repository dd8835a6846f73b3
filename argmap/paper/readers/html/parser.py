"""Reads HTML into blocks of text. Python's own parser finds tags; no tree is built, and the depth is bounded."""

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser

from argmap.files import refuse
from argmap.paper.readers._budget import Budget
from argmap.paper.readers.html import tag_kinds
from argmap.paper.readers.html.raw import HtmlPage, Hyperlink, Raw, TextRun
from argmap.paper.reasons import Reason
from argmap.problems import Place

DEEPEST = 500
LONGEST_NUMBER = 100
"""The most digits of a character reference that are read: Python reads no number of thousands."""

_LONGEST_TAG = 2**18  # characters, without embedded data: the parser's memory is hundreds of times that of a tag

_MOST_DIGITS = 6  # of the number of an item in a list
_NOT_TAGS = re.compile(r"<!--.*?(?:-->|\Z)|<[!?].*?(?:>|\Z)|data:[^\s\"'<>]{1000,}", re.DOTALL)
_BLANK = "\0"  # which no text holds that was read
_LINE = re.compile(r"[^\n\0]*\n|[^\n\0]+")
_VISIBLE = re.compile(r"\S")


def parse(text: str, file: str) -> HtmlPage:
    """Return the blocks of an HTML file. Raises ``ReadError``: ``too-deep`` or ``too-large``."""
    parser = _Parser(file)
    text = _without_open_ends(text)
    for start in range(0, len(text), _LONGEST_TAG):
        parser.feed(text[start : start + _LONGEST_TAG])
        parser.check_rest()
    parser.close()
    parser.end_block()
    return parser.page


def _without_open_ends(text: str) -> str:
    """Return the text with comments and embedded data blanked, and no "<" behind the last ">", every place kept.

    Python's parser looks for the end of each again from every beginning: quadratic where there is none, before 3.13.6.
    """
    text = _NOT_TAGS.sub(lambda found: re.sub(r"[^\n]", _BLANK, found[0]), text)
    end = text.rfind(">") + 1
    return text[:end] + text[end:].replace("<", " ")


def _number(text: str, otherwise: int) -> int:
    """Return a number that an attribute gives; another where it gives none that can be meant."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else otherwise


@dataclass(slots=True)
class _Open:
    """An open element: its tag, its id and the first block in it, its own number, what it makes of the text in it.

    ``items`` counts the items of a list, ``label`` is what an item is numbered with until its first block begins.
    """

    tag: str
    id: str
    first: int
    serial: int
    role: str
    hidden: bool
    beside: bool
    main: bool
    why: Reason | None = None
    table: int = 0
    items: int = 0
    label: str = ""
    note: "_SideNote | None" = None


@dataclass(slots=True)
class _SideNote:
    """A note that stands in a line of the text: the block that it interrupts, and the links that were open there."""

    block: Raw
    link: Hyperlink | None
    raised: Hyperlink | None


class _Parser(HTMLParser):
    """Hears tags and text; ``page`` is what was heard."""

    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=False)  # else the places behind a character reference are lost
        self.page = HtmlPage()
        self.file = file
        self._stack = [_Open("", "", 0, 0, "", hidden=False, beside=False, main=False)]
        self._counts: Counter[str] = Counter()
        self._block: Raw | None = None
        self._aside: Raw | None = None  # what stands within or behind the block and is no running text
        self._behind: list[tuple[str, Raw]] = []  # notes within the block, each with its id, and asides without one
        self._sides = 0  # the notes in lines so far
        self._link: Hyperlink | None = None
        self._raised: Hyperlink | None = None
        self._in_title = self._coded = False
        self._serial = self._breaks = 0
        self._budget = Budget()

    def check_rest(self) -> None:
        """Refuse a tag that does not end soon; a script may be as long as it likes."""
        rest = len(self.rawdata) - self.rawdata.count(_BLANK)
        if rest > _LONGEST_TAG and not self.cdata_elem:
            message = f"a tag has more than {_LONGEST_TAG:,} characters"
            raise refuse("too-large", message, "open the page in a word processor and save it again", self._place())

    # --- tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Hear the beginning of an element."""
        self._budget.spend(0, self._place())
        attributes = {name: value or "" for name, value in reversed(attrs)}  # of two alike the first counts
        if tag == "meta":
            self.page.meta.append(
                (attributes.get("name", "") or attributes.get("property", ""), attributes.get("content", ""))
            )
        elif tag == "title" and not self.page.title and self._stack[-1].tag in ("", "html", "head"):
            self._in_title = True
        elif tag in tag_kinds.BLOCKS:
            self._open(tag, attributes)
        elif tag == "img" and attributes.get("alt", "").strip():
            self._picture(attributes["alt"])
        elif tag not in tag_kinds.VOID and self._is_apart(tag, attributes):
            self._push(tag, attributes)
        elif not (self._stack[-1].hidden or self._stack[-1].why):
            self._begin_inline(tag, attributes)

    def _is_apart(self, tag: str, attributes: dict[str, str]) -> bool:
        """Whether an element within a line holds what is no text of that line."""
        said = tag in tag_kinds.SILENT or tag_kinds.why_left_out(tag, attributes) or tag_kinds.is_label(attributes)
        return bool(said) or (bool(tag_kinds.side_note(attributes)) and self._block is not None)

    def _picture(self, words: str) -> None:
        self._budget.spend(len(words), self._place())
        runs = [TextRun(words, self._place())]
        around = self._stack[-1]
        self._behind.append(("", Raw("img", why=around.why or Reason.FIGURE, beside=around.beside, runs=runs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Hear an element written as ``<a/>``: for blocks HTML ignores the slash."""
        self.handle_starttag(tag, attrs)
        if tag not in tag_kinds.BLOCKS:
            self.handle_endtag(tag)

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        self.end_block()
        closed = tag_kinds.CLOSED_BY.get(tag, frozenset())
        while self._stack[-1].tag in closed or self._stack[-1].tag in ("p", "head"):
            self._pop()  # their end tags were left out
        self._push(tag, attributes)

    def _push(self, tag: str, attributes: dict[str, str]) -> None:
        if len(self._stack) > DEEPEST:
            cure = "open the page in a word processor and save it again"
            raise refuse("too-deep", f"the page is nested more than {DEEPEST} elements deep", cure, self._place())
        around = self._stack[-1]
        self._serial += 1
        self._counts[tag] += 1
        opened = _Open(
            tag,
            attributes.get("id", ""),
            len(self.page.blocks),
            self._serial,
            tag_kinds.role(tag, attributes) or around.role,
            around.hidden or tag in tag_kinds.SILENT or tag_kinds.is_label(attributes),
            around.beside or tag_kinds.stands_beside(tag, attributes),
            around.main or tag in ("main", "article"),
            around.why or tag_kinds.why_left_out(tag, attributes),
            self._serial if tag == "table" else around.table,
        )
        if opened.why and self._aside is not None:
            if around.why:
                self._aside.runs.append(TextRun(" ", self._place()))
            else:
                self._behind.append(("", self._aside))
                self._aside = None
        if tag not in tag_kinds.BLOCKS and self._block is not None and not (opened.hidden or opened.why):
            self._begin_side_note(opened, tag_kinds.side_note(attributes))
        if tag == "ol":
            opened.items = _number(attributes.get("start", ""), 1) - 1
        elif tag == "li" and around.tag == "ol":
            around.items = _number(attributes.get("value", ""), around.items + 1)
            opened.label = str(around.items)
        self._stack.append(opened)

    def _begin_inline(self, tag: str, attributes: dict[str, str]) -> None:
        id_ = attributes.get("id") or (attributes.get("name") if tag == "a" else None)
        if id_:
            at = len(self.page.blocks)
            self.page.ids.setdefault(id_, (at, at + 1))
            self.page.inline.add(id_)
        page, sharp, target = attributes.get("href", "").partition("#")
        if tag == "a" and sharp:
            said = tag_kinds.refers_to_note(attributes)
            self._link = Hyperlink(target, self._raised is not None, said, bool(page))
        elif tag == "a":
            self._link = None
        elif tag == "sup":
            self._raised = Hyperlink(raised=True)
            if self._link is not None:
                self._link.raised = True
        elif tag == "code":
            self._coded = True
        elif tag == "br":
            self._break()

    def _break(self) -> None:
        """Hear ``<br>``: one is white space, two part paragraphs."""
        self._breaks += 1
        if self._breaks > 1:
            self.end_block()
        self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        """Hear the end of an element."""
        self._budget.spend(0, self._place())
        if tag == "title" and self._in_title:
            self._in_title = False
        elif self._counts[tag]:
            if tag in tag_kinds.BLOCKS:
                self.end_block()
            while self._stack[-1].tag != tag:
                self._pop()
            self._pop()
        elif tag == "a":
            self._link = None
        elif tag == "sup":
            self._raised = None
        elif tag == "code":
            self._coded = False

    def _pop(self) -> None:
        closed = self._stack.pop()
        self._counts[closed.tag] -= 1
        if closed.note is not None:
            self._end_side_note(closed.note)
        if closed.id:
            self.page.ids.setdefault(closed.id, (closed.first, len(self.page.blocks)))

    # --- text

    def handle_data(self, data: str) -> None:
        """Hear text."""
        if self._in_title:
            self._budget.spend(len(data), self._place())
            self.page.title += data
        elif not self._stack[-1].hidden:  # what is left out is kept as well, but apart
            line, column = self.getpos()
            starts = 0
            for part in _LINE.finditer(data):
                self._budget.spend(len(part[0].strip()), self._place())
                self._add(part[0], line, column + part.start() - starts + 1)
                if part[0].endswith("\n"):
                    line, column, starts = line + 1, 0, part.end()

    def handle_entityref(self, name: str) -> None:
        """Hear ``&name;``; what is no character of HTML stays as it is."""
        reference = f"&{name};"
        found = unescape(reference)
        self.handle_data(reference[:-1] if found == reference else found)

    def handle_charref(self, name: str) -> None:
        """Hear ``&#number;``; a number longer than any character has is U+FFFD (HTML Standard, 13.2.5.80)."""
        self.handle_data(unescape(f"&#{name};") if len(name) <= LONGEST_NUMBER else "\ufffd")

    def _add(self, text: str, line: int, column: int) -> None:
        visible = _VISIBLE.search(text)
        apart = self._stack[-1].why is not None
        block = self._aside if apart else self._block
        if block is None and visible:
            block = self._begin_block()
            self._aside, self._block = (block, self._block) if apart else (self._aside, block)
        if block is None:
            return
        if visible:
            column, self._breaks = column + visible.start(), 0
        link = None if apart else self._link or self._raised
        block.runs.append(TextRun(text, Place(self.file, line, column), link))

    def _begin_block(self) -> Raw:
        """Return a new block."""
        around = self._stack[-1]
        outer = self._stack[-2] if len(self._stack) > 1 else around
        container = outer if around.tag == "p" or around.tag in tag_kinds.HEADINGS else around
        if container.tag in tag_kinds.CELLS:
            container = next(one for one in reversed(self._stack) if one.tag not in (*tag_kinds.CELLS, "p"))
        item = around if around.tag == "li" else outer
        label, item.label = item.label, ""
        beyond = next((one.serial for one in reversed(self._stack) if one.serial < container.serial), 0)
        code = self._coded and self._counts["pre"] > 0
        return Raw(
            around.tag,
            around.role,
            container.serial,
            around.beside,
            around.main,
            label,
            around.why,
            beyond,
            around.table,
            code,
        )

    def _begin_side_note(self, opened: _Open, kind: str) -> None:
        """Let the text go into a note, and set its mark in the line that it stands in."""
        if not kind or self._block is None:
            return
        self._sides += kind == "number"
        link = Hyperlink(f"\0{opened.serial}", raised=True, said=True)
        self._block.runs.append(TextRun(str(self._sides) if kind == "number" else "*", self._place(), link))
        opened.note = _SideNote(self._block, self._link, self._raised)
        self._block = Raw("span", container=opened.serial)
        self._link = self._raised = None
        self._behind.append((link.target, self._block))

    def _end_side_note(self, note: _SideNote) -> None:
        """Go on with the text that a note interrupted."""
        self._block, self._link, self._raised = note.block, note.link, note.raised

    def _place(self) -> Place:
        line, column = self.getpos()
        return Place(self.file, line, column + 1)

    def end_block(self) -> None:
        """End the block that text was last added to; notes and asides within it follow it."""
        sides = [one.note for one in self._stack if one.note is not None] if self._behind else []
        if sides:  # a note in a line that holds blocks, or whose end tag was left out: it ends the line
            self._block = sides[0].block
            for one in self._stack:
                one.note = None
        if self._block is not None:
            self.page.blocks.append(self._block)
        for target, raw in self._behind:
            if target:
                self.page.ids.setdefault(target, (len(self.page.blocks), len(self.page.blocks) + 1))
            self.page.blocks.append(raw)
        if self._aside is not None:
            self.page.blocks.append(self._aside)
        self._behind = []
        self._block, self._aside, self._link, self._raised, self._breaks = None, None, None, None, 0
