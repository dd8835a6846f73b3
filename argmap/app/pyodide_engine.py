"""The interpreter of Python inside argmap.html: Pyodide, from its package for npm, as the script of a worker.

Pyodide's scripts are modules, and browsers load no module from a file on a disk: both become functions of one script.
They ask for where they lie; that is a host which does not exist, and the worker answers for it.
"""

import io
import json
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from argmap.app.library import Files
from argmap.problems import ArgmapError
from argmap.programs import find_program

HOST = "https://argmap.invalid/"
"""A host that cannot exist (RFC 2606, section 2)."""
STANDARD = "python_stdlib.zip"
LEFT_OUT = (
    "_pyrepl", "unittest", "xmlrpc", "wsgiref", "multiprocessing", "imaplib.py", "mailbox.py", "smtplib.py",
    "ftplib.py", "poplib.py", "pdb.py", "bdb.py", "doctest.py", "pydoc.py", "optparse.py", "turtle.py", "cProfile.py",
    "profile.py", "pstats.py", "timeit.py", "trace.py", "_pyio.py", "webbrowser.py",
)  # fmt: skip
"""What of Python's library nothing in a browser asks for."""


class Engine(NamedTuple):
    """Pyodide: its scripts as functions, its compiled part, what it locks, and Python's library as an archive."""

    script: str
    compiled: bytes
    lock: str
    standard: bytes


def engine(package: bytes, standard: bytes) -> Engine:
    """Return what a worker needs of Pyodide; ``package`` is its file, ``standard`` the library."""
    found = _unpacked(package)
    module = found["pyodide.asm.mjs"].decode().replace("import.meta.url", json.dumps(HOST))
    loader = found["pyodide.mjs"].decode().partition("//# sourceMappingURL")[0]
    parts = (
        ("createPyodideModule", module, "export default _createPyodideModule;", "return _createPyodideModule;"),
        ("loadPyodide", loader, "export{dt as loadPyodide,U as version};", "return dt;"),
    )
    script = "".join(_function(*one) for one in parts)
    lock = json.loads(found["pyodide-lock.json"]) | {"packages": {}}
    return Engine(script, found["pyodide.asm.wasm"], json.dumps(lock), standard)


def _function(name: str, module: str, exports: str, returns: str) -> str:
    if module.count(exports) != 1:
        raise ArgmapError(f"this Pyodide does not export {name} as the pinned one does")
    return f"const {name} = (() => {{\n{module.replace(exports, returns)}\n}})();\n"


def _unpacked(package: bytes) -> Files:
    with tarfile.open(fileobj=io.BytesIO(package)) as tar:
        members = [(one.name, tar.extractfile(one)) for one in tar.getmembers() if one.isfile()]
        return {PurePosixPath(name).name: stream.read() for name, stream in members if stream}


def compiled(package: bytes, library: Files) -> tuple[Files, bytes]:
    """Return Python files compiled for Pyodide, and Python's own library, compiled, as an archive to import from.

    Pyodide itself compiles them, run by Node.js. Raises ``ArgmapError`` where there is none, or where that fails.
    """
    node = find_program("node")
    if node is None:
        raise ArgmapError("argmap.html is built by Node.js, which is not installed")
    with TemporaryDirectory() as folder:
        pyodide, given = Path(folder) / "pyodide", Path(folder) / "given"
        _put(_unpacked(package), pyodide)
        _put(_standard(pyodide / STANDARD), given / "standard")
        _put(library, given / "library")
        here = Path(__file__).parent
        run = [node, here / "compile_library.mjs", pyodide, given, here / "compiling.py"]
        try:
            subprocess.run(run, check=True, capture_output=True, text=True)  # noqa: S603  # a program that was found
        except (OSError, subprocess.SubprocessError) as error:
            raise ArgmapError(f"the Python inside argmap.html cannot be compiled: {_last_line(error)}") from error
        found = _read(given / "library")
        return found, _zipped(_read(given / "standard"))


def _last_line(error: Exception) -> str:
    return (getattr(error, "stderr", "") or str(error)).strip().splitlines()[-1]


def _standard(file: Path) -> Files:
    with zipfile.ZipFile(file) as archive:
        names = [one for one in archive.namelist() if not one.endswith("/") and one.partition("/")[0] not in LEFT_OUT]
        return {name: archive.read(name) for name in names}


def _put(files: Mapping[str, bytes], folder: Path) -> None:
    for name, content in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _read(folder: Path) -> Files:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder)}


def _files(folder: Path) -> Iterator[Path]:
    yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _zipped(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
