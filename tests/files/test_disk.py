import os
import stat
from pathlib import Path

import pytest

from argmap.files import LARGEST, decode, read_text, write
from argmap.problems import ArgmapError, Problem, ReadError


def refused(path: Path) -> Problem:
    with pytest.raises(ReadError) as caught:
        read_text(path)
    (problem,) = caught.value.problems
    assert problem.place.file == str(path)
    assert problem.help
    return problem


@pytest.mark.parametrize("content", [b"caf\xc3\xa9", b"\xef\xbb\xbfcaf\xc3\xa9"])
def test_reads_utf8_with_or_without_byte_order_mark(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "map.yaml").write_bytes(content)
    assert read_text(tmp_path / "map.yaml") == "café"


def test_line_ends_are_left_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_bytes(b"a\r\nb\rc\n")
    assert read_text(tmp_path / "map.yaml") == "a\r\nb\rc\n"


@pytest.mark.parametrize(
    ("content", "line", "column", "words"),
    [
        ("title: a\nclaim: é".encode("latin-1"), 2, 8, "byte 0xe9"),
        ("é: é".encode() + b"\xff", 1, 5, "byte 0xff"),
        (b"a\r\n\xef\xbb\xbf" + b"b\0", 2, 3, "NUL"),
        ("a\n".encode("utf-16"), 1, 1, "UTF-16"),
        ("a\n".encode("utf-16-be"), 1, 1, "NUL"),
        (b"\xef\xbb\xbfab\xc3", 1, 3, "byte 0xc3"),
    ],
)
def test_what_is_no_utf8_is_refused_where_it_begins(
    tmp_path: Path, content: bytes, line: int, column: int, words: str
) -> None:
    (tmp_path / "map.yaml").write_bytes(content)
    problem = refused(tmp_path / "map.yaml")
    assert (problem.rule, problem.place.line, problem.place.column) == ("not-utf-8", line, column)
    assert words in problem.message


def test_a_folder_a_missing_file_and_an_impossible_name_are_unreadable(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing", tmp_path / "a\0b", tmp_path / ("x" * 5000)):
        assert refused(path).rule == "unreadable-file"


def test_links_in_a_circle_are_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    assert refused(tmp_path / "a").rule == "unreadable-file"


@pytest.mark.parametrize(("size", "fits"), [(LARGEST, True), (LARGEST + 1, False), (2**40, False)])
def test_reading_is_bounded(tmp_path: Path, size: int, fits: bool) -> None:
    file = tmp_path / "map.yaml"
    file.touch()
    os.truncate(file, size)  # a hole: it takes no room on the disk
    assert refused(file).rule == ("not-utf-8" if fits else "too-large")


def test_decode_names_the_file_it_is_told() -> None:
    with pytest.raises(ReadError) as caught:
        decode(b"\xff", "some name")
    assert caught.value.problems[0].place.file == "some name"


def test_writes_a_new_file_and_over_an_old_one(tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    for content in (b"old", b"new"):
        write(file, content)
        assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


def test_rights_of_an_old_file_are_kept_and_of_a_new_one_are_usual(tmp_path: Path) -> None:
    old, new, plain = (tmp_path / name for name in ("old", "new", "plain"))
    old.touch()
    old.chmod(0o640)
    plain.touch()
    for file in (old, new):
        write(file, b"x")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640
    assert new.stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("moment", ["replace", "chmod"])
def test_an_interrupted_write_leaves_the_old_file_whole_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, moment: str
) -> None:
    file = tmp_path / "map.yaml"
    file.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, moment, fail)
    with pytest.raises((ArgmapError, KeyboardInterrupt)):
        write(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_full_disk_leaves_the_old_file_whole_and_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "map.yaml"
    file.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ArgmapError, match="No space left"):
        write(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_writing_through_a_link_leaves_the_link(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target, link = tmp_path / "folder" / "map.yaml", tmp_path / "link.yaml"
    link.symlink_to(Path("folder") / "map.yaml")
    for content in (b"new through a dangling link", b"newer"):
        write(link, content)
        assert link.is_symlink()
        assert target.read_bytes() == content
    assert list((tmp_path / "folder").iterdir()) == [target]


def test_a_name_as_long_as_names_can_be_is_written(tmp_path: Path) -> None:
    file = tmp_path / ("界" * 85)  # 255 bytes
    write(file, b"x")
    assert file.read_bytes() == b"x"


def test_what_is_no_regular_file_is_written_to_directly(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write(pipe, b"through")
    assert os.read(reader, 100) == b"through"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("name", ["", "missing/map.yaml", "x" * 300, "a\0b", "circle", "file/map.yaml"])
def test_a_place_that_cannot_be_written_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "file").touch()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ArgmapError, match="cannot be written"):
        write(tmp_path / name, b"x")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
@pytest.mark.parametrize("locked", ["folder", "file"])
def test_locked_places_are_left_alone(tmp_path: Path, locked: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    file = folder / "map.yaml"
    file.write_bytes(b"old")
    (folder if locked == "folder" else file).chmod(0o555)
    try:
        with pytest.raises(ArgmapError, match="cannot be written"):
            write(file, b"new")
        assert file.read_bytes() == b"old"
    finally:
        folder.chmod(0o755)
