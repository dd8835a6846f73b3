"""What elements of HTML mean for running text."""

from collections.abc import Mapping

HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BLOCKS = """
address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
_LEFT_OUT = """
annotation annotation-xml audio button canvas datalist dialog head iframe nav noframes
noscript object option picture rp rt script select style svg template textarea title video
"""
_VOID = "area base br col embed hr img input link meta source track wbr"

BLOCKS = frozenset(_BLOCKS.split()) | HEADINGS.keys()
"""Elements that part the text before them from the text in them and behind them."""

LEFT_OUT = frozenset(_LEFT_OUT.split())
"""Elements with nothing in them that is running text."""

VOID = frozenset(_VOID.split())
"""Elements without an end."""

BESIDE = frozenset({"aside", "footer"})
"""Elements with text beside the article: kept where it is a note."""

CELLS = frozenset({"table", "tbody", "td", "tfoot", "th", "thead", "tr"})
"""Elements of tables: text straight in them is no running text, paragraphs within them are."""

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
_LEFT_OUT_WORDS = frozenset({"toc", "table-of-contents", "doc-toc", "navigation", "sr-only"})
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


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether nothing in an element is shown as running text."""
    style = "".join(attributes.get("style", "").casefold().split())
    return (
        tag in LEFT_OUT
        or "hidden" in attributes
        or "display:none" in style
        or any(word in _LEFT_OUT_WORDS or word.startswith("msotoc") for word in words(attributes))
    )
