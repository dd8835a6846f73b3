"""Looks for patterns that a short text can keep busy for ever: ``python -m tests.fuzzing.pumping`` prints such texts.

A pattern that can read the same text in several ways tries all of them before it gives up; where something repeats,
there are exponentially many (CWE-1333). For every pattern of argmap, texts are made that it matches, a part of each is
repeated, and an end is put behind it that does not match. What takes a second of processor time for a few hundred
letters is told.
"""

import pkgutil
import random
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from types import ModuleType

import argmap
from tests.fuzzing.matching_texts import MatchingTexts

SECONDS = 1.0
REPEATED = 28
"""How often a part is repeated: 2 to the power of it are more ways than can be tried."""
ENDS = ("\x01", "!")
TEXTS = 12
"""How many texts are made for each pattern."""


class _TooLongError(Exception):
    pass


ROOMS = [one.name for one in pkgutil.iter_modules(argmap.__path__) if one.name != "__main__"]
"""The packages and modules of argmap."""


def patterns(room: str) -> dict[str, re.Pattern[str]]:
    """Return the patterns of a package by where they are: those that a module has, alone or in a list or table."""
    found: dict[re.Pattern[str], str] = {}
    top = import_module(f"argmap.{room}")
    for module in (top.__name__, *(one.name for one in pkgutil.walk_packages(_path(top), f"{top.__name__}."))):
        with suppress(ModuleNotFoundError):
            for name, value in vars(import_module(module)).items():
                for number, each in enumerate(_of(value)):
                    found.setdefault(each, f"{module}.{name}" + (f" {number}" if number else ""))
    return {name: each for each, name in found.items()}


def _path(module: ModuleType) -> list[str]:
    return list(getattr(module, "__path__", ()))


def _of(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, dict):
        yield from _of(list(value.values()))
    elif isinstance(value, list | tuple):
        for one in value[:100]:
            yield from _of(one)


def endless(pattern: re.Pattern[str], seed: int = 1) -> str | None:
    """Return a text that a pattern is kept busy by, if one is found."""
    texts = MatchingTexts(pattern, random.Random(seed))
    for _ in range(TEXTS):
        for text in texts.pumped(REPEATED, ENDS):
            if _is_endless(pattern.search, text) or _is_endless(pattern.fullmatch, text):
                return text
    return None


def _is_endless(run: Callable[[str], object], text: str) -> bool:
    def stop(*_: object) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        run(text)
    except _TooLongError:
        return True
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return False


def main() -> int:
    """Print every pattern that is found to be endless."""
    count = 0
    for room in ROOMS:
        for name, one in patterns(room).items():
            if (text := endless(one)) is not None:
                print(f"{name}: {text!r}", flush=True)
                count += 1
    return int(count > 0)


if __name__ == "__main__":
    sys.exit(main())
