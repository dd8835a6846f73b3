"""What elements of HTML mean for running text."""

from collections.abc import Mapping

from argmap.paper.reasons import Reason

HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BLOCKS = """
address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
_SILENT = "head script style"
_LEFT_OUT = {
    Reason.AROUND: "button datalist dialog iframe nav object option select textarea",
    Reason.FIGURE: "audio canvas svg video",
    Reason.FORMULA: "annotation annotation-xml",
    Reason.READING_AID: "rp rt",
    Reason.HIDDEN: "noframes noscript template title",
    Reason.DELETED: "del",
}
_VOID = "area base br col embed hr img input link meta source track wbr"

BLOCKS = frozenset(_BLOCKS.split()) | HEADINGS.keys()
"""Elements that part the text before them from the text in them and behind them."""

SILENT = frozenset(_SILENT.split())
"""Elements that hold no text of the page."""

LEFT_OUT = {tag: why for why, tags in _LEFT_OUT.items() for tag in tags.split()}
"""Elements with nothing in them that is running text, and why."""

VOID = frozenset(_VOID.split())
"""Elements without an end."""

BESIDE = frozenset({"aside", "footer"})
"""Elements with text beside the article: kept where it is a note."""

CELLS = frozenset({"td", "th"})
"""The cells of tables: those of one row belong together."""

CLOSED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"td", "th", "tr"}),
}
"""Elements whose end tag may be left out, by the element whose beginning ends them (HTML Standard, 13.1.2.4)."""

_BESIDE_ROLES = frozenset({"complementary", "contentinfo", "banner", "search"})
_NOTE_WORDS = frozenset(
    {"footnote-ref", "footnoteref", "noteref", "doc-noteref", "footnote-reference", "endnote-ref", "fnref"}
)
_ENTRY_WORDS = frozenset({"csl-bib-body", "ref-list", "doc-bibliography", "bibliography", "csl-entry"})
_CAPTION_WORDS = frozenset({"caption", "msocaption", "wp-caption-text"})
_TITLE_WORDS = frozenset({"title", "msotitle", "article-title"})
_CONTENTS_WORDS = frozenset({"toc", "table-of-contents", "doc-toc"})
_HIDDEN_WORDS = frozenset({"sr-only", "screen-reader-text", "visually-hidden"})
_SIDE_WORDS = frozenset(
    {"sidenote", "side-note", "ltx_role_footnote", "inline-footnote", "modern-footnotes-footnote__note"}
)
_MARGIN_WORDS = frozenset({"marginnote", "margin-note"})
_LABEL_WORDS = frozenset(
    {"ltx_note_mark", "ltx_tag_note", "sidenote-number", "margin-toggle", "modern-footnotes-footnote"}
)
_AUTHOR_WORDS = frozenset({"author", "authors", "byline", "contrib-author"})


def words(attributes: Mapping[str, str]) -> frozenset[str]:
    """Return the words of ``class``, ``role``, ``epub:type`` and the like, in lower case."""
    said = " ".join(attributes.get(name, "") for name in ("class", "role", "epub:type", "itemprop", "rel"))
    return frozenset(said.casefold().split())


def role(tag: str, attributes: Mapping[str, str]) -> str:
    """Return what an element is: ``entry``, ``author``, ``caption``, ``abstract``, ``title``, or ""."""
    said = words(attributes)
    if said & _ENTRY_WORDS:
        return "entry"
    if said & _AUTHOR_WORDS:
        return "author"
    if tag in ("caption", "figcaption") or said & _CAPTION_WORDS:
        return "caption"
    if "abstract-title" in said:
        return "abstract"
    return "title" if said & _TITLE_WORDS else ""


def refers_to_note(attributes: Mapping[str, str]) -> bool:
    """Whether a link says that it is the mark of a note."""
    return bool(words(attributes) & _NOTE_WORDS)


def stands_beside(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether an element holds what stands beside the article."""
    return tag in BESIDE or bool(words(attributes) & _BESIDE_ROLES)


def side_note(attributes: Mapping[str, str]) -> str:
    """Return what kind of note an element in a line is: ``number`` for one with a number, ``sign``, or ""."""
    said = words(attributes)
    return "number" if said & _SIDE_WORDS else "sign" if said & _MARGIN_WORDS else ""


def is_label(attributes: Mapping[str, str]) -> bool:
    """Whether an element only repeats the number or sign of the note that it stands by."""
    return bool(words(attributes) & _LABEL_WORDS)


def why_left_out(tag: str, attributes: Mapping[str, str]) -> Reason | None:
    """Return why nothing in an element is running text; ``None`` where it may be."""
    if tag in LEFT_OUT:
        return LEFT_OUT[tag]
    style = "".join(attributes.get("style", "").casefold().split())
    said = words(attributes)
    if said & _CONTENTS_WORDS or any(word.startswith("msotoc") for word in said):
        return Reason.CONTENTS
    if "navigation" in said:
        return Reason.AROUND
    hidden = "hidden" in attributes or "display:none" in style or said & _HIDDEN_WORDS
    return Reason.HIDDEN if hidden else None
