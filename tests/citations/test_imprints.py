"""Place and publisher told apart from titles and from each other, in the references of ``imprints.txt``."""

from pathlib import Path

import pytest

from argmap.citations.parsing import parse_entry

FILE = Path(__file__).parent / "imprints.txt"
LINES = [line for line in FILE.read_text("utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("line", LINES)
def test_imprint(line: str) -> None:
    text, title, place, publisher = (f"{line} | | |".split(" |"))[:4]
    work = parse_entry(text).work
    assert work
    expected = [one.strip() or None for one in (title, place, publisher)]
    assert [work.title, work.publisher_place, work.publisher] == expected
