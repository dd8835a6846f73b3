"""A file that is no text is told as what it is, whatever it is called."""

import pytest

from argmap.files import decode
from argmap.files.binary_kinds import binary_kind
from argmap.problems import ReadError

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (PNG, "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "a picture"),
        (b"RIFF\x24\0\0\0WEBPVP8 \xff", "a picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "a picture"),
        (b"BM\x46\0\0\0\0\0\0\0\x36\0", "a picture"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "a recording (sound or video)"),
        (b"RIFF\x24\0\0\0WAVEfmt \xff", "a recording (sound or video)"),
        (b"SQLite format 3\0\x10\0", "a database"),
        (b"PK\x03\x04\x14\0", "a ZIP archive, or a file of Word or another office program"),
        (b"\x1f\x8b\x08\0", "an archive of files"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
        (b"\x7fELF\x02\x01\x01\0", "a program"),
    ],
)
def test_what_is_no_text_is_named(content: bytes, name: str) -> None:
    with pytest.raises(ReadError) as refused:
        decode(content, "map.yaml")
    (problem,) = refused.value.problems
    assert problem.message == f"this is {name}, not text"
    assert "UTF-8 (Notepad" not in str(problem.help)


@pytest.mark.parametrize("text", ["GIF87 is a format.\n", "ID3 is a tag.\n", "BM is short.\n", "RIFF\n", "%PDF-1.7\n"])
def test_a_text_that_begins_like_one_is_a_text(text: str) -> None:
    assert decode(text.encode(), "notes.txt") == text


def test_what_is_not_known_is_not_guessed() -> None:
    assert binary_kind(b"caf\xe9") is None
    assert binary_kind(b"") is None
