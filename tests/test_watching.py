"""What counts as a change of files."""

import os
from pathlib import Path
from time import time_ns

import pytest

from argmap.watching import Watch


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a file."""
    found = tmp_path / "a.yaml"
    found.write_text("a")
    return found


def test_nothing_has_changed_until_something_has(file: Path) -> None:
    watch = Watch(lambda: [file])
    assert not watch.changed()
    file.write_text("longer")
    assert watch.changed()
    assert not watch.changed()


def test_the_same_length_at_another_time_is_a_change(file: Path) -> None:
    watch = Watch(lambda: [file])
    os.utime(file, ns=(1, 1))
    assert watch.changed()


def test_a_file_of_the_same_length_and_time_in_its_stead_is_a_change(file: Path) -> None:
    os.utime(file, ns=(1, 1))
    watch = Watch(lambda: [file])
    other = file.with_suffix(".new")
    other.write_text("b")
    os.utime(other, ns=(1, 1))
    other.replace(file)
    assert watch.changed()
    assert not watch.changed()


def test_a_file_that_vanishes_and_comes_back_changes_twice(file: Path) -> None:
    watch = Watch(lambda: [file])
    file.unlink()
    assert watch.changed()
    assert not watch.changed()
    file.write_text("a")
    assert watch.changed()


def test_a_file_that_is_named_for_the_first_time_is_no_change_by_itself(file: Path, tmp_path: Path) -> None:
    files, other = [file], tmp_path / "b.yaml"
    other.write_text("b")
    watch = Watch(lambda: files)
    files.append(other)
    assert not watch.changed()
    other.write_text("bb")
    assert watch.changed()


def test_a_file_that_was_written_since_the_last_look_is_one(file: Path, tmp_path: Path) -> None:
    files, other = [file], tmp_path / "b.yaml"
    watch = Watch(lambda: files)
    other.write_text("b")
    os.utime(other, ns=(time_ns() + 1_000_000_000,) * 2)
    files.append(other)
    assert watch.changed()
    assert not watch.changed()


def test_a_file_that_is_named_no_more_is_forgotten(file: Path) -> None:
    files = [file]
    watch = Watch(lambda: files)
    files.clear()
    assert not watch.changed()
