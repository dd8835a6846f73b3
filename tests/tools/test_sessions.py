"""Sessions in documents are run, and their output is what the document shows."""

from pathlib import Path

import pytest

from tools.sessions import DOCUMENTS, ROOT, renewed

SESSION = "Text.\n\n```console\n$ argmap show arguments/notation/voices.yaml -h\nWRONG OUTPUT\n$ argmap frob\n```\n"


def test_the_output_is_made_anew_and_faults_are_shown(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text(SESSION, encoding="utf-8")
    made = renewed(file).decode()
    assert made.startswith("Text.\n\n```console\n$ argmap show arguments/notation/voices.yaml -h\nUsage: argmap show")
    assert "WRONG OUTPUT" not in made
    assert "$ argmap frob\nargmap: no command is called 'frob'" in made


def test_a_session_has_commands_of_argmap_only(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text("```console\n$ rm -rf /\n```\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a session of argmap"):
        renewed(file)


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_no_command_in_the_documents_fails(file: Path) -> None:
    """``test_generated`` says that the outputs are those of now; here none of them is a complaint."""
    said = file.read_text(encoding="utf-8")
    assert "\nargmap: " not in said
    assert "\nUsage: " not in said


def test_a_map_that_the_page_names_is_there_for_its_commands(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    page = "```yaml\n# oak.yaml\nclaim: The oak is old.\n```\n\n```console\n$ argmap show oak.yaml\n```\n"
    file.write_text(page, encoding="utf-8")
    assert renewed(file).decode() == page.replace("oak.yaml\n```\n", "oak.yaml\nThe oak is old.\n```\n")
