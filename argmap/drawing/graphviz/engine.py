"""Runs Graphviz: the program that the user names, else graphviz-pure, which installs with argmap, else ``dot``."""

import re
import subprocess
from pathlib import Path
from unicodedata import category

from argmap.drawing.graphviz.candidates import BUNDLED, LACKING, find, with_fonts
from argmap.problems import ArgmapError

PATIENCE = 300.0
"""How many seconds Graphviz may take; ten thousand statements take a tenth of that."""
MARKS = {"svg": b"<svg", "png": b"\x89PNG\r\n", "pdf": b"%PDF-"}
"""What a picture of each format holds near its beginning."""
Area = tuple[str, int, int, int, int]
"""The address of a link, and the left, upper, right and lower end of its area, in points from the upper left corner."""
AREA = re.compile(r"^rect (\S+) (-?\d+),(-?\d+) (-?\d+),(-?\d+)", re.MULTILINE)
"""A line of Graphviz's format ``imap``."""
OTHER = "try another program with --graphviz"
FONTS = "`pip install 'argmap[pdf]'` for a Graphviz that uses the fonts of this computer, or draw an SVG"
HOLLOW = ("\N{WHITE UP-POINTING TRIANGLE}", "\N{INCREMENT}")
"""The sign of incomplete support, and one of nearly the same shape that the font inside graphviz-pure has."""


def draw(
    source: str,
    to: str,
    program: str | None = None,
    patience: float = PATIENCE,
    *,
    laid_out: bool = True,
) -> bytes:
    """Return DOT as a picture; ``to`` is a format of Graphviz, such as ``svg``.

    ``laid_out`` tells that the text holds all positions; otherwise Graphviz's ``dot`` lays it out.

    Raises ``ArgmapError`` when Graphviz is missing, fails, takes more than ``patience`` seconds, or draws nothing.
    """
    return _checked(_run([str(find(program))], to, source.encode(), patience, laid_out), to, program)


def draw_pixels(source: str, dpi: float, program: str | None = None, *, laid_out: bool = True) -> bytes:
    """Return DOT as a PNG file with so many pixels to the inch.

    The font inside graphviz-pure lacks most scripts. Where the text has a letter of these, and the user named no
    program, one draws that takes the fonts of the computer. Where there is none, pictures such as emoji are drawn as
    empty boxes; raises ``ArgmapError`` for other letters, which are the text, and as ``draw`` does.
    """
    command, named = [str(find(program))], program
    if Path(command[0]).stem == BUNDLED:
        source = source.replace(*HOLLOW)
        if lacking := LACKING.findall(source):
            other = None if program else with_fonts()
            if not other and (letter := next(filter(_is_text, lacking), None)):
                raise ArgmapError(f"{BUNDLED} cannot draw the letter {letter!r} in a PNG: {FONTS}")
            command, named = other or command, named or "Graphviz"
    return _checked(_run([*command, f"-Gdpi={dpi:g}"], "png", source.encode(), PATIENCE, laid_out), "png", named)


def _is_text(letter: str) -> bool:
    """Tell whether a character is part of a word; signs and pictures are not, nor what changes their look."""
    return category(letter)[0] in "LMN"


def draw_pdf(source: str, program: str | None = None, *, laid_out: bool = True) -> tuple[bytes, list[Area]]:
    """Return DOT as a PDF file with its fonts inside, drawn by the program that the user names, or by pygraphviz.

    With it come the areas of its links, which pygraphviz's cairo leaves out. graphviz-pure writes no PDF; without
    pygraphviz the ``dot`` of the system is taken. Raises ``ArgmapError`` as ``draw`` does.
    """
    command = [str(find(program))] if program else with_fonts()
    if command is None:
        raise ArgmapError("a PDF needs pygraphviz: `pip install 'argmap[pdf]'`, or Graphviz on your system")
    command += ["-Gmargin=0", "-Gdpi=72"]
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
