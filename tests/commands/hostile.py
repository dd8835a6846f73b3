"""Files that students and strangers may send, with the one problem that each must end in."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from argmap.problems import printable

CLAIM = "claim:\n  text: a\n"
LAUGHS = "\n".join(["a0: &a0 [lol, lol]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 40))])
LINE = "word " * 2_000_000


@dataclass(frozen=True)
class Hostile:
    """A file's name and content, and the rule and place (``line:column``) of its problem."""

    rule: str
    place: str
    content: str | bytes | Callable[[Path], None]
    file: str = "map.yaml"
    at: str = ""  # the file that the problem lies in, if it is another

    def put(self, folder: Path) -> Path:
        """Write the file into a folder; return its path."""
        path = folder / self.file
        if callable(self.content):
            self.content(path)
        else:
            path.write_bytes(self.content if isinstance(self.content, bytes) else self.content.encode())
        return path

    def where(self, folder: Path) -> str:
        """Return what a message must say of the place."""
        return ":".join(part for part in (printable(str(folder / (self.at or self.file))), self.place) if part)


def sparse(path: Path) -> None:
    """Make a file of a tebibyte that takes no room."""
    path.touch()
    os.truncate(path, 2**40)


def with_paper(content: str) -> Callable[[Path], None]:
    """Return what writes a map and its paper beside it."""

    def put(path: Path) -> None:
        path.write_text("paper: p\n" + CLAIM)
        (path.parent / "p.paper.yaml").write_text(content)

    return put


FILES = {
    "yaml nested in flows": Hostile("too-deep", "1:1001", "[" * 100_000),
    "yaml nested in blocks": Hostile("too-deep", "1:201", "- " * 100_000),
    "yaml nested in keys": Hostile("too-deep", "101:101", "\n".join(" " * n + "a:" for n in range(3000))),
    "json nested": Hostile("too-deep", "1:601", '{"a": ' * 100_000, "map.json"),
    "json in yaml nested": Hostile("too-deep", "1:501", '{"a":' * 100_000),
    "a billion laughs": Hostile("yaml-feature", "1:5", LAUGHS),
    "too many values": Hostile("too-large", "1:2000000", "[" + "a," * 1_000_000 + "]"),
    "too many values in json": Hostile("too-large", "1:2000000", "[" + "1," * 1_000_000 + "1]", "map.json"),
    "a key twice": Hostile("duplicate-key", "3:3", "claim:\n  text: a\n  text: b\n"),
    "a key twice in json": Hostile("duplicate-key", "2:1", '{"claim": {"text": "a"},\n"claim": {}}', "map.json"),
    "a folder": Hostile("unreadable-file", "", Path.mkdir, "map.json"),
    "no file": Hostile("unreadable-file", "", lambda path: None),
    "a name that steers terminals": Hostile("unreadable-file", "", lambda path: None, "a\nb\x1b[31m.yaml"),
    "a name that is no text": Hostile("unreadable-file", "", lambda path: None, "\udcff.yaml"),
    "NUL": Hostile("not-utf-8", "2:9", CLAIM[:-2].encode() + b"\0\n"),
    "Latin-1": Hostile("not-utf-8", "2:12", "claim:\n  text: caf\xe9\n".encode("latin-1")),
    "UTF-16": Hostile("not-utf-8", "1:1", CLAIM.encode("utf-16")),
    "nothing": Hostile("syntax-error", "1:1", ""),
    "nothing in json": Hostile("syntax-error", "1:1", "", "map.json"),
    "only comments": Hostile("syntax-error", "1:1", "# a\n\n# b\n"),
    "too large": Hostile("too-large", "", sparse),
    "a fault at the end of ten megabytes": Hostile(
        "unknown-key", "1:10000017", f"claim: {{text: {LINE.strip()}b, voic: a}}"
    ),
    "a long key": Hostile("syntax-error", "1:10000000", LINE.strip() + ": a"),
    "a misspelt key": Hostile("unknown-key", "3:3", CLAIM + "  premisses: []\n"),
    "tabs": Hostile("syntax-error", "2:1", "claim:\n\ttext: a\n"),
    "lines that end in CR LF": Hostile(
        "unknown-key", "3:11", "claim:\r\n  text: a\r\n  quote: {strt: b, start: a, end: c}\r\n"
    ),
    "a key that is no text": Hostile("wrong-type", "1:3", "? [a]\n: b\n"),
    "two documents": Hostile("yaml-feature", "3:1", CLAIM + "---\n" + CLAIM),
    "a tag that runs programs": Hostile("yaml-feature", "1:8", "title: !!python/object/apply:os.system [ls]\n"),
    "a paper elsewhere": Hostile("missing-paper", "1:8", "paper: ../../etc/passwd\n" + CLAIM),
    "no paper": Hostile("missing-paper", "1:8", "paper: p\n" + CLAIM),
    "a broken paper": Hostile("unknown-key", "1:17", with_paper("works: [{id: b, autor: []}]\n"), at="p.paper.yaml"),
    "a paper that is no YAML": Hostile("syntax-error", "2:1", with_paper("works:\n\t- id: b\n"), at="p.paper.yaml"),
    "a number out of range": Hostile("wrong-value", "3:15", CLAIM + f"  footnotes: [{'9' * 6000}]\n"),
    "a note of number zero": Hostile("wrong-value", "3:15", CLAIM + "  footnotes: [0]\n"),
    "a place that is none": Hostile("wrong-value", "3:7", CLAIM + "  at: page 8\n"),
    "a control character": Hostile("syntax-error", "2:10", "claim:\n  text: a\x1b[31m\n"),
    "half a surrogate pair": Hostile("wrong-value", "1:20", '{"claim": {"text": "\\ud800"}}', "map.json"),
    "a misspelt voice": Hostile("wrong-value", "3:10", CLAIM + "  voice: auther\n"),
}
