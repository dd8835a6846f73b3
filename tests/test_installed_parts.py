"""Rules, formats, renderers and commands of an installed distribution, found by its entry points."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import ROOT
from tests.running import environment

MAP = "claim: {text: Fares should be dropped., premises: [{text: Fewer people drive., basis: testimony}]}\n"
GOOD = {
    "shouting": """'''A statement that shouts.'''
from argmap.problems import Level
from argmap.rules import Finding
LEVEL = Level.WARNING
def check(subject):
    for node in subject.graph.nodes.values():
        yield Finding.on(node, "this shouts", "whisper")
""",
    "letters": """'''Only the letters.'''
from argmap.formats import WrittenMap
SUFFIXES = (".letters",)
def write(document):
    return WrittenMap(document.graph.nodes[document.graph.roots[0]].text.upper())
""",
    "rows": """'''Rows.'''
def render(scene, options):
    return "/".join(scene.graph.nodes).encode()
""",
    "hello": """'''Say hello.'''
import click
@click.command()
@click.argument("name")
def command(name):
    '''Say hello to NAME.'''
    click.echo(f"hello {name}")
""",
}
GROUPS = {"shouting": "rules", "letters": "formats", "rows": "renderers", "hello": "commands"}


def install(folder: Path, modules: dict[str, str], names: dict[str, str] | None = None) -> Path:
    """Lay out an installed distribution with a module and an entry point for each part."""
    information = folder / "argmap_more-1.0.dist-info"
    information.mkdir(parents=True)
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: argmap-more\nVersion: 1.0\n", encoding="utf-8")
    package = folder / "argmap_more"
    package.mkdir()
    lines = []
    for name, code in modules.items():
        (package / f"{name}.py").write_text(code, encoding="utf-8")
        lines += [f"[argmap.{GROUPS[name]}]", f"{(names or {}).get(name, name)} = argmap_more.{name}"]
    (information / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path / "map.yaml"


def run(folder: Path, *arguments: object) -> tuple[int, str, str]:
    """Run the command with a folder of installed packages; return its status and what it printed."""
    whole = environment()
    whole["PYTHONPATH"] += f":{folder}"
    command = [sys.executable, "-m", "argmap", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=whole, capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout, done.stderr


def test_good_parts_work_like_our_own(file: Path, tmp_path: Path) -> None:
    folder = install(tmp_path / "site", GOOD)
    status, out, _ = run(folder, "check", file, "--select", "shouting", "--format", "short")
    assert (status, out.count("warning[shouting] this shouts")) == (0, 2)
    assert f"{file}:1:15: " in out
    assert "shouting" in run(folder, "rules")[1]
    assert "A statement that shouts." in run(folder, "explain", "shouting")[1]
    assert run(folder, "convert", file, "-o", tmp_path / "out.letters")[0] == 0
    assert (tmp_path / "out.letters").read_text(encoding="utf-8") == "FARES SHOULD BE DROPPED."
    assert run(folder, "render", file, "-o", "-", "--to", "rows")[1] == "claim/claim.p1"
    assert "rows" in run(folder, "render", "--help")[1]
    assert run(folder, "hello", "there") == (0, "hello there\n", "")
    assert "Say hello to NAME." in run(folder, "--help")[1]


ASK = {
    "shouting": ("check", "{file}"),
    "letters": ("convert", "{file}", "--to", "letters"),
    "rows": ("render", "{file}", "-o", "-", "--to", "rows"),
    "hello": ("hello", "there"),
}
CALLED = {"shouting": "rule", "letters": "format", "rows": "drawing format", "hello": "command"}
RUNS = {"shouting": "check", "letters": "write", "rows": "render"}


@pytest.mark.parametrize("part", GOOD)
def test_a_part_that_cannot_be_imported_is_named(file: Path, tmp_path: Path, part: str) -> None:
    folder = install(tmp_path / "site", {part: "import nothing_of_that_name\n"})
    status, out, err = run(folder, *(one.format(file=file) for one in ASK[part]))
    assert (status, out) == (2, "")
    assert f"argmap: the installed {CALLED[part]} '{part}' cannot be loaded: ModuleNotFoundError" in err


@pytest.mark.parametrize("part", GOOD)
def test_a_part_that_lacks_something_is_named(file: Path, tmp_path: Path, part: str) -> None:
    folder = install(tmp_path / "site", {part: "LEVEL = 'warning'\nSUFFIXES = ()\n"})
    status, out, err = run(folder, *(one.format(file=file) for one in ASK[part]))
    assert (status, out) == (2, "")
    assert f"argmap: the installed {CALLED[part]} '{part}' lacks {RUNS.get(part, 'command')}" in err


@pytest.mark.parametrize(("part", "fault"), [*((part, "1 / 0") for part in GOOD), ("hello", "raise RuntimeError()")])
def test_a_part_that_fails_is_named(file: Path, tmp_path: Path, part: str, fault: str) -> None:
    head, _, _ = GOOD[part].rpartition("\n    " if part != "shouting" else "    for node")
    folder = install(tmp_path / "site", {part: f"{head}\n    {fault}\n"})
    status, out, err = run(folder, *(one.format(file=file) for one in ASK[part]))
    assert status == 2
    if part == "shouting":  # a rule: what the others find is told all the same
        assert "error[internal-error]: the installed rule 'shouting' failed: " in out
    else:
        assert out == ""
        assert f"argmap: the installed {CALLED[part]} '{part}' failed: " in err


def test_a_command_that_cannot_be_loaded_leaves_the_others_working(file: Path, tmp_path: Path) -> None:
    folder = install(tmp_path / "site", {"hello": "import nothing_of_that_name\n"})
    status, out, err = run(folder, "--help")
    assert (status, err) == (0, "")
    assert "hello" in out
    assert run(folder, "check", file)[0] == 0


@pytest.mark.slow
def test_a_rule_that_cannot_be_loaded_can_be_ignored(file: Path, tmp_path: Path) -> None:
    folder = install(tmp_path / "site", {"shouting": "import nothing_of_that_name\n"})
    assert run(folder, "check", file)[0] == 2
    assert run(folder, "check", file, "--ignore", "shouting") == (0, "no problems\n", "")
    assert run(folder, "check", file, "--select", "unsupported-premise") == (0, "no problems\n", "")


@pytest.mark.slow
def test_names_of_our_own_cannot_be_taken(file: Path, tmp_path: Path) -> None:
    taken = {"shouting": "unsupported-premise", "letters": "yaml", "rows": "text", "hello": "check"}
    folder = install(tmp_path / "site", GOOD, taken)
    assert run(folder, "check", file) == (0, "no problems\n", "")
    assert run(folder, "convert", file, "--to", "yaml")[1].startswith("claim:")
    assert run(folder, "render", file, "-o", "-", "--to", "text")[1].startswith("Fares should be dropped.")
