"""Lists what is shipped, with licences: ``python -m tools.sbom`` (extra ``release``).

The form is CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). There are three lists, in ``dist/`` or the folder that
is named: ``argmap.cdx.json`` has argmap with the packages that pip installs for it, as they are installed here, without
extras; ``argmap-html.cdx.json`` has what argmap.html is made of, by ``argmap/app/pinned.toml``;
``argmap-vscode.cdx.json`` has what the extension for VS Code carries, by its ``package-lock.json``. Nothing in them
depends on the time or the machine.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from email.message import Message
from importlib.metadata import PackageNotFoundError, distribution, requires
from pathlib import Path
from typing import Any, NamedTuple, cast

from packaging.requirements import Requirement

from argmap.app.pinned_packages import pinned_packages
from argmap.version import __version__
from tools.sessions import ROOT

REQUIREMENT = re.compile(r"[\w.-]+")
CLASSIFIED = {
    "MIT License": "MIT", "BSD License": "BSD-3-Clause", "Apache Software License": "Apache-2.0",
    "ISC License (ISCL)": "ISC", "Python Software Foundation License": "PSF-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}  # fmt: skip
"""Licences as the index of packages classifies them, by SPDX."""
SPDX = re.compile(r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*")
SAID = {"BSD": "BSD-3-Clause", "MIT License": "MIT", "PSFL": "PSF-2.0", "Apache 2.0": "Apache-2.0"}
"""Licences as authors call them."""


class Component(NamedTuple):
    """A package that is shipped: its licence by SPDX, the SHA-256 of a pinned file, and whose index has it."""

    name: str
    version: str
    licence: str
    sha256: str = ""
    needs: tuple[str, ...] = ()
    kind: str = "pypi"

    @property
    def purl(self) -> str:
        """Its package URL, which names it in the list."""
        return f"pkg:{self.kind}/{self.name}@{self.version}"


def installed() -> list[Component]:
    """Return what pip installs for argmap without extras, as it is installed here. Raises ``PackageNotFoundError``."""
    found: dict[str, Component] = {}
    pending = _needs("argmap")
    while pending:
        name = _plain(pending.pop())
        if name not in found:
            found[name] = _installed(name)
            pending += found[name].needs
    return [found[name] for name in sorted(found)]


def _installed(name: str) -> Component:
    return Component(name, distribution(name).version, licence(name), needs=tuple(map(_plain, _needs(name))))


def _needs(name: str) -> list[str]:
    """Return the packages that one needs on this Python, without extras."""
    wanted = (Requirement(one) for one in requires(name) or ())
    return [one.name for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})]


def licence(name: str) -> str:
    """Return the licence of an installed package by SPDX: as it expresses it, is classified, or is said to be.

    Raises ``ValueError`` for one that says nothing that can be understood.
    """
    metadata = cast("Message", distribution(name).metadata)
    said = str(metadata.get("License-Expression") or "")
    if said:
        return said
    classified = [str(one).rpartition(" :: ")[2] for one in metadata.get_all("Classifier", [])
                  if str(one).startswith("License :: OSI Approved :: ")]  # fmt: skip
    known = sorted({CLASSIFIED.get(one, one) for one in classified})
    if known and all(map(SPDX.fullmatch, known)):
        return " OR ".join(known)
    said = str(metadata.get("License") or "").strip()
    said = SAID.get(said, said)
    if SPDX.fullmatch(said):
        return said
    raise ValueError(f"{name} does not tell its licence in a way that is understood: {said[:60]!r}, {classified}")


def _plain(name: str) -> str:
    """Return a package's name in its usual form (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned() -> list[Component]:
    """Return what argmap.html is made of besides argmap."""
    return [
        Component(one.name, one.version, one.licence, one.sha256, kind="npm" if one.name == "pyodide" else "pypi")
        for one in pinned_packages()
    ]


def carried_by_extension() -> list[Component]:
    """Return the packages that the extension for VS Code has in it."""
    locked = json.loads((ROOT / "editors" / "vscode" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    named = {path.rpartition("node_modules/")[2]: one for path, one in locked.items() if path and not one.get("dev")}
    return [
        Component(name, one["version"], one["license"], needs=tuple(one.get("dependencies", {})), kind="npm")
        for name, one in sorted(named.items())
    ]


CARRIED = (
    ("GeoNames", "CC-BY-4.0", "argmap/citations/towns.txt, regions.txt", "https://www.geonames.org"),
    ("Unicode CLDR", "Unicode-3.0", "argmap/language/countries.txt", "https://cldr.unicode.org"),
    ("all-MiniLM-L6-v2", "Apache-2.0", "argmap/teaching/meaning/english.vectors", "https://www.sbert.net"),
)
"""What of argmap's own files was made from data of others: what, its licence, the files, where it is from."""


Carried = tuple[str, str, str, str]


def bom(
    what: str, components: Iterable[Component], needed: Iterable[str], carried: Iterable[Carried] = CARRIED
) -> dict[str, Any]:
    """Return the components of what is shipped as CycloneDX has them; ``needed`` are the direct ones."""
    parts, data = list(components), list(carried)
    top = {
        "type": "application", "bom-ref": what, "name": what, "version": __version__,
        "licenses": [{"license": {"id": "MIT"}}],
    }  # fmt: skip
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": top},
        "components": [*map(_component, parts), *map(_carried, data)],
        "dependencies": list(_dependencies(what, parts, [*needed], data)),
    }


def _component(one: Component) -> dict[str, Any]:
    hashes = {"hashes": [{"alg": "SHA-256", "content": one.sha256}]} if one.sha256 else {}
    return {
        "type": "library", "bom-ref": one.purl, "name": one.name, "version": one.version, "purl": one.purl,
        "licenses": _licences(one.licence), **hashes,
    }  # fmt: skip


def _licences(said: str) -> list[dict[str, Any]]:
    """Return a licence as CycloneDX has it: one of SPDX, an expression of these, or a name."""
    if re.fullmatch(r"[A-Za-z0-9.+-]+", said):
        return [{"license": {"id": said}}]
    return [{"expression": said}] if SPDX.fullmatch(said) else [{"license": {"name": said}}]


def _carried(one: Carried) -> dict[str, Any]:
    name, licence_, where, source = one
    return {
        "type": "data", "bom-ref": name, "name": name, "licenses": _licences(licence_), "description": f"in {where}",
        "externalReferences": [{"type": "website", "url": source}],
    }  # fmt: skip


def _dependencies(
    what: str, parts: list[Component], needed: list[str], carried: list[Carried]
) -> Iterator[dict[str, Any]]:
    purls = {one.name: one.purl for one in parts}
    yield {"ref": what, "dependsOn": sorted({purls[name] for name in needed} | {one[0] for one in carried})}
    for one in parts:
        if one.needs:
            yield {"ref": one.purl, "dependsOn": sorted({purls[name] for name in one.needs})}


def boms() -> dict[str, dict[str, Any]]:
    """Return the lists by the names of their files."""
    extension = carried_by_extension()
    return {
        "argmap.cdx.json": bom("argmap", installed(), map(_plain, _needs("argmap"))),
        "argmap-html.cdx.json": bom("argmap.html", pinned(), [one.name for one in pinned()]),
        "argmap-vscode.cdx.json": bom("argmap-vscode", extension, ["vscode-languageclient"], ()),
    }


def write_boms(folder: Path) -> list[Path]:
    """Write the lists into a folder and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in boms().items():
        (folder / name).write_text(json.dumps(data, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return [folder / name for name in boms()]


if __name__ == "__main__":
    try:
        for file in write_boms(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist"):
            print(file)
    except PackageNotFoundError as error:
        sys.exit(f"{error}: install argmap first, so that what it needs is here")
