"""A built page as a reader of it: what can be gone to in it, where it leads, and what it loads."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

LOADING = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "object": "data",
    "embed": "src",
    "use": "href",
}
IN_STYLE = re.compile(r"""url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)""")


@dataclass
class BuiltPage(HTMLParser):
    """The names that a page has for its places, its links, and the addresses that it loads."""

    file: Path
    names: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.names |= {given[key] for key in ("id", "name") if key in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if tag == "link" and given.get("rel") not in ("canonical", "index", "search", "next", "prev", "top"):
            self.loaded.append(given["href"])
        if tag in LOADING and LOADING[tag] in given:
            self.loaded.append(given[LOADING[tag]])
        self.loaded += in_style(given.get("style", ""))

    def target(self, link: str) -> tuple[Path, str]:
        """Return the file that a link to the site itself leads to, and the place in it."""
        address, _, place = link.partition("#")
        file = self.file.parent / unquote(address.partition("?")[0]) if address else self.file
        return file.resolve(), unquote(place)


def in_style(text: str) -> list[str]:
    """Return the addresses that a style sheet loads."""
    return [found[0] or found[1] for found in IN_STYLE.findall(text)]


def built_pages(site: Path) -> Iterator[BuiltPage]:
    """Yield the pages of a site; files that it only passes on are none."""
    files = (file for file in sorted(site.rglob("*.html")) if not file.is_relative_to(site / "_downloads"))
    return map(BuiltPage, files)
