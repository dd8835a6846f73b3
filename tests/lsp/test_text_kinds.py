"""Which texts are maps, and what their files are called."""

import pytest

from argmap.lsp.open_texts import OpenText
from argmap.lsp.text_kinds import NOWHERE, TextKind, file_of, kind_of


@pytest.mark.parametrize(
    ("file", "text", "kind"),
    [
        ("a.yaml", "claim: Fish die.\n", TextKind.MAP),
        ("a.yml", "clam:\n  text: Fish die.\n", TextKind.MAP),
        ("a.json", '{"claim": "Fish die."}', TextKind.MAP),
        ("a.yaml", "\ufeff\n", TextKind.BLANK),
        ("a.yaml", "services: {web: {image: nginx}}\n", TextKind.STRANGE),
        ("package.json", '{"name": "x"}', TextKind.STRANGE),
        ("a.paper.yaml", "", TextKind.RECORD),
        ("a.argdown", "[a]: Fish die.\n", TextKind.FOREIGN),
        ("a.md", "# Fish\n", TextKind.STRANGE),
        ("a.md", "# Fish\n\n```argdown\n[a]: Fish die.\n```\n", TextKind.FOREIGN),
        ("a.py", "claim = 1\n", TextKind.STRANGE),
    ],
)
def test_a_text_is_known_by_its_name_and_its_beginning(file: str, text: str, kind: TextKind) -> None:
    assert kind_of(text, file) is kind


@pytest.mark.parametrize(
    ("uri", "language", "file"),
    [
        ("file:///maps/a%20b.yaml", "yaml", "/maps/a b.yaml"),
        ("file:///maps/a", "json", "/maps/a.json"),
        ("untitled:Untitled-1", "argdown", f"{NOWHERE}/Untitled-1.argdown"),
        ("untitled:", "yaml", f"{NOWHERE}/map.yaml"),
        ("git:/home/a.yaml?x", "yaml", f"{NOWHERE}/a.yaml"),
    ],
)
def test_the_name_of_a_file_tells_its_folder_or_that_it_has_none(uri: str, language: str, file: str) -> None:
    assert file_of(OpenText(uri, 1, "", language)) == file
