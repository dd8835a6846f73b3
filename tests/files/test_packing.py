from io import BytesIO
from zipfile import ZipFile

from argmap.files.packing import packed


def test_files_are_packed_with_their_folders() -> None:
    files = {"marks.csv": b"a,b\r\n", "feedback/Ada.html": "Größe".encode(), "empty": b""}
    with ZipFile(BytesIO(packed(files))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert archive.testzip() is None


def test_the_same_files_give_the_same_bytes() -> None:
    assert packed({"a": b"1"}) == packed({"a": b"1"})
