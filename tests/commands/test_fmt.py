from pathlib import Path

import pytest

from tests.running import Argmap

TYPED = """\
claim:   # the thesis
    text:   "Fish live in the lake."
    premises:
    - text: 'A sewer: none.'


    # two
    - {at: 1.1 s1, text: They were seen., footnotes: [ 1,2 ]}   # by whom?
    id: fish
"""
FORMED = """\
claim:  # the thesis
  id: fish
  text: Fish live in the lake.
  premises:
    - text: "A sewer: none."

    # two
    # by whom?
    - text: They were seen.
      at: 1.1 s1
      footnotes: [1, 2]
"""


def test_a_map_is_put_into_the_usual_form_once(argmap: Argmap, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(TYPED)
    assert argmap("fmt", "--check", file).status == 1
    assert file.read_text() == TYPED
    done = argmap("fmt", file)
    assert (done.status, done.out) == (0, f"{file}: rewritten\n")
    assert file.read_text() == FORMED
    assert argmap("fmt", "--check", file).status == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("claim:\n  text: A.\n  colour: red\n", "colour"),
        ("claim:\n  text: A.\n  premises:\n    - It takes time.\n        - It bores pupils.\n", "swallowed-line"),
        ("a: b\n", "not a map"),
    ],
)
def test_what_is_no_map_or_was_perhaps_meant_otherwise_is_not_touched(
    argmap: Argmap, tmp_path: Path, text: str, message: str
) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(text)
    done = argmap("fmt", file)
    assert done.status == 2
    assert message in done.err
    assert file.read_text() == text


def test_one_broken_map_keeps_no_other_from_being_formed(argmap: Argmap, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("claim: [\n")
    (tmp_path / "b.yaml").write_text(TYPED)
    assert argmap("fmt", tmp_path).status == 2
    assert (tmp_path / "b.yaml").read_text() == FORMED


def test_a_paper_in_a_file_of_its_own_is_formed_where_it_is_named(argmap: Argmap, tmp_path: Path) -> None:
    file = tmp_path / "lake.paper.yaml"
    file.write_text("works:\n- {id: brook-2012}\n")
    assert argmap("fmt", file).status == 0
    assert file.read_text() == "works:\n  - id: brook-2012\n"


def test_json_is_formed_too(argmap: Argmap, tmp_path: Path) -> None:
    file = tmp_path / "map.json"
    file.write_text('{"claim": {"premises": [], "text": "A.", "footnotes": [1, {"note": 2, "backs": "b"}]}}')
    assert argmap("fmt", file).status == 0
    assert file.read_text().splitlines()[:6] == [
        "{", '  "claim": {', '    "text": "A.",', '    "footnotes": [', "      1,", "      {"
    ]  # fmt: skip
