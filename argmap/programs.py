"""Programs that argmap runs: none is looked for in the working folder, and no child of Python's imports from there.

The working folder holds what people sent: a ``graphviz-pure.exe`` or a ``tempfile.py`` beside a map must stay unread.
Windows looks there first for any program, ``python -m`` for any module, and a ``PATH`` may name it as ``.``.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

HOME = Path(__file__).parent.parent
"""Where the package argmap lies."""
IN_BROWSER = sys.platform == "emscripten"
"""Whether this is Python in a browser, where there are no processes."""
START = """\
import sys
from runpy import run_module
count, module = int(sys.argv[1]), sys.argv[2]
sys.path.extend(sys.argv[3 : 3 + count])
sys.argv = [module, *sys.argv[3 + count :]]
run_module(module, run_name="__main__")
"""
"""Runs a module with folders behind those of Python itself, so that nothing in them takes the place of its own."""


def find_program(name: str, folders: Iterable[str] | None = None) -> Path | None:
    """Return where a program is, in the folders that are named, else in those of ``PATH``; ``None`` if it is in none.

    Folders that are not named from the root on do not count: they depend on the working folder.
    """
    path = os.environ.get("PATH", os.defpath).split(os.pathsep)
    for folder in path if folders is None else folders:
        if Path(folder).is_absolute():
            for ending in _endings(name, sys.platform, os.environ):
                file = Path(folder) / f"{name}{ending}"
                if os.path.isfile(file) and os.access(file, os.X_OK):  # noqa: PTH113  # raises nothing
                    return file
    return None


def named_program(name: str, folders: Iterable[str] = ()) -> Path | None:
    """Return the program that a user names: a path as it is, a mere name as ``find_program`` finds it, there too."""
    if os.path.dirname(name):  # noqa: PTH120  # Path("./dot") forgets that it is a path
        file = Path(name).absolute()
        return find_program(file.name, [str(file.parent)])
    return find_program(name) or find_program(name, folders)


def python_module(module: str, *arguments: str) -> list[str]:
    """Return the command that runs a module of argmap by itself, with the modules that this process can import."""
    folders = [*dict.fromkeys(one for one in map(_elsewhere, sys.path) if one), str(HOME)]
    return [sys.executable, "-I", "-c", START, str(len(folders)), module, *folders, *arguments]


def run_here(module: str, content: bytes, *arguments: str) -> bytes:
    """Run a module of argmap as ``python_module`` would, in this process, and return what it prints.

    For where there are no processes: in a browser, which ends Python as a whole where it goes astray.
    """
    import io
    import runpy
    from contextlib import redirect_stdout

    given = sys.argv, sys.stdin
    sys.argv, sys.stdin = [module, *arguments], io.TextIOWrapper(io.BytesIO(content), encoding="utf-8")
    written = io.BytesIO()
    printed = io.TextIOWrapper(written, encoding="utf-8", write_through=True)
    try:
        with redirect_stdout(printed):
            runpy.run_module(module, run_name="__main__")
    finally:
        sys.argv, sys.stdin = given
    return written.getvalue()


def _elsewhere(entry: str) -> str | None:
    """Return an entry of ``sys.path`` that does not mean the working folder."""
    here = os.path.realpath(os.curdir)
    return entry if Path(entry).is_absolute() and os.path.realpath(entry) != here else None


def _endings(name: str, platform: str, environment: Mapping[str, str]) -> list[str]:
    """Return what may follow the name of a program: on Windows the endings of programs, unless it has one."""
    if platform != "win32":
        return [""]
    known = environment.get("PATHEXT", ".COM;.EXE;.BAT;.CMD").split(";")
    return [""] if name.upper().endswith(tuple(one.upper() for one in known if one)) else known
