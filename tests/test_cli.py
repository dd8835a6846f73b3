"""The command line as a program: help, completion, streams that end, fill up or cannot encode, signals, start-up."""

import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import click
import pytest

from argmap.cli import COMMANDS, cli
from argmap.commands._common import Exit
from argmap.formats import writable
from argmap.renderers import renderers
from tests.places import ROOT
from tests.running import Argmap, environment, program

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAP = "title: Şərq 東\nclaim: {text: Cəlbetmə qadağandır., premises: [{text: 票價}]}\n"
BIG = ROOT / "arguments" / "makili-aliyev-2013.yaml"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path / "map.yaml"


def test_every_command_has_a_line_in_the_help_and_a_place_in_the_readme(argmap: Argmap) -> None:
    done = argmap("--help")
    assert done.status == 0
    assert argmap("-h") == done
    for name in COMMANDS.names():
        assert re.search(rf"^  {name} +\S", done.out, re.MULTILINE)
        assert f"`argmap {name}" in README or f"$ argmap {name}" in README


@pytest.mark.parametrize("name", COMMANDS.names())
def test_help_says_what_a_command_needs_and_gives(argmap: Argmap, name: str) -> None:
    done = argmap(name, "--help")
    command = COMMANDS.get(name).command
    assert done.status == 0
    assert command.help
    assert len(command.help.split("\n")[0].split()) > 3
    usage = done.out.split("\n\n")[0]
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.opts[0] in done.out
            assert parameter.help, f"{parameter.opts[0]} has no help"
        else:
            named = parameter.make_metavar(click.Context(command)).strip("[]").removesuffix("...")
            assert named in usage
            assert named in f"{command.help} FILE"


def test_the_help_lists_commands_in_the_order_of_work(argmap: Argmap) -> None:
    listed = re.findall(r"^(\w[\w ]*):$|^  ([a-z]+) +\w", argmap("--help").out.partition("Options:")[2], re.MULTILINE)
    assert [heading or name for heading, name in listed] == [
        "Maps", "edit", "app", "new", "check", "report", "show", "render", "serve", "fmt", "confirm", "lsp",
        "Papers", "paper", "anchor", "review", "mcp",
        "Weighing and comparing", "weigh", "diff", "compare", "merge", "corpus",
        "Teaching", "teach",
        "Formats and reference", "convert", "formats", "schema", "rules", "explain", "schemes", "themes",
    ]  # fmt: skip


@pytest.mark.parametrize("name", COMMANDS.own)
def test_a_summary_fits_on_its_line(argmap: Argmap, name: str) -> None:
    summary = COMMANDS.get(name).command.short_help
    assert summary
    assert len(summary) <= 45
    assert summary in argmap("--help").out


@pytest.mark.parametrize("name", COMMANDS.own)
def test_help_gives_the_exit_statuses(argmap: Argmap, name: str) -> None:
    assert "Exit status: " in argmap(name, "--help").out


def test_help_of_names_lists_them_all(argmap: Argmap) -> None:
    for command, names in (("convert", writable()), ("render", renderers().names())):
        said = " ".join(argmap(command, "--help").out.split()).replace("- ", "-")
        assert f"One of: {', '.join(names)}." in said


def test_version_is_that_of_the_package(argmap: Argmap) -> None:
    import argmap as package

    assert argmap("--version").out == f"argmap, version {package.__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek", "x"], "no command is called 'chek'; did you mean check?"),
        (["check"], "Missing argument 'FILE...'"),
        (["check", "x", "--formt", "json"], "--formt"),
        (
            ["check", "x", "--format", "xml"],
            "no output format is called 'xml'; choose one of: github, json, sarif, short, text",
        ),
        (["render", "x"], "Missing option '-o'"),
        (["explain", "a", "b"], "unexpected extra argument"),
        (["--verbos"], "--verbos"),
    ],
)
def test_wrong_usage_is_status_2(argmap: Argmap, arguments: list[str], message: str) -> None:
    done = argmap(*arguments)
    assert (done.status, done.out) == (Exit.FAILED, "")
    assert message in done.err


def complete(words: str) -> list[str]:
    done = program(_ARGMAP_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(len(words.split(" ")) - 1))
    assert (done.returncode, done.stderr) == (0, b"")
    return [line.removeprefix("plain,") for line in done.stdout.decode().splitlines() if line]


def test_completion_of_commands_options_and_names() -> None:
    assert complete("argmap che") == ["check"]
    assert complete("argmap check --sel") == ["--select"]
    assert complete("argmap check --select unsupported-p") == ["unsupported-premise"]
    assert complete("argmap convert --to gr") == ["graph"]
    assert complete("argmap render --to pn") == ["png"]
    assert complete("argmap explain unsupported-p") == ["unsupported-premise"]
    assert complete("argmap nothing --x") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    done = program(_ARGMAP_COMPLETE=f"{shell}_source")
    assert done.returncode == 0, done.stderr
    assert b"_ARGMAP_COMPLETE" in done.stdout


def start(*arguments: object, stdout: int, **extra: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "argmap", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, env=environment(**extra), stdout=stdout, stderr=subprocess.PIPE)


BUFFERED = pytest.mark.parametrize("unbuffered", ["", "1"])
"""Small output is written by the command, or by Python at its end."""


@BUFFERED
@pytest.mark.parametrize("arguments", [["show", BIG], ["check", BIG, "--format", "json"], ["rules"]])
def test_a_reader_that_stops_reading_is_no_fault(arguments: list[object], unbuffered: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = start(*arguments, stdout=writing, PYTHONUNBUFFERED=unbuffered)
    os.close(writing)
    _, errors = process.communicate()
    assert (process.returncode, errors) == (Exit.FAILED, b"")


FULL = Path("/dev/full")
ON_LINUX = pytest.mark.skipif(not FULL.exists(), reason="a device of Linux")


@ON_LINUX
@BUFFERED
@pytest.mark.parametrize("arguments", [["show", BIG], ["themes"], ["--help"]])
def test_a_full_disk_is_said_to_be_one(arguments: list[object], unbuffered: str) -> None:
    with FULL.open("wb") as full:
        process = start(*arguments, stdout=full.fileno(), PYTHONUNBUFFERED=unbuffered)
        _, errors = process.communicate()
    assert process.returncode == Exit.FAILED
    assert errors == b"argmap: cannot write the output: No space left on device\n"


@ON_LINUX
@pytest.mark.parametrize("command", ["chek", "check /nothing"])
def test_what_cannot_be_told_ends_with_the_same_status(command: str) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "argmap", *command.split()],
            cwd=ROOT,
            env=environment(),
            stdout=full,
            stderr=full,
            check=False,
        )
    assert done.returncode == Exit.FAILED


@pytest.mark.parametrize(
    ("command", "closed"),
    [
        ("show", ">&-"), ("check --format json", ">&-"), ("convert --to graph", ">&-"),
        ("render -o - --to text", ">&-"), ("show", "2>&-"), ("show", "<&-"), ("check", "<&- >&- 2>&-"),
    ],
)  # fmt: skip
def test_a_closed_stream_is_no_fault(file: Path, command: str, closed: str) -> None:
    line = f"'{sys.executable}' -m argmap {command} '{file}' {closed}"
    done = subprocess.run(["bash", "-c", line], cwd=ROOT, env=environment(), capture_output=True, check=False)
    assert done.returncode == Exit.CLEAN
    assert done.stderr == b""


def test_ctrl_c_ends_without_a_traceback() -> None:
    command = [sys.executable, "-m", "argmap", "check", "/dev/stdin"]
    pipe = subprocess.PIPE
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
    try:
        process = subprocess.Popen(command, cwd=ROOT, env=environment(), stdin=pipe, stdout=pipe, stderr=pipe)
    finally:
        signal.signal(signal.SIGINT, before)
    assert process.stdin is not None
    process.stdin.write(b"# a long remark\n" * 2**16)  # more than a pipe holds: the command has begun to read
    process.stdin.flush()
    for _ in range(20):  # a signal just before a read that waits is noticed only when it returns
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(3)
            break
    printed, errors = process.communicate()
    assert (process.returncode, printed) == (Exit.INTERRUPTED, b"")
    assert errors.strip() == b"argmap: interrupted"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_letters_that_cannot_be_encoded_stop_nothing(file: Path, encoding: str) -> None:
    for command in ("show", "check"):
        done = program(command, file, PYTHONIOENCODING=encoding)
        assert (done.returncode, done.stderr) == (Exit.CLEAN, b"")
    done = program("check", "票.yaml", PYTHONIOENCODING=encoding)
    assert (done.returncode, b"Traceback" in done.stderr) == (Exit.FAILED, False)


@pytest.mark.slow
@pytest.mark.parametrize(
    "extra", [{"PYTHONIOENCODING": "latin-1"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_documents_lose_nothing_whatever_the_locale(file: Path, tmp_path: Path, extra: dict[str, str]) -> None:
    for arguments in (["convert", file, "--to", "yaml"], ["convert", file, "--to", "graph"]):
        plain = program(*arguments, PYTHONUTF8="1")
        assert program(*arguments, **extra).stdout == plain.stdout
        assert program(*arguments, "-o", tmp_path / "out", **extra).returncode == 0
        assert (tmp_path / "out").read_bytes() == plain.stdout
    plain = program("check", file, "--format", "json", PYTHONUTF8="1")
    assert "claim.p1" in plain.stdout.decode()
    assert program("check", file, "--format", "json", **extra).stdout == plain.stdout


def test_a_name_that_is_no_utf_8_is_shown(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\xe9.yaml"
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "check", name, "--format", "json"],
        cwd=ROOT, env=environment(), capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (Exit.FAILED, b"")
    assert b"\\udce9.yaml" in done.stdout


def on_terminal(*arguments: object, **extra: str) -> str:
    """Run the command with a terminal as its standard output and return what it prints there."""
    ours, theirs = os.openpty()
    process = start(*arguments, stdout=theirs, TERM="xterm", **extra)
    os.close(theirs)
    printed = b""
    try:
        while part := os.read(ours, 65536):
            printed += part
    except OSError:  # Linux reports the end of a terminal so
        pass
    process.communicate()
    os.close(ours)
    return printed.decode()


def test_colours_are_for_terminals_and_for_who_wants_them(file: Path) -> None:
    for command in ("check", "show", "rules"):
        arguments = [command] if command == "rules" else [command, file]
        assert "\x1b[" in on_terminal(*arguments, NO_COLOR="")
        assert "\x1b[" not in on_terminal(*arguments, NO_COLOR="1")
        assert b"\x1b[" not in program(*arguments).stdout
    assert "\x1b[" not in on_terminal("convert", file, "--to", "yaml")


@pytest.mark.parametrize(
    "code",
    [
        "import argmap",
        "import argmap; dir(argmap); argmap.__all__",
        "import sys; sys.argv = ['argmap', '--help']",
        "import sys; sys.argv = ['argmap', 'check', '--help']",
        "import sys; sys.argv = ['argmap', 'serve', '--help']",
        "import sys; sys.argv = ['argmap', 'themes']",
        "import sys; sys.argv = ['argmap', 'teach', 'agreement', '--help']",
    ],
)
def test_start_imports_nothing_that_is_slow(code: str) -> None:
    run = "from argmap.cli import main" if "argv" in code else ""
    slow = ("pydantic", "yaml", "graphviz", "difflib", "uvicorn", "starlette")
    ask = f"print(*(name for name in {slow} if name in sys.modules), sep=chr(10))"
    whole = f"import sys, atexit\n{code}\n{run}\natexit.register(lambda: {ask})\n{'main()' if run else ''}"
    done = subprocess.run([sys.executable, "-c", whole], env=environment(), cwd=ROOT, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.stdout.decode().splitlines()[-1:] == [""]


def test_click_and_the_library_agree_on_names() -> None:
    context = click.Context(cli)
    assert sorted(cli.list_commands(context)) == list(COMMANDS.names())
    assert all(isinstance(cli.get_command(context, name), click.Command) for name in COMMANDS.names())
