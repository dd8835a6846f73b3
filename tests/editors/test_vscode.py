"""The extension for VS Code: its description is well formed, and what it names is there."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from argmap.version import __version__
from tests.needs import missing
from tests.places import ROOT

FOLDER = ROOT / "editors" / "vscode"


@pytest.fixture(scope="module")
def package() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))
    return found


def test_the_description_has_what_an_extension_needs(package: dict[str, Any]) -> None:
    assert {
        "name",
        "displayName",
        "description",
        "version",
        "publisher",
        "engines",
        "main",
        "license",
    } <= package.keys()
    assert re.fullmatch(r"\^\d+\.\d+\.\d+", package["engines"]["vscode"])
    assert package["version"] == __version__


def test_the_files_that_it_names_are_there(package: dict[str, Any]) -> None:
    named = [package["main"], *(one["configuration"] for one in package["contributes"]["languages"])]
    assert [name for name in (*named, "README.md", "LICENSE", ".vscodeignore") if not (FOLDER / name).is_file()] == []
    for file in FOLDER.glob("*.js"):
        needed = re.findall(r'require\("\./(\w+)"\)', file.read_text(encoding="utf-8"))
        assert [name for name in needed if not (FOLDER / f"{name}.js").is_file()] == []
    for language in package["contributes"]["languages"]:
        json.loads((FOLDER / language["configuration"]).read_text(encoding="utf-8"))


def test_every_command_is_in_the_program_and_in_the_description(package: dict[str, Any]) -> None:
    program = (FOLDER / "extension.js").read_text(encoding="utf-8")
    commands = [one["command"] for one in package["contributes"]["commands"]]
    assert re.findall(r'"(argmap\.\w+)":', program) == commands
    for menu in package["contributes"]["menus"].values():
        assert {one["command"] for one in menu} <= set(commands)
    assert re.findall(r'\.get\("(\w+)"', program) == ["command"]
    assert "argmap.command" in package["contributes"]["configuration"]["properties"]


def test_a_folder_cannot_name_the_program_that_is_run(package: dict[str, Any]) -> None:
    assert package["contributes"]["configuration"]["properties"]["argmap.command"]["scope"] == "machine"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.js")), ids=lambda file: file.name)
def test_the_program_is_javascript(file: Path) -> None:
    node = shutil.which("node") or missing("node")
    done = subprocess.run([node, "--check", str(file)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
