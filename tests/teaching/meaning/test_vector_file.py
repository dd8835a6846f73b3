import json
from array import array
from pathlib import Path

import pytest

from argmap.teaching.meaning.vector_file import read
from argmap.teaching.meaning.vectors import FILE

HEAD = {"format": 1, "pieces": 2, "dimensions": 3}
PIECES = b"tram\n##way\n"
SCALES = array("f", [0.5, 2.0]).tobytes()
NUMBERS = array("b", [2, -4, 127, 0, 1, -128]).tobytes()


def file(to: Path, content: bytes = PIECES + SCALES + NUMBERS, **head: int) -> Path:
    """Write a small file of vectors; what is said of the head replaces what it has."""
    to = to / "small.vectors"
    to.write_bytes(json.dumps({**HEAD, **head}).encode() + b"\n" + content)
    return to


def test_bytes_are_read_with_their_scales(tmp_path: Path) -> None:
    found = read(file(tmp_path))
    assert found.known == {"tram": 0, "##way": 1}
    assert found.add(0, 1, [0.0, 0.0, 0.0]) == [1.0, -2.0, 63.5]
    assert found.add(1, 2, [1.0, 1.0, 1.0]) == [1.0, 5.0, -511.0]


@pytest.mark.parametrize(
    "content", [b"", PIECES, PIECES + SCALES, PIECES + SCALES + NUMBERS[:-1], PIECES * 2 + NUMBERS]
)
def test_a_file_that_is_not_whole_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ValueError, match=r"small\.vectors"):
        read(file(tmp_path, content))


def test_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="format 2"):
        read(file(tmp_path, format=2))


@pytest.mark.parametrize("content", [b"", b"tram", b"[1]\n", b"{}\n", b"\xff\xfe\n"])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.vectors"
    other.write_bytes(content)
    with pytest.raises(ValueError, match=r"other\.vectors"):
        read(other)


def test_the_vectors_say_where_they_are_from() -> None:
    with FILE.open("rb") as content:
        head = json.loads(content.readline())
    assert head["from"] == "all-MiniLM-L6-v2"
    assert "Apache-2.0" in head["licence"]
    text = (FILE.parent / "LICENSE-english-vectors.txt").read_text("utf-8")
    assert head["package"] in text
    assert "Apache License" in text
    assert "WordNet 3.0 Copyright 2006 by Princeton University" in text
