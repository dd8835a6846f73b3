"""The import contracts of setup.cfg run with the tests."""

import re
import subprocess
import sys

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
