from pathlib import Path

import pytest

from argmap.notation.reading import load, loads
from argmap.problems import Problem, ReadError

CLAIM = "claim: {text: a}\n"
PAPER = "works:\n  - id: b\n    title: c\n"


def refused(path: Path) -> tuple[Problem, ...]:
    with pytest.raises(ReadError) as caught:
        load(path)
    return caught.value.problems


def write(folder: Path, **files: str) -> Path:
    """Write files, ``__`` in their names a point, and return the first."""
    paths = [folder / name.replace("__", ".") for name in files]
    for path, content in zip(paths, files.values(), strict=True):
        path.write_text(content, encoding="utf-8")
    return paths[0]


@pytest.mark.parametrize("name", ["map.yaml", "map.yml", "map.txt", "map.YAML"])
def test_files_are_yaml_whatever_their_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(CLAIM)
    assert load(tmp_path / name).map.claim.text == "a"


@pytest.mark.parametrize("name", ["map.json", "map.JSON"])
def test_files_of_json_are_json(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"claim": {"text": "\\ud83d\\ude00"}}')  # which no YAML reader takes
    assert load(tmp_path / name).map.claim.text == "😀"


@pytest.mark.parametrize(
    ("suffix", "content"),
    [("paper.yaml", PAPER), ("paper.yml", PAPER), ("paper.json", '{"works": [{"id": "b", "title": "c"}]}')],
)
@pytest.mark.parametrize("name", ["p", "p-1_2.3", "12", "Ж", "निबन्ध"])
def test_a_paper_is_read_from_the_file_beside_the_map(tmp_path: Path, suffix: str, content: str, name: str) -> None:
    (tmp_path / f"{name}.{suffix}").write_text(content, encoding="utf-8")
    document = load(write(tmp_path, map__yaml=f"paper: {name}\n{CLAIM}"))
    assert document.map.paper
    assert document.map.paper.works[0].title == "c"
    place = document.value_place(("paper", "works", 0, "title"))
    assert place.file == str(tmp_path / f"{name}.{suffix}")
    assert place.line == (1 if suffix == "paper.json" else 3)
    assert set(document.texts) == {str(tmp_path / "map.yaml"), place.file}


def test_a_document_knows_the_places_of_its_parts(tmp_path: Path) -> None:
    document = load(write(tmp_path, map__yaml="title: b\nclaim:\n  text: a\n"))
    assert str(document.value_place(("claim", "text"))) == f"{tmp_path / 'map.yaml'}:3:9"
    assert str(document.key_place(("claim", "text"))) == f"{tmp_path / 'map.yaml'}:3:3"


@pytest.mark.parametrize("name", ["../p", "/etc/passwd", "a/b", r"a\b", ".hidden", "C:p", "", "a b", "p\n", "x" * 81])
def test_a_paper_is_never_a_path(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "p.paper.yaml").write_text(PAPER)
    (problem,) = refused(write(folder, map__yaml=f"{CLAIM}paper: {name!r}\n"))
    assert (problem.rule, problem.place.line, problem.place.column) == ("missing-paper", 2, 8)
    assert "is not the name of a paper" in problem.message


@pytest.mark.parametrize(
    ("name", "help_"),
    [("brok-2012", "did you mean brook-2012?"), ("z", "put that file there, or write the paper in the map itself")],
)
def test_a_paper_that_is_not_there(tmp_path: Path, name: str, help_: str) -> None:
    (tmp_path / "brook-2012.paper.yaml").write_text(PAPER)
    (problem,) = refused(write(tmp_path, map__yaml=f"paper: {name}\n{CLAIM}"))
    assert (problem.rule, problem.place.line, problem.help) == ("missing-paper", 1, help_)


def test_a_text_without_a_folder_has_its_paper_in_it() -> None:
    assert loads(f"paper: {{works: [{{id: b}}]}}\n{CLAIM}").map.paper
    with pytest.raises(ReadError, match="no folder"):
        loads(f"paper: p\n{CLAIM}")


@pytest.mark.parametrize(
    ("content", "rule", "line"),
    [
        ("works: [{id: b, autor: []}]\n", "unknown-key", 1),
        ("works:\n\t- id: b\n", "syntax-error", 2),
        ("works: []\nworks: []\n", "duplicate-key", 2),
        ("- a\n", "wrong-type", 1),
        ("a\n", "wrong-type", 1),
        ("# a\n", "syntax-error", 1),
        ("works: *a\n", "yaml-feature", 1),
        ("[" * 200, "too-deep", 1),
    ],
)
def test_a_broken_paper_is_the_fault_of_its_own_file(tmp_path: Path, content: str, rule: str, line: int) -> None:
    (problem,) = refused(write(tmp_path, map__yaml=f"paper: p\n{CLAIM}", p__paper__yaml=content))
    assert (problem.rule, problem.place.line) == (rule, line)
    assert problem.place.file == str(tmp_path / "p.paper.yaml")


def test_a_paper_that_cannot_be_read_is_the_fault_of_its_own_file(tmp_path: Path) -> None:
    (tmp_path / "p.paper.yaml").write_bytes(b"\xff")
    (problem,) = refused(write(tmp_path, map__yaml=f"paper: p\n{CLAIM}"))
    assert (problem.rule, problem.place.file) == ("not-utf-8", str(tmp_path / "p.paper.yaml"))


def test_faults_of_the_map_come_before_those_of_its_paper(tmp_path: Path) -> None:
    files = {"map__yaml": "paper: p\ntitel: a\nclaim:\n  voice: b\n", "p__paper__yaml": "x: a\nworks: [{}]\n"}
    found = [(Path(one.place.file).name, one.place.line) for one in refused(write(tmp_path, **files))]
    assert found == [("map.yaml", 2), ("map.yaml", 4), ("map.yaml", 4), ("p.paper.yaml", 1), ("p.paper.yaml", 2)]


def test_an_error_keeps_the_texts_that_its_places_lie_in(tmp_path: Path) -> None:
    files = {"map__yaml": f"paper: p\n{CLAIM}", "p__paper__yaml": "x: a\n"}
    with pytest.raises(ReadError) as caught:
        load(write(tmp_path, **files))
    assert list(caught.value.texts.values()) == list(files.values())


@pytest.mark.parametrize("syntax", ["yaml", "json"])
def test_a_byte_order_mark_before_a_text_is_no_part_of_it(syntax: str) -> None:
    document = loads('\ufeff{"claim": {"text": "\ufeffa"}}', syntax)
    assert document.map.claim.text == "\ufeffa"
    assert document.key_place(("claim",)).column == 2


@pytest.mark.parametrize("text", ["no", "012", "1:30", "~", "true", "null", "1e3", "2012-06-01", "=", "-", "?"])
def test_scalars_stay_text(text: str) -> None:
    if text not in ("-", "?"):
        assert loads(f"claim: {{text: {text}}}").map.claim.text == text
    assert loads(f"claim:\n  text: '{text}'").map.claim.text == text


def test_numbers_and_truth_in_json_are_the_text_that_was_written() -> None:
    for text in ("5", "1.50", "-1e3", "true"):
        assert loads(f'{{"claim": {{"text": {text}}}}}', "json").map.claim.text == text


@pytest.mark.parametrize("syntax", ["yaml", "json"])
def test_a_map_of_a_hundred_levels_is_read_and_of_one_more_refused(syntax: str) -> None:
    def text(premises: int, inner: str) -> str:
        return '{"claim": {"text": "a"' + ', "premises": [{"text": "a"' * premises + inner + "}]" * premises + "}}"

    quote = ', "quote": {"start": "b", "end": "c"}'
    map_ = loads(text(49, ""), syntax).map  # map, claim, and a list and a mapping for each premise
    depth, here = 0, map_.claim.premises
    while here:
        depth, here = depth + 1, here[0].premises  # type: ignore[union-attr]
    assert depth == 49
    with pytest.raises(ReadError) as caught:
        loads(text(49, quote), syntax)
    assert [one.rule for one in caught.value.problems] == ["too-deep"]
