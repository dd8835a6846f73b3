"""What an installation without extras can do: no part of argmap imports one before somebody asks for what it is for."""

import configparser
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.running import environment

MODULES = {
    "citeproc-py": "citeproc", "clingo": "clingo", "distributed": "distributed", "duckdb": "duckdb",
    "fsspec": "fsspec", "mcp": "mcp", "pygls": "pygls", "pygraphviz": "pygraphviz",
    "pypdf": "pypdf", "pypdfium2": "pypdfium2", "python-docx": "docx", "python-pptx": "pptx", "typst": "typst",
}  # fmt: skip
"""What the packages of the extras are imported as."""
BLOCK = f"""
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {sorted([*MODULES.values(), "lsprotocol"])}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Blocked())
sys.argv[0] = "argmap"
"""
IMPORT_ALL = """
import pkgutil, argmap
from importlib import import_module
from argmap.cli import COMMANDS
for name in COMMANDS.names():
    COMMANDS.get(name)
for one in pkgutil.walk_packages(argmap.__path__, "argmap."):
    if one.name != "argmap.__main__":
        try:
            import_module(one.name)
        except ModuleNotFoundError as error:
            print(one.name, error.name)
"""
FOR_EXTRAS = re.compile(
    r"argmap\.(reviewing\.remarks\.(docx_markup|pdf_markup)\.\w+"
    r"|paper\.readers\.pdf\.(child|pictures_child|glyphs|glyph_runs)|renderers\.(_overview_slide|_slide_shapes|_pdf_binder)|embedding\.sphinx"
    r"|lsp\.\w+|mcp_server\.drafting_(server|tools))"
)
"""Modules that do only what an extra, or Sphinx, is for, and that nothing imports before that is asked for."""
MAP = ROOT / "arguments" / "lake" / "lake.yaml"


def without_extras(code: str, *arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", BLOCK + code, *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, encoding="utf-8", check=False)


def test_the_list_of_extras_is_that_of_setup_cfg() -> None:
    read = configparser.ConfigParser()
    read.read(ROOT / "setup.cfg", encoding="utf-8")
    extras = dict(read["options.extras_require"])
    del extras["test"], extras["docs"], extras["release"]  # no part of argmap uses these
    assert {re.split(r"[ <>=]", one)[0] for text in extras.values() for one in text.split("\n") if one} - {
        "argmap[corpus]"
    } == {*MODULES}


def test_every_command_and_module_can_be_imported_without_extras() -> None:
    done = without_extras(IMPORT_ALL)
    assert done.returncode == 0, done.stderr
    failed = [line.split()[0] for line in done.stdout.splitlines()]
    assert [name for name in failed if not FOR_EXTRAS.fullmatch(name)] == []
    assert failed  # extras are blocked indeed


@pytest.mark.slow
@pytest.mark.parametrize(
    "words",
    [
        "check {map}", "show {map}", "report {map}", "render {map} -o {out}.svg", "render {map} -o {out}.png",
        "render {map} -o {out}.html", "render {map} -o {out}.tex --to tikz", "convert {map} -o {out}.argdown",
        "convert {map} -o {out}.xlsx", "paper {paper}",
        "anchor {copy}", "weigh {map}", "diff {map} {map}", "compare {map}", "merge {map} {map} {map} -o {out}.yaml",
        "fmt --check {map}", "formats", "schema", "rules", "explain vague-quantifier", "schemes", "themes",
        "new {out}.yaml", "teach make {map} -o {out}-exercise.yaml --kind arrange", "review templates",
    ],
)  # fmt: skip
def test_the_core_works_without_extras(words: str, tmp_path: Path) -> None:
    for file in MAP.parent.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    places = {"map": MAP, "copy": tmp_path / MAP.name, "paper": MAP.with_name("lake.md"), "out": tmp_path / "out"}
    arguments = [one.format(**places) for one in words.split()]
    done = without_extras("from argmap.cli import main\nmain()", *arguments)
    assert done.returncode in (0, 1), done.stderr
    assert "No module named" not in done.stderr


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "package"),
    [("render {map} -o {out}.pptx", "python-pptx"), ("paper {pdf}", "pypdfium2")],
)  # fmt: skip
def test_what_needs_an_extra_names_it(words: str, package: str, tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4\n")
    places = {"map": MAP, "out": tmp_path / "out", "pdf": tmp_path / "paper.pdf"}
    arguments = [one.format(**places) for one in words.split()]
    done = without_extras("from argmap.cli import main\nmain()", *arguments)
    assert done.returncode == 2
    assert package in done.stderr or re.search(r"argmap\[\w+\]", done.stderr), done.stderr
