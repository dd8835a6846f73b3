"""Make the bundle that desktop assistants install with a click: ``python -m tools.assistant_bundle [OUT]``.

A bundle (https://github.com/modelcontextprotocol/mcpb, manifest 0.4) is a zip archive with a manifest. Its server is of
the type ``uv``: the assistant's program has uv install what ``pyproject.toml`` names, so that one bundle serves every
system. The archive has the same bytes whenever it is made of the same files.
"""

import json
import sys
from configparser import ConfigParser
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from argmap.mcp_server.drafting_tools import DraftingTools
from argmap.version import __version__
from tools.sessions import ROOT

MANIFEST = ROOT / "assistants" / "manifest.json"
EXTRAS = ("mcp", "paper")
"""The extras that the bundle has: the protocol, and PDFs."""
LEFT_OUT = {"__pycache__", "app"}
"""Parts of the package that a server does not need."""
OLDEST = (1980, 1, 1, 0, 0, 0)


def bundle() -> bytes:
    """Return the archive."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, data in sorted(_files().items()):
            archive.writestr(ZipInfo(name, OLDEST), data, ZIP_DEFLATED)
    return content.getvalue()


def manifest() -> dict[str, object]:
    """Return the manifest with argmap's version and the tools, each with what an assistant is told of it."""
    found: dict[str, object] = json.loads(MANIFEST.read_text(encoding="utf-8"))
    tools = DraftingTools(ROOT)
    listed = [{"name": one.__name__, "description": (one.__doc__ or "").partition("\n")[0]}
              for one in (*tools.reading, *tools.writing)]  # fmt: skip
    return {**found, "version": __version__, "tools": listed}


def project() -> str:
    """Return what uv reads: the packages to install, as ``setup.cfg`` names them."""
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", encoding="utf-8")
    lists = [setup["options"]["install_requires"], *(setup["options.extras_require"][one] for one in EXTRAS)]
    needed = sorted(line.strip() for one in lists for line in one.splitlines() if line.strip())
    return "\n".join([
        "[project]", 'name = "argmap-bundle"', f'version = "{__version__}"', 'requires-python = ">=3.11"',
        f"dependencies = {json.dumps(needed)}", "", "[tool.uv]", "package = false", "",
    ])  # fmt: skip


def _files() -> dict[str, bytes]:
    package = ROOT / "argmap"
    found = {
        path.relative_to(ROOT).as_posix(): path.read_bytes()
        for path in package.rglob("*")
        if path.is_file() and LEFT_OUT.isdisjoint(path.relative_to(package).parts)
    }
    made = {"manifest.json": json.dumps(manifest(), ensure_ascii=False, indent=2) + "\n", "pyproject.toml": project()}
    return {**found, **{name: text.encode() for name, text in made.items()}, "LICENSE": (ROOT / "LICENSE").read_bytes()}


if __name__ == "__main__":
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "argmap.mcpb")
    out.write_bytes(bundle())
    print(out)
