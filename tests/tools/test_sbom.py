"""What is shipped, by licence. What the lists have to have is section 2 of the schema of CycloneDX 1.6."""

import json
import re
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

import pytest

from tests.places import ROOT
from tools.sbom import CARRIED, SPDX, bom, boms, installed, licence, pinned, write_boms

COPYLEFT = re.compile(r"(?<!L)GPL|GNU (Affero )?General", re.IGNORECASE)
"""Licences that what argmap runs with must not have; the lesser ones are no matter of those who use argmap."""


def said(data: dict[str, Any]) -> dict[str, str]:
    """Return the licence of each component."""
    found = {}
    for one in data["components"]:
        (given,) = one["licenses"]
        found[one["name"]] = given.get("expression") or given["license"].get("id") or given["license"]["name"]
    return found


@pytest.mark.parametrize(
    ("name", "least"), [("argmap.cdx.json", 20), ("argmap-html.cdx.json", 20), ("argmap-vscode.cdx.json", 7)]
)
def test_nothing_that_runs_is_under_the_gpl(name: str, least: int) -> None:
    licences = said(boms()[name])
    assert len(licences) > least
    assert {one: what for one, what in licences.items() if COPYLEFT.search(what)} == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [("GPL-3.0-or-later", True), ("AGPL-3.0-only", True), ("MIT OR GPL-2.0", True), ("LGPL-2.1-only", False),
     ("GNU General Public License v3", True), ("MIT AND EPL-2.0", False)],
)  # fmt: skip
def test_what_is_refused(text: str, found: bool) -> None:
    assert bool(COPYLEFT.search(text)) == found


@pytest.mark.parametrize("name", ["argmap.cdx.json", "argmap-html.cdx.json", "argmap-vscode.cdx.json"])
def test_the_lists_have_what_the_standard_wants(name: str) -> None:
    data = boms()[name]
    assert (data["bomFormat"], data["specVersion"], data["version"]) == ("CycloneDX", "1.6", 1)
    refs = [data["metadata"]["component"]["bom-ref"], *(one["bom-ref"] for one in data["components"])]
    assert len({*refs}) == len(refs)
    for one in data["dependencies"]:
        assert {one["ref"], *one["dependsOn"]} <= {*refs}
    reached = {one for each in data["dependencies"] for one in each["dependsOn"]}
    assert {*refs[1:]} <= reached
    for one in data["components"]:
        assert one["type"] in ("library", "data")
        assert one["name"]
        assert all(set(given) in ({"license"}, {"expression"}) for given in one["licenses"])


def test_what_is_installed_is_what_setup_cfg_asks_for_and_what_that_needs() -> None:
    named = re.findall(
        r"^    ([\w-]+) [>=]=", (ROOT / "setup.cfg").read_text("utf-8").partition("[options.pa")[0], re.M
    )
    assert {one.lower() for one in named} <= {one.name for one in installed()}
    assert {"pydantic-core", "h11"} <= {one.name for one in installed()}
    assert not {"hypothesis", "typst", "pypdfium2"} & {one.name for one in installed()}


def test_every_licence_is_one_of_spdx_but_one() -> None:
    strange = {one.name for one in (*installed(), *pinned()) if not SPDX.fullmatch(one.licence)}
    assert strange <= {"pypdfium2"}  # whose licence is a list of texts that its wheel has
    with pytest.raises(PackageNotFoundError):
        licence("no-such-package")


def test_the_data_of_others_is_there_and_credited() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name, _, where, source in CARRIED:
        first, *_ = where.split(", ")
        assert (ROOT / first).is_file()
        assert source in readme or name in (ROOT / first).with_name("LICENSE-english-vectors.txt").read_text("utf-8")


def test_the_files_are_the_same_each_time(tmp_path: Path) -> None:
    first = [file.read_bytes() for file in write_boms(tmp_path / "a")]
    assert first == [file.read_bytes() for file in write_boms(tmp_path / "b")]
    assert json.loads(first[1])["components"][0]["hashes"][0]["alg"] == "SHA-256"
    assert bom("x", [], [])["components"]
