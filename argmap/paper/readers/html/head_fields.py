"""What the head of an HTML file says of the paper, in the names that Google Scholar, Dublin Core and PRISM gave."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers.html.raw import HtmlPage
from argmap.problems import Place

TITLES = ("citation_title", "dc.title", "og:title")
AUTHORS = ("citation_author", "citation_authors", "dc.creator", "author", "article:author")
FIELDS: Mapping[str, tuple[str, ...]] = {
    "issued": (
        "citation_publication_date", "citation_date", "citation_cover_date", "citation_online_date", "citation_year",
        "dc.date.issued", "dcterms.issued", "dc.issued", "prism.publicationdate", "article:published_time", "dc.date",
        "dcterms.date", "date",
    ),
    "DOI": ("citation_doi", "prism.doi", "bepress_citation_doi", "dc.identifier.doi", "doi", "dc.identifier"),
    "container-title": ("citation_journal_title", "prism.publicationname", "bepress_citation_journal_title"),
    "volume": ("citation_volume", "prism.volume"),
    "issue": ("citation_issue", "prism.number"),
    "publisher": ("citation_publisher", "dc.publisher", "citation_technical_report_institution"),
}  # fmt: skip
"""The fields of a record with the names of the elements ``meta`` that hold them, the best first."""
_PAGES = ("citation_firstpage", "prism.startingpage"), ("citation_lastpage", "prism.endingpage")
_BODIES = ("citation_author_institution", "citation_author_affiliation")


def authors(page: HtmlPage) -> list[str]:
    """Return the authors, each once."""
    named = (content.strip() for name, content in page.meta if name.casefold() in AUTHORS)
    return list(dict.fromkeys(one for content in named for one in _parted(content)))


def _parted(content: str) -> list[str]:
    return [one.strip() for one in content.split(";")]


def fields(page: HtmlPage, file: str) -> Iterator[Block]:
    """Yield what is said of the paper; an institution is that of the author before it."""
    said: dict[str, str] = {}
    for name, content in page.meta:
        if content.strip():
            said.setdefault(name.casefold(), content)
    for field, names in FIELDS.items():
        yield from (_block(file, field, said[name]) for name in names if name in said)
    first, last = (next((said[name].strip() for name in names if name in said), "") for names in _PAGES)
    if first:
        yield _block(file, "page", f"{first}-{last}" if last and last != first else first)
    author = ""
    for name, content in page.meta:
        author = content if name.casefold() in AUTHORS else author
        if name.casefold() in _BODIES and content.strip():
            yield _block(file, "affiliation", content, author)


def _block(file: str, field: str, text: str, whose: str = "") -> Block:
    flow = Flow()
    flow.add(text, Place(file))
    return replace(flow.block(BlockKind.FIELD), field=field, whose=" ".join(whose.split()))
