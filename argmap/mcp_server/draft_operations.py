"""The changes that an assistant may make, as operations on a map's text."""

from typing import Any

from argmap.editing import operations as ops
from argmap.graph import Graph, Node
from argmap.mcp_server.draft_models import (
    AddDraft,
    ChangeDraft,
    DraftChange,
    LinkDrafts,
    MoveDraft,
    RemoveDraft,
    UnlinkDraft,
)
from argmap.problems import ArgmapError, Path, shown
from argmap.text.nearest import did_you_mean


def operation_of(change: DraftChange, graph: Graph) -> ops.Operation:
    """Return the operation that makes a change to the map of a graph.

    Raises ``ArgmapError`` for a statement that is not there, and for the removal of what a person has confirmed.
    """
    match change:
        case AddDraft():
            data = change.statement.fields()
            to = path_of(change.to, graph)
            return ops.AddStatement(to=to, relation=ops.Relation(change.relation), statement=data)
        case ChangeDraft():
            return _set(change, graph)
        case MoveDraft():
            where, to = path_of(change.statement, graph), path_of(change.to, graph)
            return ops.MoveStatement(statement=where, to=to, relation=ops.Relation(change.relation))
        case LinkDrafts():
            return ops.LinkStatements(statements=tuple(path_of(one, graph) for one in change.statements))
        case UnlinkDraft():
            return ops.UnlinkStatement(statement=path_of(change.statement, graph))
        case RemoveDraft():
            _require_drafts(change.statement, graph)
            return ops.RemoveStatement(statement=path_of(change.statement, graph))


def path_of(id_: str, graph: Graph) -> Path:
    """Return where a statement is written. Raises ``ArgmapError`` for an id that none has."""
    return _node(id_, graph).path


def _node(id_: str, graph: Graph) -> Node:
    if id_ not in graph.nodes:
        cure = did_you_mean(id_, graph.nodes, "show_map names the ids of all statements")
        raise ArgmapError(f"no statement has the id {shown(id_)}; {cure}")
    return graph.nodes[id_]


def _set(change: ChangeDraft, graph: Graph) -> ops.Operation:
    node = _node(change.statement, graph)
    fields = change.fields()
    if not fields:
        raise ArgmapError("this changes nothing; name a field with its new value")
    steps = [_field(node, name, value, graph) for name, value in fields.items()]
    return ops.Together(operations=tuple(steps))


def _field(node: Node, name: str, value: Any, graph: Graph) -> ops.Operation:
    where = node.path
    home = graph.inferences.get(node.home or "")
    if name == "scheme" and home and len(home.sources) > 1:
        where = home.path  # of linked statements, the group has the scheme
    return ops.SetField(where=where, field=name, value=value)


def _require_drafts(id_: str, graph: Graph) -> None:
    """Refuse to remove a statement that is confirmed, or that has such a statement below it."""
    path = _node(id_, graph).path
    kept = [one.id for one in graph.nodes.values() if one.path[: len(path)] == path and not one.draft]
    if kept:
        raise ArgmapError(
            f"{kept[0]} is confirmed, so only a person may remove it; leave it, or change what is a draft"
        )
