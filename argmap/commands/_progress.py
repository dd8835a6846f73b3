"""A bar for long work, on standard error and only on a terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

SLOW = 10
"""From how many things on a bar is worth its line."""


@contextmanager
def progress(length: int, label: str) -> Iterator[Callable[[int], None]]:
    """Yield what takes how many of ``length`` things are done."""
    if length < SLOW or not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=length, label=label, file=sys.stderr) as bar:
        yield lambda done: bar.update(done - bar.pos)
