"""Sources that other programs name by an address or in words, as works that notes cite."""

import re

from argmap.citations.keys import ascii_slug
from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.notation.bibliography import Citation, Work
from argmap.text.xml import printable

ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'\[\]{}|\\^`]+", re.IGNORECASE)
"""An address on the web (RFC 3986), without what more often ends the sentence than the address."""
TRAILING = ".,;:!?)"
HOST = re.compile(r"^(?:https?://)?(?:www\.)?([^/?#:]*)([^?#]*)", re.IGNORECASE)
LONGEST_KEY = 40


class NamedWorks:
    """The works that sources stand for: the same source is the same work, and each has an id of its own."""

    def __init__(self) -> None:
        self.works: dict[str, Work] = {}
        self._of: dict[str, str] = {}
        self._counts: dict[str, int] = {}

    def work(self, text: str) -> Work:
        """Return the work of a source: a web page where it has an address, else a document of that title."""
        plain = " ".join(printable(text).split())
        if plain not in self._of:
            made = self._made(plain)
            self._of[plain] = made.id
            self.works[made.id] = made
        return self.works[self._of[plain]]

    def _made(self, text: str) -> Work:
        found = ADDRESS.search(text)
        if not found:
            return Work.model_construct(id=self._key(text), type="document", title=text)
        address = found[0].rstrip(TRAILING)
        around = (text[: found.start()], text[found.start() + len(address) :])
        title = " ".join(filter(None, (part.strip(" -–—:.,;()[]") for part in around)))
        url = address if "://" in address else f"https://{address}"
        host = HOST.match(url)
        key = self._key("-".join(host.groups()) if host else url)
        return Work.model_construct(id=key, type="webpage", title=title or None, url=url)

    def _key(self, words: str) -> str:
        """Return an id that no work has; counting goes on where it ended."""
        key = ascii_slug(words)[:LONGEST_KEY].strip("-") or "source"
        self._counts[key] = self._counts.get(key, 0) + 1
        found = key if self._counts[key] == 1 else f"{key}-{self._counts[key]}"
        return found if found not in self.works else self._key(words)


def source_note(builder: GraphBuilder, works: NamedWorks, number: int, text: str, where: Where = None) -> None:
    """Add a note that cites the source that a text names: it counts as evidence, as a note of a paper does."""
    work = works.work(text)
    builder.work(work, where)
    builder.note(number, None, where, (Citation.model_construct(work=work.id),))
