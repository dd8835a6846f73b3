"""Cures as an editor offers them at a problem (LSP 3.17, "Code Action Request").

What an action changes is worked out when it is chosen, for an operation reads the map again; an editor that cannot ask
for that gets everything at once.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from lsprotocol import types
from lsprotocol.types import CodeAction, CodeActionKind
from pydantic import ValidationError

from argmap.desk.open_map import OPERATIONS
from argmap.editing.map_text import edited
from argmap.editing.operations import UnlinkStatement
from argmap.editing.replacements import TextReplacement
from argmap.formats.argdown.argdown_elements import ARGUMENT
from argmap.lsp.cures import CureCase, OfferedCure, cures_of, linked_with_sibling
from argmap.lsp.diagnostics import diagnostics, range_of
from argmap.lsp.meant_words import meant_word
from argmap.lsp.misspelt_titles import misspelt_titles
from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap
from argmap.lsp.spots import spot_at
from argmap.lsp.workspace_edits import workspace_edit
from argmap.problems import ArgmapError, Path, Problem


def code_actions(maps: OpenMaps, now: ReadMap, params: types.CodeActionParams) -> list[CodeAction]:
    """Return what can be done in a range: words that were meant, cures of problems, linking and unlinking."""
    only = params.context.only
    found: list[CodeAction] = []
    if _wanted(CodeActionKind.QuickFix, only):
        for problem in now.problems:
            if _touches(range_of(problem.place, now), params.range):
                found += _of_problem(problem, maps, now)
        found += _misspelt(params.range, maps, now)
    if _wanted(CodeActionKind.RefactorRewrite, only):
        found += _rewriting(params.range, maps, now)
    return found


def resolved(maps: OpenMaps, now: ReadMap, action: CodeAction) -> CodeAction:
    """Return an action with what it changes; without, where the text is another by now or it cannot be done."""
    data: Any = action.data
    if not isinstance(data, dict) or data.get("version") != now.open_text.version or now.read.map_text is None:
        return action
    try:
        operation = OPERATIONS.validate_python(data.get("operation"))
        action.edit = workspace_edit(edited(now.read.map_text, operation).changes, now, maps)
    except (ArgmapError, ValidationError) as error:
        said = str(error) if isinstance(error, ArgmapError) else "this is no change of a map"
        action.disabled = types.CodeActionDisabled(said)
    return action


def _of_problem(problem: Problem, maps: OpenMaps, now: ReadMap) -> Iterator[CodeAction]:
    (told,) = diagnostics([problem], now)
    yield from _meant(problem, told, maps, now)
    document, map_text = now.read.document, now.read.map_text
    if document is None or map_text is None:
        return
    path = _path(problem, now)
    case = CureCase(problem, path, map_text.data, document.graph, now)
    for cure in cures_of(case):
        yield _action(cure, CodeActionKind.QuickFix, maps, now, [told])


def _meant(problem: Problem, told: types.Diagnostic, maps: OpenMaps, now: ReadMap) -> Iterator[CodeAction]:
    """Yield the word that was probably meant."""
    if now.parsed is None or problem.place.file != now.file:
        return
    spot = spot_at(now.parsed.marks, now.places.index(told.range.start))
    word = meant_word(problem, spot, maps, now) if spot else None
    if spot is None or word is None:
        return
    quote = now.text[spot.span.start : spot.span.start + 1]
    new = f"{quote}{word}{quote}" if quote in ("'", '"') else word
    edit = types.TextEdit(now.places.range(*spot.span), new)
    action = CodeAction(f"Write {word}", CodeActionKind.QuickFix, [told], is_preferred=True)
    action.edit = types.WorkspaceEdit(changes={now.open_text.uri: [edit]})
    yield action


def _misspelt(where: types.Range, maps: OpenMaps, now: ReadMap) -> Iterator[CodeAction]:
    """Yield the titles that were probably meant in a range of a text in Argdown."""
    for one, meant in misspelt_titles(now, now.places.index(where.start), now.places.index(where.end)):
        title = f"Write <{meant}>" if one.of == ARGUMENT else f"Write [{meant}]"
        edit = workspace_edit({now.file: [TextReplacement(*one.span, meant)]}, now, maps)
        yield CodeAction(title, CodeActionKind.QuickFix, edit=edit)


def _path(problem: Problem, now: ReadMap) -> Path:
    """Return the path of the entry that a problem is about; an empty one where it is about none."""
    document = now.read.document
    if document is not None and problem.node in document.graph.nodes:
        return document.graph.nodes[problem.node].path
    if now.parsed is None or problem.place.file != now.file:
        return ()
    spot = spot_at(now.parsed.marks, now.places.index(now.places.of_place(problem.place).start))
    return (spot.entry if spot else None) or ()


def _rewriting(where: types.Range, maps: OpenMaps, now: ReadMap) -> Iterator[CodeAction]:
    """Yield what can be done to the statement at a place that has no problem."""
    map_text = now.read.map_text
    spot = spot_at(now.parsed.marks, now.places.index(where.start)) if now.parsed and map_text else None
    path = spot.entry if spot else None
    if path is None or map_text is None:
        return
    cures: Iterable[OfferedCure] = linked_with_sibling(path, map_text.data)
    if path[-2:-1] == ("linked",):
        cures = [OfferedCure("Take it out of the linked group", UnlinkStatement(statement=path))]
    for cure in cures:
        yield _action(cure, CodeActionKind.RefactorRewrite, maps, now)


def _action(
    cure: OfferedCure, kind: CodeActionKind, maps: OpenMaps, now: ReadMap, told: list[types.Diagnostic] | None = None
) -> CodeAction:
    operation = cure.operation.model_dump(mode="json", by_alias=True)
    data = {"uri": now.open_text.uri, "version": now.open_text.version, "operation": operation}
    action = CodeAction(cure.title, kind, told, data=data)
    return action if maps.abilities.resolves_edits else resolved(maps, now, action)


def _wanted(kind: CodeActionKind, only: Iterable[CodeActionKind | str] | None) -> bool:
    """Tell whether an editor asks for actions of a kind, or of a wider one that the kind belongs to."""
    names = [str(getattr(one, "value", one)) for one in only] if only is not None else [""]
    return any(not name or f"{kind.value}.".startswith(f"{name}.") for name in names)


def _touches(one: types.Range, other: types.Range) -> bool:
    return one.start <= other.end and other.start <= one.end
