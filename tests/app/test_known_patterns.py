import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.app import known_patterns
from argmap.app.known_patterns import dumped, know, recorded

PATTERNS: list[tuple[Any, int]] = [
    (r"(?P<year>\d{4})(?P<letter>[a-z])?", 0), (r"é+|[ß-ÿ]", re.IGNORECASE), (r"a.b", re.DOTALL), (rb"\xff+", 0),
    (r"(?i:x)(y)?", re.VERBOSE),
]  # fmt: skip
TEXTS = ("2012a", "ÉÉ ß", "a\nb", "XY", "")


@pytest.fixture(autouse=True)
def compiler() -> Iterator[None]:
    """Leave the compiler of Python as it was."""
    before = known_patterns._COMPILER.compile
    yield
    known_patterns._COMPILER.compile = before
    re.purge()


def looks(pattern: Any, flags: int) -> list[object]:
    """Return what an expression finds, and what is known of it."""
    re.purge()
    made: Any = re.compile(pattern, flags)
    texts = [one.encode("latin-1") if isinstance(pattern, bytes) else one for one in TEXTS]
    found = [[match.groups(), match.span()] for one in texts for match in made.finditer(one)]
    return [found, made.groups, dict(made.groupindex), made.flags, made.pattern]


def test_known_expressions_find_what_compiled_ones_find(tmp_path: Path) -> None:
    with recorded() as found:
        before = [looks(*one) for one in PATTERNS]
    assert len(found) == len(PATTERNS)
    (tmp_path / "known").write_bytes(dumped(found))
    know(str(tmp_path / "known"))
    known_patterns._COMPILER._parser, parser = None, known_patterns._COMPILER._parser  # nothing is compiled any more
    try:
        assert [looks(*one) for one in PATTERNS] == before
    finally:
        known_patterns._COMPILER._parser = parser
    assert re.compile("unknown+").fullmatch("unknownn")


def test_what_is_recorded_is_the_same_each_time() -> None:
    files = []
    for _ in range(2):
        re.purge()
        with recorded() as found:
            for pattern, flags in PATTERNS:
                re.compile(pattern, flags)
        files.append(dumped(found))
    assert files[0] == files[1]
