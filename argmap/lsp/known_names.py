"""What a map names, for whoever is about to name it: statements, notes and works with their words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from argmap.forest.sources import NamedSources
from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap

ID = re.compile(r"(?:^|[\s{,-])[\"']?id[\"']?\s*:\s*[\"']?([^\W\d_][\w-]*)")


class KnownName(NamedTuple):
    """A name, and in a line what it stands for."""

    name: str
    says: str


def statements(maps: OpenMaps, now: ReadMap) -> Iterator[KnownName]:
    """Yield the ids of statements: those of the last state that could be read, then those typed since."""
    known = maps.readable(now.open_text.uri)
    found: set[str] = set()
    for node in known.read.document.graph.nodes.values() if known and known.read.document else ():
        if node.name:
            found.add(node.name)
            yield KnownName(node.name, node.text)
    if now is not known:
        head = now.text.partition("\npaper:")[0]
        yield from (KnownName(id_, "") for id_ in dict.fromkeys(ID.findall(head)) if id_ not in found)


def notes(maps: OpenMaps, now: ReadMap) -> Iterator[KnownName]:
    """Yield the notes of the paper by their numbers."""
    return (one for one in _sources(maps, now) if one.name.isdecimal())


def works(maps: OpenMaps, now: ReadMap) -> Iterator[KnownName]:
    """Yield the works by their ids."""
    return (one for one in _sources(maps, now) if not one.name.isdecimal())


def places(maps: OpenMaps, now: ReadMap) -> Iterator[KnownName]:
    """Yield the sentences of the paper, as ``at`` names them."""
    known = maps.readable(now.open_text.uri)
    article = known.read.article if known else None
    for paragraph in article.paragraphs.values() if article else ():
        for one in paragraph.sentences:
            yield KnownName(f"{paragraph.id} s{one.number}", article.quote(one.start, one.end) if article else "")


def _sources(maps: OpenMaps, now: ReadMap) -> Iterator[KnownName]:
    known = maps.readable(now.open_text.uri)
    if known and known.read.document:
        yield from (KnownName(str(one.key), one.text) for one in NamedSources(known.read.document.graph).defined())
