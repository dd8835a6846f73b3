"""What a server remembers of the maps that it changes, as long as it runs: what people confirmed, and what it wrote.

A confirmed statement that an assistant rewords is a draft in the file. Without a memory, a second call could remove it,
or reword it until nothing of it is left, and no file would have what a person had confirmed.
"""

from collections.abc import Iterator, Mapping
from glob import escape
from pathlib import Path as FilePath

from argmap.desk.map_file import BACKUP, unused_name
from argmap.files import create, read_bytes
from argmap.graph import Graph, Node
from argmap.language import language, terms
from argmap.problems import ArgmapError, Path, shown
from argmap.text.plain_words import plain_words

LEAST_KEPT = 1 / 3
"""The share of the content terms of what was confirmed that a rewording must keep."""


class DraftingSession:
    """The memory of one server."""

    def __init__(self) -> None:
        self._confirmed: dict[FilePath, dict[str, str]] = {}
        self._written: dict[FilePath, bytes] = {}

    def confirmed(self, file: FilePath, graph: Graph) -> dict[Path, str]:
        """Return what people confirmed, by the path where it is now, perhaps as a draft with other words."""
        known = self._confirmed.get(_true_name(file), {})
        found: dict[Path, str] = {}
        for node in graph.nodes.values():
            text = next((known[mark] for mark in _marks(node) if mark in known), None) if node.draft else node.text
            if text is not None:
                found[node.path] = text
        return found

    def keep(self, file: FilePath) -> None:
        """Keep a copy of a map as other hands than this server's left it; no file is overwritten by that.

        Raises ``ArgmapError`` where the copy cannot be written.
        """
        content = read_bytes(file)
        if content != self._written.get(_true_name(file)) and not _is_kept(file, content):
            create(unused_name(file.parent, file.name, BACKUP), content)

    def wrote(self, file: FilePath, graph: Graph, confirmed: Mapping[Path, str]) -> None:
        """Remember a map that was written; ``confirmed`` has the paths in it of what people had confirmed."""
        name = _true_name(file)
        self._written[name] = read_bytes(file)
        nodes = {node.path: node for node in graph.nodes.values()}
        self._confirmed[name] = {mark: text for path, text in confirmed.items() for mark in _marks(nodes[path])}


def refuse_loss(confirmed: Mapping[Path, str], moved: Mapping[Path, Path], after: Graph) -> None:
    """Raise ``ArgmapError`` where what a person confirmed would be removed, or reworded beyond recognition."""
    nodes = {node.path: node for node in after.nodes.values()}
    for path, text in confirmed.items():
        now = nodes.get(moved.get(path, ()))
        if now is None:
            cure = "only a person may remove it; leave it, or change it back"
            raise ArgmapError(f"a person had confirmed {shown(text)}, so {cure}")
        if not _recognisable(text, now.text, after.language):
            cure = "stay closer to that, or add a statement beside it"
            raise ArgmapError(f"a person had confirmed {shown(text)}, and too little of it would be left; {cure}")


def _recognisable(confirmed: str, now: str, code: str | None) -> bool:
    spoken = language(code)
    wording = spoken.wording if spoken else None
    old, new = (set(terms(one, wording) if wording else plain_words(one).split()) for one in (confirmed, now))
    return len(old & new) >= LEAST_KEPT * len(old)


def _marks(node: Node) -> Iterator[str]:
    """Yield what a statement is known by in the next call, whatever a person did to the file meanwhile."""
    yield plain_words(node.text)
    if node.name:
        yield f"id: {node.name}"


def _is_kept(file: FilePath, content: bytes) -> bool:
    copies = file.parent.glob(f"{escape(file.name)}*{BACKUP}")
    return any(one.is_file() and not one.is_symlink() and read_bytes(one) == content for one in copies)


def _true_name(file: FilePath) -> FilePath:
    """Return a file as its folder lists it: some systems know it by its name in capitals too."""
    return min((one for one in file.parent.iterdir() if one.exists() and one.samefile(file)), default=file)
