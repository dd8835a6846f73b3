"""A session between an editor and the server, written down: ``python -m tests.lsp.transcript`` renews it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lsprotocol import types

from tests.lsp.editor import Editor, applied, at, editor, edits_of
from tests.lsp.pond import MAP, PAPER

GOLDEN = Path(__file__).parent / "session.txt"
WARM, NEW = "The water is warm.", "      voice: reader\n      bas"


def transcript() -> str:
    """Return what is said in a session."""
    with tempfile.TemporaryDirectory() as folder, editor(Path(folder)) as session:
        (session.folder / "pond.md").write_text(PAPER, encoding="utf-8")
        return "".join(f"{line}\n" for line in _said(session))


def _said(session: Editor) -> Iterator[str]:
    uri = session.open("pond.yaml", MAP)
    document, warm = types.TextDocumentIdentifier(uri), at(MAP, WARM)
    yield "-> didOpen pond.yaml"
    yield from (f"<- {_problem(one)}" for one in session.problems(uri))
    yield f"-> hover {_position(warm)}"
    hover = session.ask("textDocument/hover", types.HoverParams(document, warm))
    yield from (f"<- {line}" for line in hover.contents.value.split("\n") if line)
    yield f"-> codeAction {_position(warm)}"
    params = types.CodeActionParams(document, types.Range(warm, warm), types.CodeActionContext([]))
    actions = session.ask("textDocument/codeAction", params)
    yield from (f"<- {one.kind}: {one.title}" for one in actions)
    chosen = next(one for one in actions if one.title == "Basis: testimony")
    yield f"-> codeAction/resolve {chosen.title}"
    edits = edits_of(session.ask("codeAction/resolve", chosen).edit, uri)
    yield from _edits(edits)
    text = applied(MAP, edits)
    session.write(uri, 2, types.TextDocumentContentChangeWholeDocument(text))
    yield "-> didChange, with that edit"
    yield from (f"<- {_problem(one)}" for one in session.problems(uri, 2))
    typed = text.replace("      voice: reader\n", NEW)
    session.write(uri, 3, types.TextDocumentContentChangeWholeDocument(typed))
    spot = at(typed, NEW, len(NEW))
    yield f"-> didChange, with {NEW.split()[-1]} typed; completion {_position(spot)}"
    items = session.ask("textDocument/completion", types.CompletionParams(document, spot)).items
    yield from (f"<- {one.label}: {one.documentation}" for one in items if one.label.startswith("bas"))
    session.write(uri, 4, types.TextDocumentContentChangeWholeDocument(text))
    yield "-> didChange back; rename warm to heat"
    rename = types.RenameParams(document, at(text, "ref: warm", 6), "heat")
    yield from _edits(edits_of(session.ask("textDocument/rename", rename), uri))


def _edits(edits: list[types.TextEdit]) -> Iterator[str]:
    for one in edits:
        yield f"<- replace {_position(one.range.start)}-{_position(one.range.end)} by {one.new_text!r}"


def _problem(one: types.Diagnostic) -> str:
    severity = types.DiagnosticSeverity(one.severity or 1).name.lower()
    place = f"{_position(one.range.start)}-{_position(one.range.end)}"
    return f"{place} {severity}[{one.code}] {one.message.replace(chr(10), '; ')}"


def _position(position: Any) -> str:
    return f"{position.line}:{position.character}"


if __name__ == "__main__":
    GOLDEN.write_text(transcript(), encoding="utf-8")
