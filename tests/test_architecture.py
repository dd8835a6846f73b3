"""The import contracts of setup.cfg run with the tests."""

import ast
import re
import subprocess
import sys
from collections import Counter

import pytest

from tests.places import ROOT


def test_layers_import_downwards_only() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ", 0 broken." in done.stdout


def test_nothing_is_imported_by_a_string_around_the_contracts() -> None:
    """Only the registries, and the lazy public names, may: what they name is found by walking a package."""
    by_string = re.compile(r"import_module\(|__import__\(")
    found = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "argmap").rglob("*.py")
        if by_string.search(file.read_text(encoding="utf-8"))
    }
    assert found == {"argmap/__init__.py", "argmap/registry.py"}


PARALLEL = {
    "acceptability.py": "an overlay paints what an evaluation finds", "credence.py": "an overlay and its evaluation",
    "duplicate_footnote.py": "a rule on maps and an oddity of papers", "ibid_without_antecedent.py": "the same",
    "json.py": "a format of maps and a form of problems", "load.py": "an overlay and its evaluation",
    "page_outside_work.py": "a rule on maps and an oddity of papers",
    "problems.py": "the values, and the overlay that paints them", "support.py": "an overlay and its evaluation",
    "text.py": "a reader, a renderer and a form of problems",
    "uncited_work.py": "a rule on maps and an oddity of papers", "unlisted_work.py": "the same",
    "outline.py": "a forest as lines, and a format of maps",
    "graphml.py": "a renderer, and a format of maps",
    "report.py": "a command, and one of the group `review`", "merge.py": "the same",
    "check.py": "a command, and one of the group `corpus`",
    "html.py": "a renderer and a form of reports", "pdf.py": "the same",
    "notebook.py": "a reader of papers, and maps shown in a notebook",
}  # fmt: skip
"""File names that occur more than once on purpose: registries name their modules after what people type."""


def test_a_file_name_and_a_class_name_mean_one_thing() -> None:
    files = [file for file in (ROOT / "argmap").rglob("*.py") if file.name != "__init__.py"]
    names = Counter(file.name for file in files)
    assert {name for name, count in names.items() if count > 1} == set(PARALLEL)
    classes = Counter(re.findall(r"^class (\w+)", "\n".join(file.read_text("utf-8") for file in files), re.MULTILINE))
    assert [name for name, count in classes.items() if count > 1] == []


@pytest.mark.parametrize(
    "room",
    [
        "rules",
        "formats",
        "renderers",
        "overlays",
        "reports/problems",
        "paper/oddities",
        "teaching/exercises/kinds",
        "reviewing/remarks/formats",
    ],
)
def test_what_is_found_by_name_stands_alone(room: str) -> None:
    """No rule imports another, and so on: taking one away breaks none. What they share begins with an underscore."""
    package = f"argmap.{room.replace('/', '.')}"
    own = {file.stem for file in (ROOT / "argmap" / room).glob("*.py") if not file.name.startswith("_")}
    for name in own:
        text = (ROOT / "argmap" / room / f"{name}.py").read_text("utf-8")
        used = set(re.findall(rf"^from {re.escape(package)}\.(\w+) import", text, re.MULTILINE))
        assert used & own == set(), name


def test_all_that_is_printed_goes_through_one_function() -> None:
    """What comes from a file must not steer a terminal: only ``argmap.printing`` sees to that, so only it prints."""
    protocols = {  # what is read by a program that started this one, not by people
        "argmap/paper/readers/pdf/child.py", "argmap/paper/readers/pdf/pictures_child.py",
        "argmap/drawing/graphviz/binding.py", "argmap/embedding/pandoc.py",
        "argmap/reviewing/remarks/pdf_markup/annotations_child.py",
        "argmap/reviewing/remarks/pdf_markup/highlights_child.py",
    }  # fmt: skip
    found: set[str] = set()
    for file in (ROOT / "argmap").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="print")):
                    pass
                case ast.Attribute(attr="echo" | "secho" | "echo_via_pager"):
                    pass
                case ast.Attribute(value=ast.Name(id="sys"), attr="stdout" | "stderr" | "__stdout__" | "__stderr__"):
                    pass
                case _:
                    continue
            found.add(file.relative_to(ROOT).as_posix())
    assert found - protocols == {"argmap/printing.py", "argmap/cli.py"}  # which drops streams that are closed
