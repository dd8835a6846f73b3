"""Problems as they are told to an editor: ranges, levels, rules, cures; of texts that are not on the disk."""

import pytest
from lsprotocol.types import (
    DiagnosticSeverity,
    Position,
    Range,
    TextDocumentContentChangePartial,
    TextDocumentContentChangeWholeDocument,
)

from tests.lsp.editor import Editor

FISH = "claim:\n  text: Fish die here.\n  premises:\n    - text: The water is warm.\n"


def span(line: int, start: int, end: int) -> Range:
    return Range(Position(line, start), Position(line, end))


def test_a_problem_has_its_rule_level_range_and_cure(session: Editor) -> None:
    (found,) = session.problems(session.open("fish.yaml", FISH))
    assert (found.code, found.severity, found.source) == ("unsupported-premise", DiagnosticSeverity.Warning, "argmap")
    assert found.range == span(3, 12, 30)
    assert "\n" in found.message


@pytest.mark.parametrize(
    ("text", "range_"),
    [
        ("claim: {text: 𝔸𝔹 is a letter., viice: x}\n", span(0, 33, 38)),
        ("claim:\r\n  text: Fish die.\r\n  viice: reader\r\n", span(2, 2, 7)),
        ("claim:\r  text: Fish die.\r  viice: reader\r", span(2, 2, 7)),
        ("\ufeffclaim: {text: Fish die., viice: reader}\n", span(0, 26, 31)),
        ("claim:\n  text: Fish\u2028die here.\n  viice: reader\n", span(2, 2, 7)),
        ("claim:\n\ttext: Fish die.\n", None),
    ],
    ids=["astral", "crlf", "cr", "byte order mark", "line separator", "tab"],
)
def test_ranges_are_those_of_the_editor(session: Editor, text: str, range_: Range | None) -> None:
    (found,) = session.problems(session.open(f"ranges-{abs(hash(text))}.yaml", text))
    if range_ is not None:
        assert found.code == "unknown-key"
        assert found.range == range_
    else:
        assert found.range.start.line == 1


def test_what_is_typed_is_checked_and_not_what_is_on_the_disk(session: Editor) -> None:
    (session.folder / "typed.yaml").write_text("claim: [")
    uri = session.open("typed.yaml", FISH)
    assert session.problems(uri)
    session.write(uri, 2, TextDocumentContentChangePartial(span(3, 30, 30), "\n      basis: testimony"))
    assert session.problems(uri, 2) == []
    session.write(uri, 3, TextDocumentContentChangeWholeDocument(FISH))
    assert len(session.problems(uri, 3)) == 1


@pytest.mark.parametrize("text", ["services:\n  web: {image: nginx}\n", "", "- a\n- b\n", "# nothing\n"])
def test_nothing_is_said_of_what_is_no_map(session: Editor, text: str) -> None:
    assert session.problems(session.open(f"none-{abs(hash(text))}.yaml", text)) == []


def test_argdown_has_problems_with_places(session: Editor) -> None:
    text = "[Fish]: Fish die here. #x\n  + The water is warm.\n  + <Sewer>\n"
    found = session.problems(session.open("fish.argdown", text, "argdown"))
    assert {"unsupported-premise"} <= {one.code for one in found}
    assert next(one.range for one in found if one.code == "unsupported-premise").start.line == 1


def test_the_paper_beside_the_map_is_read_from_the_disk(session: Editor) -> None:
    (session.folder / "lake.md").write_text("# Lake\n\n## 1 Fish\n\nFish die here in 2019. The water is warm.\n")
    text = "claim: {text: Fish died in 2018., at: 1.1 s1}\npaper: {file: lake.md}\n"
    assert "figure-not-in-passage" in {one.code for one in session.problems(session.open("lake.yaml", text))}


def test_what_is_wrong_in_another_file_is_told_at_the_key_that_names_it(session: Editor) -> None:
    (session.folder / "pond.paper.yaml").write_text("works: [{id: smith, titel: Ponds}]\n")
    (found,) = session.problems(session.open("pond.yaml", "claim: Fish die here.\npaper: pond\n"))
    assert (found.code, found.range) == ("unknown-key", span(1, 0, 5))
    assert found.related_information
    assert found.related_information[0].location.uri.endswith("pond.paper.yaml")
    assert found.related_information[0].location.range.start == Position(0, 20)


def test_settings_beside_the_map_count(session: Editor) -> None:
    folder = session.folder / "class"
    folder.mkdir()
    (folder / "argmap.toml").write_text('ignore = ["unsupported-premise"]\n')
    assert session.problems(session.open("class/fish.yaml", FISH)) == []
