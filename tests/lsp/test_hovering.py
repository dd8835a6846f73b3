"""What is shown of the word under the pointer."""

import pytest
from lsprotocol import types

from tests.lsp.editor import Editor, at
from tests.lsp.pond import MAP, PAPER


@pytest.fixture(scope="module")
def uri(session: Editor) -> str:
    (session.folder / "pond.md").write_text(PAPER)
    return session.open("pond.yaml", MAP)


def shown(session: Editor, uri: str, position: types.Position) -> str:
    found = session.ask("textDocument/hover", types.HoverParams(types.TextDocumentIdentifier(uri), position))
    return found.contents.value if found else ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The water is warm.", ["**premise** `warm`, unsupported", "no note that cites a work"]),
        ("Fish die in", ["**claim** `fish`, supported", "It rests on pike and"]),
        ("Pike died", ["supported", "It is backed by note 2."]),
        ("Pike are", ["Its basis is definition."]),
        ("warm\npaper", ["**premise** `warm`", "The water is warm."]),
        ("2]", ["**Note 2**", "Ibid.", "Note 1: Smith, Ponds, 2012, p. 12."]),
        ("smith, loc", ["**Smith 2012**", "Ponds"]),
        ("1.1 s3", ["**1.1 s3** In 2019 all pike died."]),
        ("practical-reasoning", ["Critical questions", "Source: "]),
        ("voice: ", ["**voice**: Whose statement it is."]),
        ("reader", ["Whose statement it is."]),
        ("locator: 12", ["**locator**: Where in the work"]),
    ],
)
def test_hover_tells(session: Editor, uri: str, words: str, said: list[str]) -> None:
    found = shown(session, uri, at(MAP, words))
    for one in said:
        assert one in found


def test_nothing_is_shown_between_words(session: Editor, uri: str) -> None:
    assert shown(session, uri, types.Position(0, 20)) == ""
    assert shown(session, uri, types.Position(999, 0)) == ""


def test_the_statement_under_the_pointer_is_shown_in_argdown(session: Editor) -> None:
    uri = session.open("pond.argdown", "[Fish]: Fish die.\n  + [Warm]: The water is warm.\n", "argdown")
    assert "**premise** `Warm`, unsupported" in shown(session, uri, types.Position(1, 16))


def test_what_a_map_says_is_shown_as_plain_text(session: Editor) -> None:
    text = 'claim: {id: a, text: "<b>![x](http://y) *z*"}\n'
    assert "\\<b\\>!\\[x\\](http:" in shown(session, session.open("hostile.yaml", text), at(text, "![x"))
