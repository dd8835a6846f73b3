"""What a page is told of the map on the desk, as plain data."""

from collections.abc import Mapping
from typing import Any

from argmap.desk.entry_keys import entries, fields
from argmap.desk.found_problems import FoundProblems
from argmap.desk.open_map import OpenMap
from argmap.desk.paper_beside import PaperBeside
from argmap.forest.sources import NamedSources
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.page import content

Data = dict[str, Any]


def shown(map_: OpenMap, paper: PaperBeside, problems: FoundProblems, marks: Mapping[int, list[Data]]) -> Data:
    """Return the map's content as a page shows it, and what a page needs to change it.

    ``written`` has what is written of each entry, by its key; ``available`` the notes and works that a statement can
    name; ``abouts`` which field each problem is about, and more of it, by its rank. ``marks`` are the points of a
    review that are marked in each sentence of the paper, by its number. The pages of the paper are only named: they
    are drawn one by one.
    """
    now, keys = map_.now, map_.keys
    graph = lower(now.document.map)
    return {
        "content": {
            **_marked(content(graph, problems.of(now, keys), paper.article, entries=keys.of), marks),
            "pages": {"asked": paper.sheets.name} if paper.sheets else {},
        },
        "written": {keys.of[path]: _own(entry) for path, entry in entries(now.data)},
        "map": {key: now.data[key] for key in ("title", "language", "ignore") if key in now.data},
        "available": _available(graph),
        "abouts": list(problems.fields(keys)),
    }


def _marked(found: Data, marks: Mapping[int, list[Data]]) -> Data:
    """Write into the sentences of the paper which points of a review are on them."""
    sentences = (
        one for section in found["paper"] for paragraph in section["paragraphs"] for one in paragraph["sentences"]
    )
    for number, sentence in enumerate(sentences):
        if number in marks:
            sentence["points"] = marks[number]
    return found


def _own(entry: Any) -> Data:
    """Return what is written of an entry but its words, which its card shows."""
    return {key: value for key, value in fields(entry).items() if key != "text" or "\n" in str(value)}


def _available(graph: Graph) -> list[Data]:
    """Return every note and work of the paper: what it is called in a map, its mark, and its text."""
    return [{"key": one.key, "mark": one.mark, "text": one.text} for one in NamedSources(graph).defined()]
