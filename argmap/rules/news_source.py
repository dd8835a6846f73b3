"""A statement whose only sources are news.

News reports are quick and early; a scholarly claim also needs a document or a study. A work counts as news by its type
(`article-newspaper`, `broadcast`, `post`, `post-weblog`), or if part of its address is called "news".

Bad:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {text: Ridership rises where fares are dropped., footnotes: [1]}
    paper:
      works: [{id: courier, type: article-newspaper, title: More on the buses, container-title: The Courier}]
      footnotes: [{number: 1, cites: [{work: courier}]}]

Good:

    claim:
      text: Bus fares in the town should be dropped.
      premises:
        - {text: Ridership rises where fares are dropped., footnotes: [1]}
    paper:
      works:
        - {id: courier, type: article-newspaper, title: More on the buses, container-title: The Courier}
        - {id: cats-2017, type: article-journal, title: The prospects of fare-free transit}
      footnotes: [{number: 1, cites: [{work: courier}, {work: cats-2017}]}]
"""

import re
from collections.abc import Iterator

from argmap.notation.bibliography import Work
from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.INFO
CONCERN = Concern.SOURCES
TOGETHER = "the only sources of {count} statements are news: {names}"
TYPES = {"article-newspaper", "broadcast", "post", "post-weblog"}
NEWS_ADDRESS = re.compile(r"://(?:news\.|[^?#]*/news(?:/|$))", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield each statement with notes that cite works, all of them news."""
    works = subject.graph.works
    for node in subject.graph.nodes.values():
        sources = subject.citing.sources(node)
        cited = [key for source in sources for key in source.works]
        if cited and all(key in works and _is_news(works[key]) for key in cited):
            message = f"the only sources for this are news: {', '.join(dict.fromkeys(cited))}"
            yield Finding.on(
                node,
                message,
                "look for the document or study that the news reports on",
                sources[0].key,
                name=", ".join(dict.fromkeys(cited)),
            )


def _is_news(work: Work) -> bool:
    return work.type in TYPES or bool(work.url and NEWS_ADDRESS.search(work.url))
