"""The result of comparing maps, as text for people and as JSON for programs."""

import json
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from argmap.comparison import ChangeKind, Comparison, Difference, Shared
from argmap.comparison.changes import Detail, stands
from argmap.forest.summary import number
from argmap.graph import Graph
from argmap.text.cells import visible

VERSION = 1
NAMES = {"stands": "role"}
"""Details whose names in JSON are not those for people."""
SIGNS = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "-"}
MOST = 4_000_000
"""How many pairs of words are compared; of longer wordings, only the lengths are shown."""
Style = Callable[[str, str], str]
"""Gives a text the colour of its role: ``added``, ``removed``, ``dim``."""


def as_text(old: Graph, new: Graph, comparison: Comparison, style: Style) -> str:
    """Return the differences, statement by statement, and their sum; deleted and inserted words are marked."""
    if comparison.equal:
        return "The maps are equal."
    parts = [line for one in comparison.differences for line in _lines(old, new, one, style)]
    parts += [line for one in comparison.notes for line in _note(one, style)]
    return "\n".join([*parts, "", _sum(comparison)])


def _lines(old: Graph, new: Graph, one: Difference, style: Style) -> Iterator[str]:
    sign = next((SIGNS[kind] for kind in one.kinds if kind in SIGNS), "~")
    graph = new if one.new else old
    if sign == "~":
        yield f"~ {one.node.name or ''} {style(', '.join(one.kinds), 'dim')}".replace("  ", " ")
        if all(detail.what != "text" for detail in one.details):
            yield f"    {visible(' '.join(one.node.text.split()))}"
    else:
        role = {"+": "added", "-": "removed"}[sign]
        yield style(f"{sign} {visible(' '.join(one.node.text.split()))}", role)
        yield style(f"    {stands(graph, one.node)}", "dim")
    for detail in one.details:
        yield from _detail(detail, style)


def _note(detail: Detail, style: Style) -> Iterator[str]:
    yield f"~ {detail.what} {style('of the paper', 'dim')}"
    yield f"    {_words(detail.before, detail.after, style)}"


def _detail(detail: Detail, style: Style) -> Iterator[str]:
    if detail.what == "text":
        yield f"    {detail.what}: {_words(detail.before, detail.after, style)}"
    else:
        name = NAMES.get(detail.what, detail.what)
        yield f"    {name}: {visible(detail.before or 'none')} -> {visible(detail.after or 'none')}"


def _words(before: str, after: str, style: Style) -> str:
    """Return the new wording, with deleted and inserted words marked as in ``git diff --word-diff``."""
    old, new = visible(before).split(), visible(after).split()
    if len(old) * len(new) > MOST:
        return f"{style(f'[-{len(old)} words-]', 'removed')} {style(f'{{+{len(new)} words+}}', 'added')}"
    parts = []
    for tag, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(" ".join(new[c:d]))
            continue
        if b > a:
            parts.append(style(f"[-{' '.join(old[a:b])}-]", "removed"))
        if d > c:
            parts.append(style(f"{{+{' '.join(new[c:d])}+}}", "added"))
    return " ".join(parts)


def _sum(comparison: Comparison) -> str:
    counts = {kind: sum(kind in one.kinds for one in comparison.differences) for kind in ChangeKind}
    names = {ChangeKind.SUPPORT: "with changed support"}
    parts = [f"{count} {names.get(kind, kind)}" for kind, count in counts.items() if count]
    parts += [f"{number(len(comparison.notes), 'note')} of the paper changed"] if comparison.notes else []
    return ", ".join(parts)


def as_json(comparison: Comparison) -> str:
    """Return what differs as JSON: ``version``, ``equal``, ``differences``, ``notes``, ``pairs``."""
    data = {
        "version": VERSION,
        "equal": comparison.equal,
        "differences": [_plain(one) for one in comparison.differences],
        "notes": [_plain_detail(one) for one in comparison.notes],
        "pairs": dict(comparison.pairs),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _plain(one: Difference) -> dict[str, Any]:
    return {
        "kinds": list(one.kinds),
        "old": one.old and one.old.id,
        "new": one.new and one.new.id,
        "text": one.node.text,
        "details": [_plain_detail(detail) for detail in one.details],
    }


def _plain_detail(detail: Detail) -> dict[str, str]:
    return {"what": detail.what, "before": detail.before, "after": detail.after}


def shared_text(shared: Sequence[Shared], maps: int, least: int) -> str:
    """Return the statements that at least ``least`` maps share: in how many, in what role, and the wording."""
    rows = [one for one in shared if len(one.nodes) >= least]
    everywhere = sum(len(one.nodes) == maps for one in shared)
    lines = [f"{number(maps, 'map')}, {number(len(shared), 'statement')}, {everywhere} shared by all"]
    lines += ["", "  maps  supported  role"]
    for one in rows:
        roles = ", ".join(f"{role} {count}" if len(one.roles) > 1 else role for role, count in one.roles.most_common())
        under = "" if len(one.parents) == 1 else f", under {len(one.parents)} different statements"
        lines.append(
            f"{len(one.nodes):6}  {one.supported:9}  {roles}{under}: {visible(' '.join(one.node.text.split()))}"
        )
    if len(rows) < len(shared):
        lines.append(f"and {number(len(shared) - len(rows), 'statement')} in fewer than {least} maps")
    return "\n".join(lines)


def shared_json(shared: Sequence[Shared], maps: Sequence[str]) -> str:
    """Return the same as JSON: ``version``, ``maps``, ``statements`` with each map's own id and wording."""
    statements = [
        {
            "number": one.number,
            "text": one.node.text,
            "roles": dict(one.roles),
            "parents": [{"number": parent, "maps": count} for parent, count in one.parents.most_common()],
            "supported": one.supported,
            "agreed": one.agreed,
            "in": {name: {"id": node.id, "text": node.text} for name, node in one.nodes.items()},
        }
        for one in shared
    ]
    return json.dumps({"version": VERSION, "maps": list(maps), "statements": statements}, ensure_ascii=False, indent=2)
