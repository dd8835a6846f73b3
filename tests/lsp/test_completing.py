"""What is offered while somebody types, in maps that are whole and in texts that cannot be read."""

import pytest
from lsprotocol import types

from tests.lsp.editor import Editor, at
from tests.lsp.pond import MAP, PAPER


@pytest.fixture
def uri(session: Editor, request: pytest.FixtureRequest) -> str:
    (session.folder / "pond.md").write_text(PAPER)
    uri = session.open(f"pond-{abs(hash(request.node.name))}.yaml", MAP)
    session.problems(uri)
    return uri


def offered(session: Editor, uri: str, position: types.Position) -> dict[str, types.CompletionItem]:
    params = types.CompletionParams(types.TextDocumentIdentifier(uri), position)
    found = session.ask("textDocument/completion", params)
    return {one.label: one for one in found.items} if found else {}


def new_text(item: types.CompletionItem) -> str:
    assert item.text_edit is not None
    return item.text_edit.new_text


def typed(session: Editor, uri: str, version: int, line: str) -> dict[str, types.CompletionItem]:
    """Put a line into the map behind the statement `warm`, and return what is offered at its end."""
    text = MAP.replace("      at: 1.1 s2\n", f"      at: 1.1 s2\n{line}\n")
    session.write(uri, version, types.TextDocumentContentChangeWholeDocument(text))
    return offered(session, uri, at(text, line + "\n", len(line)))


@pytest.mark.parametrize(
    ("line", "there", "absent"),
    [
        ("      v", ["voice"], ["text", "title", "linked"]),
        ("      voice: re", ["reported", "reader"], ["common-ground"]),
        ("      basis: ", ["common-ground", "testimony"], ["reported"]),
        ("      scheme: exp", ["expert-opinion"], []),
        ("      footnotes: [", ["1", "2"], ["smith"]),
        ("      cites: [{work: s", ["smith"], ["1"]),
        ("    - ref: p", ["pike"], []),
        ("    - {text: Frogs die., b", ["basis"], ["text"]),
        ("    - l", ["linked"], ["title"]),
        ("      at: 1.1 s", ["1.1 s1", "1.1 s3"], []),
        ("      ignore: [{rule: uns", ["unsupported-premise"], []),
        ("      quote: {st", ["start"], ["text"]),
        ("      # v", [], ["voice"]),
    ],
)
def test_what_fits_is_offered_in_a_text_that_cannot_be_read(
    session: Editor, uri: str, line: str, there: list[str], absent: list[str]
) -> None:
    found = typed(session, uri, 2, line)
    assert [one for one in there if one not in found] == []
    assert [one for one in absent if one in found] == []


def test_an_item_says_what_it_is_and_replaces_what_is_typed(session: Editor, uri: str) -> None:
    found = typed(session, uri, 2, "      vo")["voice"]
    assert found.documentation == "Whose statement it is."
    assert isinstance(found.text_edit, types.TextEdit)
    assert new_text(found) == "voice: "
    assert (found.text_edit.range.start.character, found.text_edit.range.end.character) == (6, 8)
    assert new_text(typed(session, uri, 3, "      pre")["premises"]) == "premises:"
    assert typed(session, uri, 4, "    - ref: pi")["pike"].detail == "Pike died in 2019."


def test_an_id_that_was_just_typed_is_offered(session: Editor) -> None:
    text = "claim:\n  id: new-one\n  text: [\n  premises:\n    - ref: n"
    assert "new-one" in offered(session, session.open("new.yaml", text), at(text, "ref: n", 6))


def test_the_keys_of_a_map_are_offered_in_an_empty_file(session: Editor) -> None:
    found = offered(session, session.open("empty.yaml", ""), types.Position(0, 0))
    assert {"title", "claim", "paper"} <= found.keys()


def test_json_is_completed_without_colons(session: Editor) -> None:
    text = '{"claim": {"text": "Fish die.", "vo'
    found = offered(session, session.open("pond.json", text, "json"), types.Position(0, len(text)))
    assert new_text(found["voice"]) == "voice"


def test_the_record_of_a_paper_has_its_own_keys(session: Editor) -> None:
    text = "works:\n  - id: smith\n    type: bo"
    found = offered(session, session.open("pond.paper.yaml", text), at(text, "bo", 2))
    assert "book" in found
