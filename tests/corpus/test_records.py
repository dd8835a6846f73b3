"""Lines are read once each, wherever a file is cut."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.corpus.corpus_parts import CorpusPart, SourceKind
from argmap.corpus.records import records_of
from argmap.corpus.source_record import SourceRecord
from argmap.corpus.storage import Storage

LINES = st.lists(
    st.sampled_from([b"", b"a", b"{}", b"\r", "\u2028".encode(), b"long " * 9, b" ", b"\xff"]), max_size=12
)


def read(file: Path, lo: int, hi: int) -> list[SourceRecord]:
    part = CorpusPart("key", SourceKind.LINES, str(file), lo, hi)
    with records_of(part, Storage(str(file.parent)), papers=False) as records:
        return [one for one in records if not one.error]  # which an empty file has


@given(LINES, st.booleans(), st.sets(st.integers(0, 60)))
def test_each_line_is_in_one_part(
    tmp_path_factory: pytest.TempPathFactory, lines: list[bytes], ends: bool, cuts: set[int]
) -> None:
    content = b"\n".join(lines) + b"\n" * ends
    file = tmp_path_factory.mktemp("lines") / "some.jsonl"
    file.write_bytes(content)
    inner = sorted(one for one in cuts if 0 < one < len(content))
    whole = read(file, 0, len(content))
    parts = [read(file, lo, hi) for lo, hi in zip([0, *inner], [*inner, len(content)], strict=True)]
    found = [(one.offset, one.content) for part in parts for one in part]
    assert found == [(one.offset, one.content) for one in whole]
    assert [one.content for one in whole] == [one.rstrip() for one in content.splitlines(keepends=True) or []] or (
        b"\r" in content
    )
    counts = [part[-1].line if part else 0 for part in parts]
    assert sum(counts) == len(whole)


def test_a_line_that_is_too_long_is_passed_without_being_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.corpus.records.LARGEST", 1000)
    file = tmp_path / "some.jsonl"
    file.write_bytes(b"{}\n" + b"x" * 5000 + b"\n[]\n")
    found = read(file, 0, file.stat().st_size)
    assert [(one.offset, one.too_long) for one in found] == [(0, False), (3, True), (5004, False)]
    assert len(found[1].content or b"") == 200
