"""Compiles the Python inside argmap.html; it runs there, in Pyodide, when the file is built.

Below ``/given`` are ``library`` and ``standard``, Python's own. What a desk imports until a map is open and checked is
replaced by its code (PEP 552, unchecked), which a browser need not compile; the rest stays as text, which is smaller.
The code of others is without documentation and line numbers: nothing shows either.
"""

import marshal
import sys
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path
from types import CodeType

GIVEN = Path("/given")
LIBRARY, STANDARD = GIVEN / "library", GIVEN / "standard"
OWN = "argmap/"
UNCHECKED = (1).to_bytes(4, "little")
"""What a code file says of its source: it is known by a digest, which nobody checks (PEP 552)."""


def used() -> set[Path]:
    """Return the files of what is imported until the example is open, checked and shown.

    The regular expressions that are compiled meanwhile are written among them.
    """
    sys.dont_write_bytecode = True
    sys.path[:0] = [str(STANDARD), str(LIBRARY)]
    from argmap.app.known_patterns import FILE, dumped, recorded

    with recorded() as patterns:
        _open_example()
    (LIBRARY / "argmap" / "app" / FILE).write_bytes(dumped(patterns))
    named = (getattr(module, "__file__", None) for module in list(sys.modules.values()))
    return {Path(one) for one in named if one and one.endswith(".py")}


def _open_example() -> None:
    import argmap.app.file_desk  # noqa: F401
    from argmap.desk import Desk
    from argmap.page import editing_page

    folder = Path("/maps")
    folder.mkdir()
    desk = Desk(folder)
    for message in ({"do": "example"}, {"do": "check"}):
        desk.answer(message)
    editing_page(desk.answer({"do": "state"}), "en", served=False)


def compile_file(path: Path, name: str) -> None:
    """Replace a module by its code."""
    source = path.read_bytes()
    own = name.startswith(OWN)
    code: CodeType = compile(source, name, "exec", dont_inherit=True, optimize=0 if own else 2)
    found = marshal.dumps(code if own else _without_lines(code))
    path.with_suffix(".pyc").write_bytes(MAGIC_NUMBER + UNCHECKED + source_hash(source) + found)
    path.unlink()


def _without_lines(code: CodeType) -> CodeType:
    inner = tuple(_without_lines(one) if isinstance(one, CodeType) else one for one in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=inner)


def main() -> None:
    """Compile what is used; of Python's own library what Pyodide itself has loaded before, too."""
    found = used()
    for path in sorted(LIBRARY.rglob("*.py")):
        if path in found:
            compile_file(path, path.relative_to(LIBRARY).as_posix())
    for path in sorted(STANDARD.rglob("*.py")):
        name = path.relative_to(STANDARD).as_posix()
        dotted = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        if dotted in sys.modules:
            compile_file(path, name)


if __name__ == "__main__":
    main()
