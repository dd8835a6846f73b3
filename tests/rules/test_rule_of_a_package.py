"""The rule that CONTRIBUTING shows, as a package brings it: it is found by its entry point, and its examples hold."""

import re
from pathlib import Path
from textwrap import dedent

import pytest

from tests.places import ROOT
from tests.running import environment, program

GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def shown(language: str, words: str) -> str:
    """Return the block of code of the guide that has some words."""
    (found,) = (one for one in re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL) if words in one)
    return str(found)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Install the rule as the guide says, as far as files go, and return the folder."""
    (point,) = re.findall(r"^    (.+)$", shown("ini", "shouted-statement"), re.MULTILINE)
    information = tmp_path / "my_package-1.dist-info"
    for folder in (tmp_path / "my_package", information):
        folder.mkdir()
    (tmp_path / "my_package" / "__init__.py").touch()
    (tmp_path / "my_package" / "shouted_statement.py").write_text(shown("python", "isupper"), encoding="utf-8")
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: my-package\nVersion: 1\n", encoding="utf-8")
    (information / "entry_points.txt").write_text(f"[argmap.rules]\n{point}\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("kind", "count"), [("Bad", 1), ("Good", 0)])
def test_its_examples_hold(package: Path, kind: str, count: int) -> None:
    found = re.search(rf"^{kind}:\n\n((?:    .*\n)+)", shown("python", "isupper"), re.MULTILINE)
    assert found
    (package / "map.yaml").write_text(dedent(found[1]), encoding="utf-8")
    path = f"{package}:{environment()['PYTHONPATH']}"
    words = ("check", package / "map.yaml", "--select", "shouted-statement", "--format", "short")
    done = program(*words, PYTHONPATH=path)
    assert done.stdout.count(b"info[shouted-statement] this statement is in capital letters") == count, done.stderr
    assert (
        b"A statement that is written in capital letters."
        in program("explain", "shouted-statement", PYTHONPATH=path).stdout
    )
