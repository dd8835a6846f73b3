"""Types and fields of BibTeX and BibLaTeX, and those of CSL that they mean."""

TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "report",
    "mastersthesis": "thesis",
    "mvbook": "book",
    "online": "webpage",
    "patent": "patent",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "software": "software",
    "standard": "standard",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "www": "webpage",
}
"""Any other type is a document."""

NUMBERED = frozenset(
    {"techreport", "report", "patent", "standard", "manual", "book", "collection", "proceedings", "legislation"}
)
"""Types whose number is not that of an issue."""

FIELDS = {
    "title": ("title",),
    "container_title": ("journaltitle", "journal", "booktitle", "maintitle"),
    "collection_title": ("series",),
    "volume": ("volume",),
    "edition": ("edition",),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher_place": ("location", "address"),
    "genre": ("type",),
    "event_title": ("eventtitle",),
    "event_place": ("venue",),
    "language": ("langid", "language"),
    "keyword": ("keywords",),
    "url": ("url",),
    "doi": ("doi",),
    "isbn": ("isbn",),
    "issn": ("issn",),
}
"""Fields of ours, and those of BibTeX that give them, the first that is there."""
