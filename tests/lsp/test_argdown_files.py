"""What an editor gets for a file of Argdown: titles completed, found, renamed and corrected, and what can be folded."""

from collections.abc import Callable

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from argmap.lsp.misspelt_titles import is_slip
from tests.lsp.editor import Editor, applied, at, edits_of

POND = """\
===
title: "[Dead fish]"
===

# Fish

[Dead fish]: Fish die in the pond. #pond
  + <Heat>: The water is warm. #(hot water)
    - [Frogs]
  - Remember @[Dead fish], and \\[Dead fish]. // [Dead fish]

## Frogs

[Frogs]: Frogs live.
  - [Dead fsih]
    + <Heat>
"""
Opened = Callable[[str], tuple[str, types.TextDocumentIdentifier]]


@pytest.fixture
def opened(session: Editor, request: pytest.FixtureRequest) -> Opened:
    """Open a text in a file of its own, and return its address and its identifier."""
    name = f"{abs(hash(request.node.name))}.argdown"

    def open_(text: str) -> tuple[str, types.TextDocumentIdentifier]:
        uri = session.open(name, text, "argdown")
        return uri, types.TextDocumentIdentifier(uri)

    return open_


def offered(session: Editor, opened: Opened, text: str) -> dict[str, str]:
    """Return what is offered at the sign ¦ of a text, each with the text after it is chosen."""
    before, after = text.split("¦")
    _, document = opened(before + after)
    params = types.CompletionParams(document, at(before + after, before, len(before)))
    found = session.ask("textDocument/completion", params)
    items: list[types.CompletionItem] = found.items if found else []
    edits = {one.label: one.text_edit for one in items}
    return {label: applied(before + after, [one]) for label, one in edits.items() if isinstance(one, types.TextEdit)}


@pytest.mark.parametrize(
    ("typed", "labels", "line"),
    [
        ("[¦", ["Dead fish", "Frogs", "Dead fsih"], "[Dead fish]"),
        ("[de¦", ["Dead fish", "Dead fsih"], "[Dead fish]"),
        ("[¦]", ["Dead fish", "Frogs", "Dead fsih"], "[Dead fish]"),
        ("[Fr¦gs]: so", ["Dead fish", "Frogs", "Dead fsih"], "[Dead fish]: so"),
        ("  + [F¦", ["Dead fish", "Frogs", "Dead fsih"], "  + [Dead fish]"),
        ("<¦", ["Heat"], "<Heat>"),
        ("  - <h¦> {a: b}", ["Heat"], "  - <Heat> {a: b}"),
        ("See @[¦ there", ["Dead fish", "Frogs", "Dead fsih"], "See @[Dead fish] there"),
        ("So @<He¦", ["Heat"], "So @<Heat>"),
        ("Fish. #¦", ["#pond", "#(hot water)"], "Fish. #pond"),
        ("Fish. #(h¦)", ["#pond", "#(hot water)"], "Fish. #pond"),
    ],
)
def test_titles_and_tags_are_offered_where_one_may_be(
    session: Editor, opened: Opened, typed: str, labels: list[str], line: str
) -> None:
    found = offered(session, opened, f"{POND}\n{typed}\n")
    assert list(found) == labels
    assert found[labels[0]] == f"{POND}\n{line}\n"


@pytest.mark.parametrize(
    "typed",
    [
        "// [¦",
        "/* [¦ */",
        "\\[¦",
        "Fish [¦",
        "Fish {a: [¦]}",
        "[A](¦",
        "# Head [¦",
        "2 < ¦",
        "// #¦",
        "Fish ¦",
        "<!-- <¦ -->",
    ],
)
def test_nothing_is_offered_where_a_bracket_is_no_title(session: Editor, opened: Opened, typed: str) -> None:
    assert offered(session, opened, f"{POND}\n{typed}\n") == {}


def test_the_front_matter_has_no_titles(session: Editor, opened: Opened) -> None:
    assert offered(session, opened, POND.replace('"[Dead fish]"', '"[¦"')) == {}


def test_a_title_is_offered_with_its_words(session: Editor, opened: Opened) -> None:
    text = POND + "\n["
    _, document = opened(text)
    params = types.CompletionParams(document, at(text, text, len(text)))
    items = session.ask("textDocument/completion", params).items
    details = {one.label: one.detail for one in items}
    assert details == {"Dead fish": "Fish die in the pond.", "Frogs": "Frogs live.", "Dead fsih": None}


def lines(found: list[types.Location]) -> list[int]:
    return [one.range.start.line for one in found]


@pytest.mark.parametrize(
    ("words", "inside", "defined", "used"),
    [
        ("- [Frogs]", 4, [13], [8, 13]),
        ("[Dead fish]:", 1, [6], [6, 9]),
        ("@[Dead fish]", 11, [6], [6, 9]),
        ("+ <Heat>\n", 3, [7], [7, 15]),
        ("[Dead fsih]", 3, [], [14]),
        ("// [Dead fish]", 6, [], []),
        ('"[Dead fish]"', 3, [], []),
        ("Frogs live", 2, [], []),
    ],
)
def test_a_title_leads_to_its_definition_and_to_its_uses(
    session: Editor, opened: Opened, words: str, inside: int, defined: list[int], used: list[int]
) -> None:
    _, document = opened(POND)
    position = at(POND, words, inside)
    assert lines(session.ask("textDocument/definition", types.DefinitionParams(document, position))) == defined
    for declared in (True, False):
        params = types.ReferenceParams(types.ReferenceContext(include_declaration=declared), document, position)
        expected = [line for line in used if declared or line not in defined]
        assert lines(session.ask("textDocument/references", params)) == expected


@pytest.mark.parametrize(
    ("words", "inside", "said"),
    [
        ("- [Frogs]", 4, "Frogs live."),
        ("+ <Heat>\n", 3, "The water is warm."),
        ("@[Dead fish]", 4, "Fish die in the pond."),
        ("[Dead fish]:", 1, "Fish die in the pond."),
        ("and \\[Dead fish]", 8, "Remember Dead fish"),
    ],
)
def test_the_statement_that_a_title_names_is_shown(
    session: Editor, opened: Opened, words: str, inside: int, said: str
) -> None:
    _, document = opened(POND)
    found = session.ask("textDocument/hover", types.HoverParams(document, at(POND, words, inside)))
    assert said in found.contents.value


def test_a_title_is_changed_wherever_it_is_one(session: Editor, opened: Opened) -> None:
    uri, document = opened(POND)
    position = at(POND, "@[Dead fish]", 4)
    ready = session.ask("textDocument/prepareRename", types.PrepareRenameParams(document, position))
    assert ready.placeholder == "Dead fish"
    edit = session.ask("textDocument/rename", types.RenameParams(document, position, "No fish"))
    assert edit.document_changes[0].text_document.version == 1
    renamed = POND.replace("[Dead fish]: F", "[No fish]: F").replace("@[Dead fish]", "@[No fish]")
    assert applied(POND, edits_of(edit, uri)) == renamed


@pytest.mark.parametrize(
    ("new", "why"),
    [("Frogs", "another statement has the title 'Frogs' already"), ("a]b", "cannot be a title"), ("", "cannot be")],
)
def test_a_title_that_is_taken_or_cannot_be_one_says_why(session: Editor, opened: Opened, new: str, why: str) -> None:
    _, document = opened(POND)
    with pytest.raises(JsonRpcException, match=why):
        session.ask("textDocument/rename", types.RenameParams(document, at(POND, "[Dead fish]:", 1), new))


def test_positions_count_units_of_utf_16(session: Editor, opened: Opened) -> None:
    text = "[🐟 dies]: 🐟 it is.\n  + 🐸 says @[🐟 dies] so.\n"
    uri, document = opened(text)
    position = types.Position(1, 15)
    (found,) = session.ask("textDocument/definition", types.DefinitionParams(document, position))
    assert found.range == types.Range(types.Position(0, 1), types.Position(0, 8))
    edit = session.ask("textDocument/rename", types.RenameParams(document, position, "Frog"))
    ranges = [(one.range.start.character, one.range.end.character) for one in edits_of(edit, uri)]
    assert ranges == [(1, 8), (14, 21)]


def test_the_blocks_of_a_text_in_markdown_have_titles_of_their_own(session: Editor) -> None:
    text = "See [A] and `[A]`.\n\n```argdown\n[A]: b\n  + [C]\n```\n\n```argdown\n[A]\n  - [\n```\n"
    document = types.TextDocumentIdentifier(session.open("pond.md", text, "markdown"))
    context = types.ReferenceContext(include_declaration=True)
    params = types.ReferenceParams(context, document, types.Position(3, 1))
    assert lines(session.ask("textDocument/references", params)) == [3]
    found = session.ask("textDocument/completion", types.CompletionParams(document, types.Position(9, 5)))
    assert [one.label for one in found.items] == ["A"]
    assert session.ask("textDocument/completion", types.CompletionParams(document, types.Position(0, 5))) is None


def test_headings_and_branches_are_folded(session: Editor, opened: Opened) -> None:
    _, document = opened(POND)
    found = session.ask("textDocument/foldingRange", types.FoldingRangeParams(document))
    assert [(one.start_line, one.end_line) for one in found] == [(4, 15), (6, 9), (7, 8), (11, 15), (13, 15), (14, 15)]


def quick_fixes(
    session: Editor, document: types.TextDocumentIdentifier, where: types.Position
) -> list[types.CodeAction]:
    context = types.CodeActionContext([], only=[types.CodeActionKind.QuickFix])
    found = session.ask("textDocument/codeAction", types.CodeActionParams(document, types.Range(where, where), context))
    return [one for one in found or [] if one.title.startswith("Write ")]


def test_a_misspelt_title_is_corrected(session: Editor, opened: Opened) -> None:
    uri, document = opened(POND)
    (found,) = quick_fixes(session, document, at(POND, "fsih"))
    assert found.title == "Write [Dead fish]"
    assert found.edit is not None
    assert applied(POND, edits_of(found.edit, uri)) == POND.replace("fsih", "fish")


@pytest.mark.parametrize(
    "text",
    [
        "[Dead fish]: F.\n  + [Dead fsih]: G.\n",
        "[Dead fish]: F.\n  + [Dead fsih]\n  + So @[Dead fsih].\n",
        "[Dead fish]\n  + [Dead fsih]\n",
        "<Dead fish>: F.\n  + [Dead fsih]\n",
        "[Dead fish]: F.\n\n[Dead fsihs]: G.\n  + [Dead fsih]\n  + [Dead fishs]: H.\n",
        "@include(more.argdown)\n\n[Dead fish]: F.\n  + [Dead fsih]\n",
    ],
)
def test_a_title_is_left_alone_unless_a_slip_is_sure(session: Editor, opened: Opened, text: str) -> None:
    _, document = opened(text)
    assert quick_fixes(session, document, at(text, "[Dead fsih]", 3)) == []


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("Dead fsih", "Dead fish", True),
        ("Dead fis", "Dead fish", True),
        ("Dead fisch", "Dead fish", True),
        ("Dead dish", "Dead fish", True),
        ("deadfish", "Dead fish", True),
        ("Dead-fish", "Dead fish", True),
        ("Fish die", "Fish live", False),
        ("Claim P", "Claim Q", False),
        ("Claim P", "Claim", False),
        ("Reason1", "Reason2", False),
        ("Daed fihs", "Dead fish", False),
    ],
)
def test_a_slip_is_one_letter_of_one_word(written: str, meant: str, slip: bool) -> None:
    assert is_slip(written, meant) is is_slip(meant, written) is slip
