"""What is offered at problems, and what it changes: only the lines that it must."""

from pathlib import Path

import pytest
from lsprotocol import types

from argmap.lsp.cures_of_rules import OF_RULES
from tests.lsp.editor import Editor, applied, at, editor, edits_of
from tests.lsp.pond import MAP, PAPER
from tests.places import ROOT


def actions(session: Editor, uri: str, position: types.Position, *only: str) -> dict[str, types.CodeAction]:
    kinds = [types.CodeActionKind(one) for one in only] or None
    context = types.CodeActionContext(diagnostics=[], only=kinds)
    params = types.CodeActionParams(types.TextDocumentIdentifier(uri), types.Range(position, position), context)
    return {one.title: one for one in session.ask("textDocument/codeAction", params) or []}


def done(session: Editor, uri: str, text: str, action: types.CodeAction) -> str:
    if action.edit is None:
        action = session.ask("codeAction/resolve", action)
    assert action.edit is not None, action.disabled
    return applied(text, edits_of(action.edit, uri))


@pytest.fixture(scope="module")
def uri(session: Editor) -> str:
    (session.folder / "pond.md").write_text(PAPER)
    return session.open("pond.yaml", MAP)


@pytest.mark.parametrize(
    ("title", "before", "after"),
    [
        ("Basis: testimony", "at: 1.1 s2\n", "at: 1.1 s2\n      basis: testimony\n"),
        ("Add a premise, to be written", "at: 1.1 s2\n", "at: 1.1 s2\n      premises:\n        - text: …\n"),
        ("Ignore unsupported-premise here, because …", "at: 1.1 s2\n",
         "at: 1.1 s2\n      ignore:\n        - rule: unsupported-premise\n          because: …\n"),
    ],
)  # fmt: skip
def test_a_cure_changes_its_lines_alone(session: Editor, uri: str, title: str, before: str, after: str) -> None:
    found = actions(session, uri, at(MAP, "The water"))
    assert found[title].diagnostics
    assert found[title].kind == types.CodeActionKind.QuickFix
    assert done(session, uri, MAP, found[title]) == MAP.replace(before, after, 1)


def test_a_new_note_is_added_and_named_where_the_papers_text_is_missing(session: Editor, uri: str) -> None:
    assert not [one for one in actions(session, uri, at(MAP, "The water")) if "new note" in one]
    text = MAP.replace("file: pond.md", "file: no-such.md")
    other = session.open("pond-3.yaml", text)
    new = done(session, other, text, actions(session, other, at(text, "The water"))["Name a new note 3, to be written"])
    assert "at: 1.1 s2\n      footnotes: [3]\n" in new
    assert "- number: 3\n      text: …\n" in new


def test_the_notes_that_the_paper_has_in_the_passage_are_offered(session: Editor, uri: str) -> None:
    text = MAP.replace("          footnotes: [2]\n", "")
    other = session.open("pond-2.yaml", text)
    assert "Name note 2" in actions(session, other, at(text, "Pike died"))


def test_a_note_that_lacks_is_added_to_the_paper(session: Editor) -> None:
    text = MAP.replace("footnotes: [2]", "footnotes: [7]")
    uri = session.open("pond-7.yaml", text)
    action = actions(session, uri, at(text, "footnotes: [7]", 13))["Add note 7 to the paper, to be written"]
    assert "    - number: 7\n      text: …\n" in done(session, uri, text, action)


def test_statements_are_linked_and_taken_out_again(session: Editor, uri: str) -> None:
    text = "claim:\n  text: A is so.\n  premises:\n    - text: B is so.  # b\n    - text: C is so.\n"
    other = session.open("link.yaml", text)
    action = actions(session, other, at(text, "C is"), "refactor")["Link it with the statement before it"]
    linked = done(session, other, text, action)
    assert "    - linked:\n        - text: B is so.  # b\n        - text: C is so.\n" in linked
    session.write(other, 2, types.TextDocumentContentChangeWholeDocument(linked))
    action = actions(session, other, at(linked, "C is"), "refactor")["Take it out of the linked group"]
    assert done(session, other, linked, action).count("linked") == 0


def test_the_place_that_fits_better_is_offered(session: Editor) -> None:
    (session.folder / "deaths.md").write_text(
        "# Lake\n\n## 1 Fish\n\nIt is warm.\n\n## 2 Deaths\n\nIn 2019 all pike died.\n"
    )
    text = "claim: {text: Pike died in 2019., at: 1.1 s1}  # so\npaper: {file: deaths.md}\n"
    other = session.open("deaths.yaml", text)
    found = actions(session, other, at(text, "Pike died"), "quickfix")
    assert done(session, other, text, found["Take it from 2.1 s1"]) == text.replace("1.1 s1", "2.1 s1")


@pytest.mark.parametrize(
    ("line", "wrong", "right"),
    [
        ("      vioce: reader", "vioce", "voice"),
        ("      reasons: [{text: Hot.}]", "reasons", "premises"),
        ("      voice: raeder", "raeder", "reader"),
        ('      voice: "raeder"', '"raeder"', '"reader"'),
        ("      scheme: practical-reasonning", "practical-reasonning", "practical-reasoning"),
        ("      premises: [{ref: pikee}]", "pikee", "pike"),
    ],
)
def test_the_word_that_was_meant_is_offered(session: Editor, line: str, wrong: str, right: str) -> None:
    text = MAP.replace("      at: 1.1 s2\n", f"      at: 1.1 s2\n{line}\n")
    uri = session.open(f"meant-{abs(hash(line))}.yaml", text)
    found = actions(session, uri, at(text, wrong))[f"Write {right.strip(chr(34))}"]
    assert found.is_preferred
    assert done(session, uri, text, found) == text.replace(wrong, right)


def test_an_action_of_an_older_state_changes_nothing(session: Editor) -> None:
    uri = session.open("old.yaml", MAP)
    action = actions(session, uri, at(MAP, "The water"))["Basis: testimony"]
    session.write(uri, 2, types.TextDocumentContentChangeWholeDocument(MAP.replace("warm.", "hot.")))
    assert session.ask("codeAction/resolve", action).edit is None


def test_an_editor_that_cannot_ask_again_gets_the_edit_at_once(tmp_path: Path) -> None:
    with editor(tmp_path, types.ClientCapabilities()) as plain:
        text = "claim:\n  text: A is so.\n  premises:\n    - text: B is so.\n"
        uri = plain.open("plain.yaml", text)
        action = actions(plain, uri, at(text, "B is"))["Basis: testimony"]
        assert action.edit
        assert action.edit.changes
        assert done(plain, uri, text, action) == f"{text}      basis: testimony\n"


def test_the_cures_of_rules_are_those_of_the_page() -> None:
    page = (ROOT / "argmap/page/assets/cures.js").read_text(encoding="utf-8")
    for rule, cures in OF_RULES.items():
        if cures == ("define",):
            continue
        there = page.partition(f'"{rule}": [')[2].partition("]")[0]
        assert [one.strip('" ') for one in there.split(",") if one.strip('" ') in cures] == list(cures), rule
