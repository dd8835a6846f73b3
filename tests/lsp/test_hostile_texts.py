"""Texts and messages that mean harm, or that nobody means: problems or nothing, but never a fault, and no end."""

from contextlib import suppress
from pathlib import Path

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from argmap.files import LARGEST
from argmap.lsp.page_beside_text import PAGE
from argmap.text.lines import BREAK
from tests.lsp.answers import Answers
from tests.lsp.editor import Editor, editor
from tests.lsp.pond import MAP

TEXTS = {
    "deep.yaml": "claim:\n" + "".join(f"{' ' * n}premises:\n{' ' * n}-\n" for n in range(1, 300)),
    "deep-flow.yaml": "claim: " + "[" * 20000,
    "deep.json": '{"claim":' * 5000,
    "deep.argdown": "".join(f"{'  ' * n}+ [s{n}]: S.\n" for n in range(400)),
    "binary.yaml": "claim: \0\x01\x02\ud800\uffff\x7f",
    "surrogate.argdown": "[a]: \ud800\udfff b\n",
    "alias.yaml": "claim: &a [*a, *a]\n",
    "keys.yaml": "claim:\n  ? [a]\n  : b\n  text: x\n",
    "lists.yaml": "claim: [1, 2]\npaper: [3]\ntitle: {a: b}\n",
    "odd.yaml": "claim:\n  premises: {a: 1}\n  text: [x]\n  objections: [[[a]], null, {linked: 7}]\n  cites: x\n",
    "twice.yaml": "claim: A is so.\nclaim: B is so.\n",
    "long.yaml": f"claim: {'x' * 200_000}\n",
    "noise.yaml": "".join(f"claim{n}: - [}}{{ : # '\n" for n in range(500)),
    "aif.json": '{"nodes": [{}], "edges": 5}',
    "graph.json": '{"version": 1, "nodes": [{"id": []}], "edges": [null]}',
}
REQUESTS = ("completion", "hover", "definition", "prepareRename")


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.mark.parametrize("name", TEXTS)
def test_nothing_that_is_opened_breaks_an_answer(answers: Answers, name: str) -> None:
    text = TEXTS[name]
    document = answers.open(f"file:///nowhere/{name}", text, "argdown" if name.endswith("argdown") else "yaml")
    answers.problems(document.uri)
    lines = BREAK.split(text)
    for line in {0, len(lines) // 2, len(lines) - 1}:
        for character in {0, 2, len(lines[line])}:
            position = types.Position(line, character)
            for request in REQUESTS:
                with suppress(JsonRpcException):
                    answers.ask(f"textDocument/{request}", types.HoverParams(document, position))
            context = types.CodeActionContext([])
            params = types.CodeActionParams(document, types.Range(position, position), context)
            answers.ask("textDocument/codeAction", params)
    answers.ask("textDocument/documentSymbol", types.DocumentSymbolParams(document))
    answers.ask("textDocument/foldingRange", types.FoldingRangeParams(document))
    assert answers.ask(PAGE, types.DocumentSymbolParams(document))["unread"] is not None


@pytest.mark.parametrize("name", ["deep.yaml", "deep.json", "binary.yaml", "alias.yaml", "twice.yaml"])
def test_what_cannot_be_read_has_a_problem_with_a_place(answers: Answers, name: str) -> None:
    (found, *_) = answers.problems(answers.open(f"file:///nowhere/{name}", TEXTS[name]).uri)
    assert found.code in ("too-deep", "syntax-error", "yaml-feature", "duplicate-key")
    assert found.range.end > types.Position(0, 0)


def test_a_text_that_is_too_large_is_not_read(answers: Answers) -> None:
    document = answers.open("file:///nowhere/large.yaml", "claim: A is so.\n" + "# x\n" * (LARGEST // 4))
    assert [one.code for one in answers.problems(document.uri)] == ["too-large"]
    assert answers.ask("textDocument/foldingRange", types.FoldingRangeParams(document)) is None
    params = types.CompletionParams(document, types.Position(0, 0))
    assert answers.ask("textDocument/completion", params) is None


@pytest.mark.parametrize("name", ["deep.yaml", "binary.yaml", "surrogate.argdown"])
def test_the_server_goes_on(session: Editor, name: str) -> None:
    session.problems(session.open(name, TEXTS[name], "argdown" if name.endswith("argdown") else "yaml"))
    assert session.logged == []


def test_nothing_is_answered_of_a_text_that_is_closed(session: Editor) -> None:
    uri = session.open("closed.yaml", MAP)
    document = types.TextDocumentIdentifier(uri)
    session.tell("textDocument/didClose", types.DidCloseTextDocumentParams(document))
    session.write(uri, 2, types.TextDocumentContentChangeWholeDocument("x"))
    for request in ("hover", "prepareRename"):
        assert session.ask(f"textDocument/{request}", types.HoverParams(document, types.Position(1, 1))) is None
    action = types.CodeAction("x", data={"uri": uri, "version": 1, "operation": {"op": "remove", "statement": "a"}})
    assert session.ask("codeAction/resolve", action).edit is None


@pytest.mark.parametrize(
    "operation",
    [None, 5, {"op": "set"}, {"op": "remove", "statement": "nobody"}, {"op": "set", "where": [0], "field": 3}],
)
def test_an_action_that_this_server_did_not_offer_changes_nothing(session: Editor, operation: object) -> None:
    uri = session.open(f"forged-{abs(hash(str(operation)))}.yaml", MAP)
    action = types.CodeAction("x", data={"uri": uri, "version": 1, "operation": operation})
    assert session.ask("codeAction/resolve", action).edit is None


def test_requests_that_are_cancelled_or_unknown_leave_the_server_as_it_was(session: Editor) -> None:
    uri = session.open("cancelled.yaml", MAP)
    document = types.TextDocumentIdentifier(uri)
    hovers = [types.HoverParams(document, types.Position(3, n)) for n in range(20)]
    session.tell("$/cancelRequest", types.CancelParams("nothing"))
    assert all(not isinstance(one, Exception) for one in session.ask_many("textDocument/hover", hovers))
    (answer,) = session.ask_many("argmap/nothing", [{}])
    assert isinstance(answer, Exception)


def test_a_text_without_a_file_is_checked(session: Editor) -> None:
    item = types.TextDocumentItem("untitled:Untitled-1", "yaml", 1, "claim: {text: A is so., vioce: x}\n")
    session.tell("textDocument/didOpen", types.DidOpenTextDocumentParams(item))
    assert [one.code for one in session.problems(item.uri)] == ["unknown-key"]


def test_a_fault_of_argmap_is_told_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that fails is a problem in the text; the rest of the answer is as it would be."""
    (tmp_path / "sitecustomize.py").write_text(
        "from argmap.rules import unsupported_premise\n\n"
        "def check(subject):\n    raise ValueError('planted')\n\nunsupported_premise.check = check\n"
        "from argmap.lsp import folding_lines\nfolding_lines.folds = check\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with editor(tmp_path) as broken:
        uri = broken.open("pond.yaml", MAP)
        codes = {one.code for one in broken.problems(uri)}
        assert "internal-error" in codes
        assert "unused-footnote" in codes
        folding = types.FoldingRangeParams(types.TextDocumentIdentifier(uri))
        assert broken.ask("textDocument/foldingRange", folding) is None
        (line,) = broken.logged
        assert "planted" in line
        assert "Traceback" not in line
