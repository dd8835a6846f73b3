"""Makes a web page of a JATS article, in the elements and roles that the reader of HTML knows."""

import re
from html import escape
from typing import TYPE_CHECKING

from argmap.paper.readers.jats.front import head
from argmap.paper.readers.jats.references import entry
from argmap.paper.readers.jats.tree import words

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TAGS = {
    "p": "p", "list-item": "li", "disp-quote": "blockquote", "verse-group": "blockquote", "verse-line": "div",
    "italic": "i", "bold": "b", "sup": "sup", "sub": "sub", "preformat": "pre", "code": "pre", "table": "table",
    "tr": "tr", "td": "td", "th": "th", "thead": "thead", "tbody": "tbody", "def-item": "div", "term": "b",
    "def": "div", "attrib": "p", "speech": "blockquote", "speaker": "b", "statement": "div", "boxed-text": "div",
    "disp-formula": "div",
}  # fmt: skip
_ASIDE = frozenset(
    {
        "permissions",
        "sec-meta",
        "supplementary-material",
        "sub-article",
        "response",
        "bio",
        "glossary",
        "table-wrap-foot",
    }
)
_NOT_SHOWN = frozenset({"object-id", "graphic", "media", "inline-graphic"})
"""Addresses and identifiers: what they hold to read, such as the description of a picture, is written all the same."""
_LED = re.compile(r'class="footnote-ref" href="#([^"]*)"')
_NOTES = "Notes"  # where no mark leads to any
_ABSTRACT = "Abstract"
_HEADS = {"ack": "Acknowledgements", "ref-list": "References", "app": "Appendix"}
_LOWEST = 6


def as_page(article: "Element") -> str:
    """Return an article as a web page: its record at the head, then abstract, text, notes and references."""
    front = article.find("front")
    meta = list(head(front)) if front is not None else []
    lines = "".join(f'<meta name="{escape(name)}" content="{escape(value)}">\n' for name, value in meta)
    page = _PageWriter()
    if front is not None:
        page.take_front(front)
    for part in article:
        if part.tag in _ASIDE:
            page.take(part, 1)
        elif part is not front:
            page.take_children(part, 1)
    page.put_notes()
    return f"<!DOCTYPE html><html><head>{lines}</head><body>{''.join(page.parts)}</body></html>"


class _PageWriter:
    """Writes elements as HTML; ``notes`` are kept for the end."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._notes: list[tuple[str, Element]] = []

    def take_front(self, front: "Element") -> None:
        """Write title, authors, abstracts, keywords, and what else the front tells its readers."""
        self._put("h1", words(front.find("article-meta/title-group/article-title")), ' class="title"')
        if subtitle := words(front.find("article-meta/title-group/subtitle")):
            self._put("p", subtitle, ' class="subtitle"')
        for abstract in front.findall("article-meta/abstract"):
            plain = abstract.get("abstract-type") in (None, "summary", "section")
            if plain and abstract.find("title") is None:
                self._put("h2", _ABSTRACT)
            self._wrap(abstract, "section" if plain else "aside", 2)
        for translated in front.findall("article-meta/trans-abstract"):
            self._wrap(translated, "aside", 2)
        for group in front.findall("article-meta/kwd-group"):
            keywords = "; ".join(words(one) for one in group.iter("kwd"))
            self._put("p", f"{words(group.find('title')) or 'Keywords'}: {keywords}")
        for name in ("author-notes", "permissions", "funding-group", "custom-meta-group"):
            for one in front.findall(f"article-meta/{name}"):
                self._put("aside", words(one))

    def put_notes(self) -> None:
        """Write the notes, each with the id that marks lead to."""
        if self._notes:
            led = set(_LED.findall("".join(self.parts)))
            headed = "" if led & {id_ for id_, _ in self._notes} else f"<h2>{_NOTES}</h2>"
            self.parts.append(f'{headed}<section role="doc-endnotes"><ol>')
            for id_, note in self._notes:
                self.parts.append(f'<li id="{escape(id_)}">')
                self.take_children(note, _LOWEST, without=("label",))
                self.parts.append("</li>")
            self.parts.append("</ol></section>")

    def take_children(self, parent: "Element", level: int, without: tuple[str, ...] = ()) -> None:
        """Write what stands in an element."""
        self._text(parent.text)
        for child in parent:
            if child.tag not in without:
                self.take(child, level)
            self._text(child.tail)

    def take(self, one: "Element", level: int) -> None:
        """Write an element; ``level`` is that of a heading in it."""
        writer = getattr(self, f"_take_{str(one.tag).replace('-', '_')}", None)
        if one.tag in _NOT_SHOWN:
            for child in one:
                self.take(child, level)
            return
        if writer:
            writer(one, level)
        elif one.tag in _ASIDE:
            self._wrap(one, "aside", level)
        else:
            self._wrap(one, _TAGS.get(str(one.tag), ""), level)

    def _put(self, tag: str, text: str, attributes: str = "") -> None:
        if text:
            self.parts.append(f"<{tag}{attributes}>{escape(text)}</{tag}>\n")

    def _text(self, text: str | None) -> None:
        if text:
            self.parts.append(escape(text))

    def _wrap(self, one: "Element", tag: str, level: int, without: tuple[str, ...] = ()) -> None:
        self.parts.append(f"<{tag}>" if tag else "")
        self.take_children(one, level, without)
        self.parts.append(f"</{tag}>" if tag else "")

    def _take_sec(self, one: "Element", level: int) -> None:
        title, label = one.find("title"), words(one.find("label"))
        if title is not None or label:
            shown = min(level + 1, _LOWEST)
            self.parts.append(f"<h{shown}>{escape(label)} ")
            if title is not None:
                self.take_children(title, level)
            self.parts.append(f"</h{shown}>")
        self._wrap(one, "section", level + 1, ("title", "label"))

    def _take_title(self, one: "Element", level: int) -> None:
        self._wrap(one, f"h{min(level + 1, _LOWEST)}", level)

    def _take_ack(self, one: "Element", level: int) -> None:
        if one.find("title") is None:
            self._put("h2", _HEADS[str(one.tag)])
        self._wrap(one, "section", level)

    _take_app = _take_ack

    def _take_ref_list(self, one: "Element", level: int) -> None:
        self._put("h2", words(one.find("title")) or _HEADS["ref-list"])
        self.parts.append("<ol>")
        for child in one:
            if child.tag == "ref":
                label = words(child.find("label")).strip("[]().")
                number = f' value="{label}"' if label.isdecimal() else ""
                self._put("li", entry(child), f' class="csl-entry"{number}')
            elif child.tag != "title":
                self.take(child, level)
        self.parts.append("</ol>")

    def _take_list(self, one: "Element", level: int) -> None:
        self._wrap(one, "ol" if one.get("list-type") == "order" else "ul", level)

    def _take_xref(self, one: "Element", level: int) -> None:
        if one.get("ref-type") not in ("fn", "table-fn"):
            self.take_children(one, level)
            return
        self.parts.append(f'<a class="footnote-ref" href="#{escape(one.get("rid", ""))}">')
        self.take_children(one, level)
        self.parts.append("</a>")

    def _take_fn(self, one: "Element", level: int) -> None:  # noqa: ARG002
        """Keep a note for the end; one that stands in the text is marked there."""
        id_ = one.get("id") or f"argmap-fn-{len(self._notes) + 1}"
        if one.get("id") is None:
            self.parts.append(f'<a class="footnote-ref" href="#{id_}"><sup>{len(self._notes) + 1}</sup></a>')
        self._notes.append((id_, one))

    def _take_fig(self, one: "Element", level: int) -> None:
        self._captioned(one, level, ("label", "caption"))

    _take_table_wrap = _take_fig

    def _captioned(self, one: "Element", level: int, without: tuple[str, ...]) -> None:
        caption = " ".join(filter(None, (words(one.find("label")).rstrip(".") + ".", words(one.find("caption")))))
        self.parts.append("<figure>")
        self._put("figcaption", caption.strip(". ") and caption)
        self.take_children(one, level, without)
        self.parts.append("</figure>")

    def _take_alt_text(self, one: "Element", level: int) -> None:  # noqa: ARG002
        self.parts.append(f'<img alt="{escape(words(one))}">')

    _take_long_desc = _take_alt_text

    def _take_alternatives(self, one: "Element", level: int) -> None:
        """Write one of several forms of the same: of a formula MathML, else what comes first."""
        best = next((child for child in one if child.tag == "math"), next(iter(one), None))
        if best is not None:
            self.take(best, level)
