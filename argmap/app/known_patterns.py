"""Regular expressions that were compiled when argmap.html was built: to compile them takes a browser half a second.

What ``re`` makes of an expression is a list of numbers for its matcher (``_sre``), which depends on the expression, its
flags and the version of Python alone; builder and browser run the same. Whatever is not known is compiled as ever.
"""

import marshal
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Key = tuple[str | bytes, int]
Made = tuple[Any, ...]
FILE = "known_patterns.marshal"
_COMPILER: Any = re._compiler  # type: ignore[attr-defined]


class _Recorder:
    """Stands for the matcher: notes what it is given, and passes it on."""

    def __init__(self, matcher: Any) -> None:
        self._matcher = matcher
        self.given: Made = ()

    def compile(self, *given: Any) -> Any:
        """Compile a pattern for the matcher."""
        self.given = given
        return self._matcher.compile(*given)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._matcher, name)


@contextmanager
def recorded() -> Iterator[dict[Key, Made]]:
    """Note every expression that is compiled meanwhile, with what became of it."""
    found: dict[Key, Made] = {}
    compile_, matcher = _COMPILER.compile, _COMPILER._sre
    recorder = _COMPILER._sre = _Recorder(matcher)

    def noting(pattern: Any, flags: int = 0) -> Any:
        made = compile_(pattern, flags)
        if isinstance(pattern, str | bytes):
            found[pattern, int(flags)] = recorder.given[1:]
        return made

    _COMPILER.compile = noting
    try:
        yield found
    finally:
        _COMPILER.compile, _COMPILER._sre = compile_, matcher


def dumped(found: Mapping[Key, Made]) -> bytes:
    """Return expressions as the content of a file."""
    plain = {key: (int(flags), [*map(int, code)], *more) for key, (flags, code, *more) in found.items()}
    return marshal.dumps(plain)


def know(file: str) -> None:
    """Take expressions from a file from now on, instead of compiling them."""
    known: dict[Key, Made] = marshal.loads(Path(file).read_bytes())  # noqa: S302  # a part of argmap.html, like its code
    compile_, make = _COMPILER.compile, _COMPILER._sre.compile

    def knowing(pattern: Any, flags: int = 0) -> Any:
        made = known.get((pattern, int(flags))) if isinstance(pattern, str | bytes) else None
        return make(pattern, *made) if made else compile_(pattern, flags)

    _COMPILER.compile = knowing
