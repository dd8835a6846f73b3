"""What is released: what is in it, and that it works where nothing else is installed."""

import json
import re
import shutil
import subprocess
import sys
import tarfile
from importlib.util import find_spec
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.needs import missing
from tests.places import ROOT
from tools.release import build, extension, page

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the wheel and the source distribution."""
    if not find_spec("build"):
        missing("build (extra release)")
    wheel, source = build(tmp_path_factory.mktemp("dist"))
    return wheel, source


@pytest.fixture(scope="module")
def empty(distributions: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an environment that has the wheel and what it needs, and its working folder with the arguments."""
    folder = tmp_path_factory.mktemp("empty")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    run(folder / "venv" / "bin" / "python", "-m", "pip", "install", "--quiet", distributions[0], cwd=folder)
    return folder


def run(*command: object, cwd: Path) -> str:
    done = subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, encoding="utf-8", check=False, env={})
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def own_files() -> set[str]:
    """Return the files of the package, as they are here."""
    files = (file for file in (ROOT / "argmap").rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {file.relative_to(ROOT).as_posix() for file in files}


def test_the_wheel_has_the_package_with_its_data_and_nothing_else(distributions: tuple[Path, Path]) -> None:
    with ZipFile(distributions[0]) as wheel:
        names = {one for one in wheel.namelist() if ".dist-info/" not in one}
        information = {one.rpartition("/")[2] for one in wheel.namelist() if ".dist-info/" in one}
    assert names == own_files()
    assert "argmap/py.typed" in names
    assert {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "LICENSE"} <= information


def test_the_source_has_what_the_tests_read(distributions: tuple[Path, Path]) -> None:
    with tarfile.open(distributions[1]) as source:
        names = {one.name.partition("/")[2] for one in source.getmembers() if one.isfile()}
    assert own_files() <= names
    for file in ("CHANGELOG.md", "LICENSE", "docs/merging.md", "tests/tools/test_release.py", "tools/release.py",
                 "arguments/makili-aliyev-2013.yaml", "benchmarks/startup.py", "setup.cfg"):  # fmt: skip
        assert file in names
    assert not [one for one in names if one.endswith(".pyc") or one.startswith((".venv", "build/", "dist/"))]


def test_the_first_command_of_the_readme_works_where_nothing_else_is_installed(empty: Path) -> None:
    """It installs and then checks and draws the paper's map; the other one runs the tests on the library."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^python3 -m venv .*install --quiet \. && (.*)$", readme, re.MULTILINE)
    commands = [one.split()[1:] for one in line.split(" && ")]
    assert [one[0] for one in commands] == ["check", "render"]
    program = empty / "venv" / "bin" / "argmap"
    for words in commands:
        run(program, *(str(ROOT / one) if one.startswith("arguments/") else one for one in words), cwd=empty)
    assert (empty / "map.svg").read_text(encoding="utf-8").startswith("<")
    assert "usage" in run(program, "--help", cwd=empty).lower()


def test_the_library_works_where_nothing_else_is_installed(empty: Path) -> None:
    page = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"^```python\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    code = code.replace('"arguments/', f'"{ROOT.as_posix()}/arguments/')
    printed = run(empty / "venv" / "bin" / "python", "-I", "-c", code, cwd=empty)
    assert "The market should move to the old station." in printed
    assert (empty / "market.svg").is_file()
    where = run(empty / "venv" / "bin" / "python", "-I", "-c", "import argmap; print(argmap.__file__)", cwd=empty)
    assert where.startswith(str(empty))


def test_the_wheel_writes_the_same_argmap_html_as_this_folder(distributions: tuple[Path, Path], tmp_path: Path) -> None:
    """So that what the tests in a browser try is what is released."""
    here = tmp_path / "here.html"
    run(sys.executable, "-m", "argmap", "app", "-o", here, cwd=ROOT)
    assert page(tmp_path, distributions[0]).read_bytes() == here.read_bytes()


def test_the_extension_is_packed_with_what_it_needs(tmp_path: Path) -> None:
    if not shutil.which("npm"):
        missing("npm")
    with ZipFile(extension(tmp_path)) as packed:
        names = packed.namelist()
        described = json.loads(packed.read("extension/package.json"))
    assert described["main"] == "./extension.js"
    assert {f"extension/{file.name}" for file in (ROOT / "editors" / "vscode").glob("*.js")} <= set(names)
    assert any("/node_modules/vscode-languageclient/" in one for one in names)
