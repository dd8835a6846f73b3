"""The outline, folding and the usual form."""

from collections.abc import Iterator
from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from argmap.editing.forming import formed
from argmap.lsp.folding_lines import folds
from tests.lsp.editor import Editor, applied
from tests.lsp.pond import MAP


def outline(session: Editor, uri: str) -> list[types.DocumentSymbol]:
    params = types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
    found: list[types.DocumentSymbol] = session.ask("textDocument/documentSymbol", params)
    return found


def lines(symbols: Any, depth: int = 0) -> Iterator[str]:
    for one in symbols:
        assert one.range.start <= one.selection_range.start <= one.selection_range.end <= one.range.end
        yield f"{'  ' * depth}{one.name}{f' ({one.detail})' if one.detail else ''}"
        for inner in one.children:
            assert one.range.start <= inner.range.start <= inner.range.end <= one.range.end
        yield from lines(one.children, depth + 1)


OUTLINE = """\
Fish die in the pond. (fish, 1.1 s1)
  + The water is warm. (warm, 1.1 s2)
  + linked
    & Pike died in 2019. (pike, 1.1 s3)
    & Pike are fish.
  - Frogs live.
    - see warm
"""


def test_the_outline_is_the_tree_of_statements(session: Editor) -> None:
    assert list(lines(outline(session, session.open("pond.yaml", MAP)))) == OUTLINE.splitlines()


def test_a_map_with_errors_has_its_outline_too(session: Editor) -> None:
    text = MAP.replace("voice: reader", "voice: nobody")
    assert list(lines(outline(session, session.open("errors.yaml", text)))) == OUTLINE.splitlines()


def test_argdown_has_an_outline(session: Editor) -> None:
    text = "[Fish]: Fish die.\n  + [Warm]: The water is warm.\n    - It is cold.\n"
    found = list(lines(outline(session, session.open("pond.argdown", text, "argdown"))))
    assert found == ["Fish die. (Fish)", "  The water is warm. (Warm)", "    It is cold."]


def test_a_deep_outline_ends_somewhere(session: Editor) -> None:
    text = "".join(f"{'  ' * depth}{'+ ' if depth else ''}Statement {depth} is so.\n" for depth in range(90))
    found = outline(session, session.open("deep.argdown", text, "argdown"))
    assert len(list(lines(found))) == 90


def test_lines_fold_with_those_below_them() -> None:
    text = "claim:\r\n  text: A.\r\n\r\n  premises:\n    - text: B.\n      at: 1.1\n    # c\n    - text: C.\npaper: x\n"
    assert sorted(folds(text)) == [(0, 7), (3, 7), (4, 5)]


def test_a_text_that_cannot_be_read_can_be_folded(session: Editor) -> None:
    uri = session.open("unread.yaml", "claim:\n  text: [\n  premises:\n    - a\n")
    found = session.ask("textDocument/foldingRange", types.FoldingRangeParams(types.TextDocumentIdentifier(uri)))
    assert [(one.start_line, one.end_line) for one in found] == [(0, 3), (2, 3)]


def tidied(session: Editor, uri: str) -> list[types.TextEdit]:
    options = types.FormattingOptions(tab_size=2, insert_spaces=True)
    params = types.DocumentFormattingParams(types.TextDocumentIdentifier(uri), options)
    found: list[types.TextEdit] = session.ask("textDocument/formatting", params)
    return found


def test_a_map_is_put_into_the_usual_form(session: Editor) -> None:
    text = "claim:\n    text: 'Fish die.'   # so\n    premises:\n    - {at: 1.1, text: Hot.}\n    id: fish\n"
    edits = tidied(session, session.open("untidy.yaml", text))
    assert applied(text, edits) == formed(text, "untidy.yaml") != text
    assert not tidied(session, session.open("tidy.yaml", formed(text, "untidy.yaml")))


def test_a_map_that_cannot_be_tidied_says_why(session: Editor) -> None:
    uri = session.open("wrong.yaml", "claim: {text: Fish die., vioce: x}\n")
    with pytest.raises(JsonRpcException, match="not tidied"):
        tidied(session, uri)
