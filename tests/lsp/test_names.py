"""Where names are written and used, and how they are changed."""

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from tests.lsp.editor import Editor, applied, at, edits_of
from tests.lsp.pond import MAP, PAPER


@pytest.fixture(scope="module")
def uri(session: Editor) -> str:
    (session.folder / "pond.md").write_text(PAPER)
    return session.open("pond.yaml", MAP)


def lines(found: list[types.Location]) -> list[int]:
    return [one.range.start.line for one in found]


@pytest.mark.parametrize(
    ("words", "defined", "used"),
    [("ref: warm", [6], [6, 20]), ("footnotes: [2]", [27], [13, 27]), ("work: smith", [24], [24, 26])],
)
def test_a_name_leads_to_what_it_names_and_to_its_uses(
    session: Editor, uri: str, words: str, defined: list[int], used: list[int]
) -> None:
    document, position = types.TextDocumentIdentifier(uri), at(MAP, words, len(words) - 1)
    assert lines(session.ask("textDocument/definition", types.DefinitionParams(document, position))) == defined
    context = types.ReferenceContext(include_declaration=True)
    assert lines(session.ask("textDocument/references", types.ReferenceParams(context, document, position))) == used
    context = types.ReferenceContext(include_declaration=False)
    others = lines(session.ask("textDocument/references", types.ReferenceParams(context, document, position)))
    assert others == [line for line in used if line not in defined]


@pytest.mark.parametrize(
    ("words", "old", "new"), [("id: warm", "warm", "heat"), ("work: smith", "smith", "smith-2012")]
)
def test_a_name_is_changed_wherever_it_is_used_and_nothing_else(
    session: Editor, uri: str, words: str, old: str, new: str
) -> None:
    document, position = types.TextDocumentIdentifier(uri), at(MAP, words, len(words) - 1)
    ready = session.ask("textDocument/prepareRename", types.PrepareRenameParams(document, position))
    assert ready.placeholder == old
    edit = session.ask("textDocument/rename", types.RenameParams(document, position, new))
    assert edit.document_changes[0].text_document.version == 1
    renamed = MAP.replace(f"id: {old}", f"id: {new}").replace(f"ref: {old}", f"ref: {new}")
    assert applied(MAP, edits_of(edit, uri)) == renamed.replace(f"work: {old}", f"work: {new}")


def test_what_cannot_be_renamed_says_why(session: Editor, uri: str) -> None:
    document = types.TextDocumentIdentifier(uri)
    position = at(MAP, "footnotes: [2]", 13)
    with pytest.raises(JsonRpcException, match="number in the paper"):
        session.ask("textDocument/prepareRename", types.PrepareRenameParams(document, position))
    with pytest.raises(JsonRpcException, match="another statement has the id pike already"):
        session.ask("textDocument/rename", types.RenameParams(document, at(MAP, "id: warm", 6), "pike"))
    with pytest.raises(JsonRpcException, match="cannot be an id"):
        session.ask("textDocument/rename", types.RenameParams(document, at(MAP, "id: warm", 6), "two words"))
    broken = session.open("broken.yaml", MAP.replace("voice: reader", "voice: nobody"))
    params = types.RenameParams(types.TextDocumentIdentifier(broken), at(MAP, "id: warm", 6), "heat")
    with pytest.raises(JsonRpcException, match="while the map has an error"):
        session.ask("textDocument/rename", params)


def test_a_work_in_the_record_of_the_paper_is_found_and_renamed_there(session: Editor) -> None:
    record = "works:\n  - {id: smith, title: Ponds}\n"
    (session.folder / "lake.paper.yaml").write_text(record)
    text = "claim:\n  text: Fish die.\n  cites: [smith]\npaper: lake\n"
    uri = session.open("lake.yaml", text)
    document, position = types.TextDocumentIdentifier(uri), at(text, "smith")
    (found,) = session.ask("textDocument/definition", types.DefinitionParams(document, position))
    assert found.uri.endswith("lake.paper.yaml")
    assert found.range.start == at(record, "smith", 0)
    named = types.DefinitionParams(document, at(text, "lake", 2))
    assert session.ask("textDocument/definition", named)[0].uri == found.uri
    alone = types.TextDocumentIdentifier(session.open("lake.paper.yaml", record))
    with pytest.raises(JsonRpcException, match="from a map that uses it"):
        session.ask("textDocument/rename", types.RenameParams(alone, at(record, "smith"), "smith-2012"))
    edit = session.ask("textDocument/rename", types.RenameParams(document, position, "smith-2012"))
    assert applied(record, edits_of(edit, found.uri)) == record.replace("smith", "smith-2012")
    assert applied(text, edits_of(edit, uri)) == text.replace("smith", "smith-2012")
