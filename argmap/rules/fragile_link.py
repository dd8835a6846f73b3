"""A web address that may soon lead nowhere.

The address contains a query, goes through a link shortener, or names only the site; and the work has neither a DOI nor
the date on which it was looked up (`accessed`). Only the form of the address is checked: nothing is opened.

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses, URL: "https://buses.example/show.php?id=17"}]
      footnotes: [{number: 1, cites: [{work: tariff}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      footnotes: [1]
    paper:
      works: [{id: tariff, title: Tariff of the town's buses, URL: "https://buses.example/tariff-2019.pdf"}]
      footnotes: [{number: 1, cites: [{work: tariff}]}]
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.SOURCES
TOGETHER = "{named} addresses may not last: {names}"
SHORTENERS = {"bit.ly", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "ow.ly", "rb.gy", "t.co", "tiny.cc", "tinyurl.com"}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each address of a work that is fragile, where nothing else says what was seen."""
    for index, work in enumerate(subject.graph.paper.works if subject.graph.paper else ()):
        if work.url and not work.doi and not work.accessed and (why := fragility(work.url)):
            cure = "look for a permanent address or a DOI, or say when you looked it up: `accessed: 2013-01-25`"
            yield Finding(("paper", "works", index, "URL"), f"this address may not last: {why}", cure, name=work.id)


def fragility(url: str) -> str | None:
    """Return why an address may not last; ``None`` for one that looks lasting, or is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if (parts.hostname or "").removeprefix("www.") in SHORTENERS:
        return "it goes through a link shortener"
    if parts.query:
        return "it contains a query"
    if parts.hostname and parts.path in ("", "/"):
        return "it names the site, not a page"
    return None
