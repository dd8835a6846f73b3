"""Drafting: changes to a map that are written only if every statement that they touch passes the guards."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from argmap.anchoring.companion_files import article_beside, edition_beside
from argmap.desk.map_file import MapFile
from argmap.editing.map_text import MapText, edited
from argmap.editing.operations import SetField, Together
from argmap.graph.lowering import lower
from argmap.mcp_server.draft_faults import DraftFault
from argmap.mcp_server.draft_guards import DraftedMap, faults
from argmap.mcp_server.draft_models import DraftChange
from argmap.mcp_server.draft_operations import operation_of
from argmap.mcp_server.drafting_session import DraftingSession, refuse_loss
from argmap.mcp_server.touched_statements import touched
from argmap.notation.reading import load
from argmap.paper.article import Article
from argmap.problems import ArgmapError, Path


class RefusedError(ArgmapError):
    """Drafts that the guards refuse: nothing was written. ``read`` is the map as it would have been."""

    def __init__(self, faults_: list[DraftFault], read: DraftedMap) -> None:
        super().__init__("refused: nothing was written")
        self.faults, self.read = faults_, read


@dataclass(frozen=True, slots=True)
class Drafted:
    """A map after changes, and the ids of the statements in it that are drafts because of them.

    ``moved`` tells where what was written at a path before is written now, if it is still there.
    """

    after: MapText
    drafts: list[str]
    moved: dict[Path, Path]


def drafted(file: FilePath, changes: Sequence[DraftChange], session: DraftingSession | None = None) -> Drafted:
    """Make changes to the map in a file, all of them or none, and write it.

    What they touch becomes a draft, even if a person had confirmed it before; ``session`` remembers that, and then it
    is not removed. Raises ``RefusedError`` for statements that the paper does not bear out, ``ArgmapError`` for changes
    that cannot be made, ``ReadError`` for no map.
    """
    session = session or DraftingSession()
    start = MapText.of(load(str(file)))
    saved = MapFile(start.texts, kept=start.texts)
    confirmed = session.confirmed(file, lower(start.document.map))
    result = marked(start, changes, need_paper(start))
    graph = lower(result.after.document.map)
    refuse_loss(confirmed, result.moved, graph)
    if saved.on_disk() != start.texts:
        raise ArgmapError("the map was changed by somebody else at the same time; look at it, then try again")
    if result.after.texts != start.texts:
        session.keep(file)
        saved.write(result.after.texts)
        session.wrote(file, graph, {result.moved[path]: text for path, text in confirmed.items()})
    return result


def need_paper(map_: MapText) -> Article:
    """Return the text of a map's paper. Raises ``ArgmapError`` where there is none to compare drafts with."""
    article = article_beside(map_.document)
    if article is None:
        raise ArgmapError("the map's paper is not beside it, so nothing can be compared; start the map with start_map")
    return article


def marked(start: MapText, changes: Sequence[DraftChange], article: Article) -> Drafted:
    """Return a map after changes, with every statement that they touch marked as a draft. Raises as ``drafted``."""
    now, moved = start, {path: path for path in _paths(start)}
    for change in changes:
        found = edited(now, operation_of(change, lower(now.document.map)))
        moved = {first: found.moved[then] for first, then in moved.items() if then in found.moved}
        now = found.after
    ids = touched(start.document.map, now.document.map, moved)
    graph = lower(now.document.map)
    marks = [SetField(where=graph.nodes[id_].path, field="draft", value=True) for id_ in ids]
    if marks:
        now = edited(now, Together(operations=tuple(marks))).after
    refuse_overreach(start, now)
    read = DraftedMap(lower(now.document.map), article, edition_beside(start.document), lower(start.document.map))
    if found_faults := faults(read, ids):
        raise RefusedError(found_faults, read)
    return Drafted(now, ids, moved)


def _paths(map_: MapText) -> list[Path]:
    return [node.path for node in lower(map_.document.map).nodes.values()]


def refuse_overreach(before: MapText, after: MapText) -> None:
    """Refuse what no change of an assistant may do: confirm a draft, switch off a rule, write the paper's record."""
    old, new = before.document.map, after.document.map
    if any(getattr(old, key) != getattr(new, key) for key in ("title", "language", "glossary", "ignore", "paper")):
        raise ArgmapError("an assistant may not change the title, language, glossary, rules or paper of a map")
    was, now = lower(old), lower(new)
    confirmed = [Counter((one.text, one.at, one.voice) for one in graph.nodes.values() if not one.draft)
                 for graph in (was, now)]  # fmt: skip
    if confirmed[1] - confirmed[0]:
        raise ArgmapError("an assistant may not write a statement that is not a draft")
    ignores = [node.ignore for node in was.nodes.values() if node.ignore]
    if any(node.ignore not in ignores for node in now.nodes.values() if node.ignore):
        raise ArgmapError("an assistant may not switch off rules")
