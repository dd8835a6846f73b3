"""The Python inside argmap.html: files of argmap and of the packages that it needs, by their names below a folder."""

import io
import tarfile
import zipfile
from importlib.resources import files
from importlib.resources.abc import Traversable

from argmap.app.pinned_packages import PinnedPackage

Files = dict[str, bytes]
COMPILED = (".so", ".pyd", ".dylib")
OF_WHEELS = ("pydantic/v1/", "pydantic/mypy.py")
"""What of other packages nothing here imports."""
NOT_THERE = ("cli.py", "__main__.py", "commands", "serving", "embedding", "lsp", "mcp_server", "corpus", "three_way")
"""What argmap has for terminals and servers, which are not in a browser."""
INSIDE = ("__init__.py", "bounded_json.py", "file_desk.py", "forgetting.py", "known_patterns.py", "lazy_packs.py")
"""What of this package runs in the browser."""


def wheel_files(package: PinnedPackage, content: bytes) -> Files:
    """Return the files that a wheel installs, without what tells of the wheel itself."""
    with zipfile.ZipFile(io.BytesIO(content)) as wheel:
        names = [name for name in wheel.namelist() if not name.endswith("/") and ".dist-info/" not in name]
        kept = [name for name in names if not (package.platform and name.endswith(COMPILED))]
        return {name: wheel.read(name) for name in kept if not name.startswith(OF_WHEELS)}


def licence_texts(content: bytes) -> list[str]:
    """Return the licences that a wheel brings, in its own order."""
    with zipfile.ZipFile(io.BytesIO(content)) as wheel:
        named = [one for one in wheel.namelist() if ".dist-info/" in one and _is_licence(one)]
        return [wheel.read(one).decode(errors="replace").strip() for one in named]


def _is_licence(name: str) -> bool:
    last = name.rpartition("/")[2].upper()
    return last.startswith(("LICENSE", "LICENCE", "COPYING", "NOTICE"))


def own_files() -> Files:
    """Return the files of argmap that a browser needs."""
    found: Files = {}
    _collect(files("argmap"), "argmap/", found)
    return found


def _collect(folder: Traversable, name: str, found: Files) -> None:
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        here = f"{name}{one.name}"
        left_out = name == "argmap/" and one.name in NOT_THERE
        left_out = left_out or (name == "argmap/app/" and one.name not in INSIDE) or one.name == "__pycache__"
        if left_out:
            continue
        if one.is_dir():
            _collect(one, f"{here}/", found)
        else:
            found[here] = one.read_bytes()


def archive(files_: Files) -> bytes:
    """Return files as one archive (POSIX ustar, compressed by LZMA); the same files give the same bytes."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:xz", format=tarfile.USTAR_FORMAT, preset=9) as tar:
        for name, content in sorted(files_.items()):
            about = tarfile.TarInfo(name)
            about.size = len(content)
            tar.addfile(about, io.BytesIO(content))
    return out.getvalue()
