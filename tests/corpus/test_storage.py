"""What is left of files that somebody was writing."""

from pathlib import Path

import pytest

from argmap.corpus.storage import Storage
from tests.corpus.small_corpora import built, lines_of


def test_what_a_killed_machine_had_begun_is_removed(tmp_path: Path) -> None:
    (tmp_path / "some.jsonl").write_bytes(lines_of(2))
    built(tmp_path / "corpus", tmp_path / "some.jsonl")
    left = tmp_path / "corpus" / "nodes" / ".key.parquet.0123456789abcdef"
    left.write_bytes(b"half of it")
    built(tmp_path / "corpus", tmp_path / "some.jsonl")
    assert not left.exists()


def test_two_that_write_a_file_at_a_time_do_not_mix(tmp_path: Path) -> None:
    storage = Storage(str(tmp_path))
    with storage.begun("a/b.txt") as one, storage.begun("a/b.txt") as other:
        one.write_bytes(b"one")
        other.write_bytes(b"other")
    assert storage.read("a/b.txt") in (b"one", b"other")
    assert storage.names("a") == {"b.txt"}


def test_what_goes_wrong_leaves_the_old_file(tmp_path: Path) -> None:
    storage = Storage(str(tmp_path))
    storage.write("a.txt", b"old")

    def interrupted() -> None:
        with storage.begun("a.txt") as begun:
            begun.write_bytes(b"ne")
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        interrupted()
    assert storage.read("a.txt") == b"old"
    assert storage.names("") == {"a.txt"}
