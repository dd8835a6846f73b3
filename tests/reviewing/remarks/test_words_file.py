"""A file of words by which remarks say what they are: read whole or refused, and never less is confidential."""

from pathlib import Path

import pytest

from argmap.problems import ReadError
from argmap.reviewing.annotations.annotation import PointKind, Severity
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.words_file import read_words
from tests.running import Argmap


def words(folder: Path, text: str) -> Path:
    file = folder / "words.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_words_that_are_set_count_and_the_others_stay(tmp_path: Path) -> None:
    found = read_words(words(tmp_path, 'major = ["Schwer", "must"]\nconfidential = ["nur redaktion"]\n'))
    assert found.read(Remark("Schwer: kopiert.")).severity is Severity.MAJOR
    assert found.read(Remark("Must: copied.")).severity is Severity.MAJOR
    assert found.read(Remark("Major: copied.")).severity is Severity.MINOR
    assert found.read(Remark("Wording: copied.")).kind is PointKind.LANGUAGE
    for tag in ("Nur Redaktion", "confidential"):
        assert found.read(Remark("Copied.", tags=(tag,))).confidential
    assert found.read(Remark("For the editor only: copied.")).confidential


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('major = ["must"]\nmajr = ["x"]\n', 2, "majr"),
        ('major = "must"\n', 1, "list"),
        ('major = [""]\n', 1, ""),
        ("major = [", None, ""),
    ],
)
def test_a_mistake_is_told_with_its_line(text: str, line: int | None, said: str, tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        read_words(words(tmp_path, text))
    (problem,) = caught.value.problems
    assert problem.rule == "wrong-words"
    assert said in problem.message
    assert line is None or (problem.place and problem.place.line == line)


def test_the_command_reads_them(argmap: Argmap, tmp_path: Path) -> None:
    table = tmp_path / "remarks.csv"
    table.write_text("comment\nMust: name a source.\n", encoding="utf-8")
    done = argmap("review", "import", table, "--words", words(tmp_path, 'major = ["must"]\n'))
    assert "severity: major\n  comment: name a source." in done.out
    assert argmap("review", "import", table, "--words", words(tmp_path, "major = 1\n")).status == 2
