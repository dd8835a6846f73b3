"""An address that is likely to lead nowhere before long.

It asks a program for the page (a query), goes through a shortener, or names the site alone; and the work has neither a
DOI nor a date on which it was looked up (`accessed`). Only the form of the address is looked at: nothing is opened.

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

from argmap.problems import Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
SHORTENERS = {"bit.ly", "buff.ly", "cutt.ly", "goo.gl", "is.gd", "ow.ly", "rb.gy", "t.co", "tiny.cc", "tinyurl.com"}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each address of a work that is fragile, where nothing else tells what was seen."""
    for index, work in enumerate(subject.graph.paper.works if subject.graph.paper else ()):
        if work.url and not work.doi and not work.accessed and (why := fragility(work.url)):
            cure = "look for a lasting address or a DOI, or say when it was looked up: `accessed: 2013-01-25`"
            yield Finding(("paper", "works", index, "URL"), f"this address may not last: {why}", cure)


def fragility(url: str) -> str | None:
    """Return why an address may not last; ``None`` for one that looks lasting, or is none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if (parts.hostname or "").removeprefix("www.") in SHORTENERS:
        return "a shortener stands between"
    if parts.query:
        return "it asks a program for the page"
    if parts.hostname and parts.path in ("", "/"):
        return "it names the site, not a page"
    return None
