"""The page that an editor shows beside the text: of the text as it is now, or of the last one that could be read."""

import json
from typing import Any

import pytest
from lsprotocol import types

from argmap.lsp.page_beside_text import PAGE, PAGE_CONTENT
from argmap.page import page_beside_text
from tests.lsp.editor import Editor
from tests.lsp.pond import MAP, PAPER

BROKEN = MAP.replace("claim:", "claim: [")


def asked(session: Editor, method: str, uri: str) -> Any:
    return session.ask(method, {"textDocument": {"uri": uri}})


def shown(session: Editor, uri: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(asked(session, PAGE_CONTENT, uri).content)
    return found


def texts(session: Editor, uri: str) -> list[str]:
    return [one["text"] for one in shown(session, uri)["nodes"]]


def test_the_page_is_that_of_the_text_which_need_not_be_saved(session: Editor) -> None:
    uri = session.open("frogs.yaml", "claim: {id: a, text: Frogs live., basis: testimony}\n")
    answer = asked(session, PAGE, uri)
    assert answer.unread == ""
    assert answer.page.startswith("<!doctype html>")
    assert "Frogs live." in answer.page
    assert page_beside_text(shown(session, uri)) == answer.page


def test_what_is_typed_is_in_the_content_with_its_problems(session: Editor) -> None:
    (session.folder / "pond.md").write_text(PAPER)
    uri = session.open("pond.yaml", MAP)
    before = shown(session, uri)
    session.write(uri, 2, types.TextDocumentContentChangeWholeDocument(MAP.replace("Frogs live.", "Frogs sing.")))
    assert "Frogs sing." in texts(session, uri)
    assert before["paper"] is not None
    warm = next(one for one in shown(session, uri)["nodes"] if one["id"] == "warm")
    told = "\n".join(one.message for one in session.problems(uri, 2))
    assert warm["problems"]
    assert [one["message"] for one in warm["problems"] if one["message"] not in told] == []


def test_a_text_that_cannot_be_read_keeps_its_last_page_and_says_why(session: Editor) -> None:
    uri = session.open("kept.yaml", MAP)
    before = asked(session, PAGE_CONTENT, uri)
    session.write(uri, 2, types.TextDocumentContentChangeWholeDocument(BROKEN))
    after = asked(session, PAGE_CONTENT, uri)
    assert after.content == before.content
    assert after.unread.startswith("This text cannot be read. Line 4: a comma or a closing bracket is missing")
    session.write(uri, 3, types.TextDocumentContentChangeWholeDocument(MAP))
    assert asked(session, PAGE_CONTENT, uri).unread == ""


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("broken.yaml", BROKEN, "This text cannot be read. Line 4: a comma or a closing bracket is missing"),
        ("new.yaml", "", "There is no map yet"),
        ("other.yaml", "services: {web: {image: nginx}}\n", "does not look like a map"),
        ("pond.paper.yaml", "record: {id: p, type: report, title: Ponds}\n", "the record of a paper"),
        ("empty.argdown", "# Ponds\n", "no statement"),
    ],
)
def test_without_a_map_there_is_no_page_but_a_reason(session: Editor, name: str, text: str, says: str) -> None:
    answer = asked(session, PAGE, session.open(name, text))
    assert answer.page is None
    assert says in answer.unread


def test_a_map_of_another_program_has_a_page_too(session: Editor) -> None:
    uri = session.open("pond.argdown", "[Fish]: Fish die.\n  + [Warm]: The water is warm.\n", "argdown")
    assert texts(session, uri) == ["Fish die.", "The water is warm."]


@pytest.mark.parametrize("params", [{"textDocument": {"uri": "file:///nowhere.yaml"}}, {"textDocument": 7}, {}, None])
def test_a_text_that_is_not_open_has_no_answer(session: Editor, params: Any) -> None:
    assert session.ask(PAGE, params) is None
