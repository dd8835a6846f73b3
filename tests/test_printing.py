"""What is printed does nothing to a terminal, nor to a build server that reads it."""

from pathlib import Path

import pytest

from argmap.printing import colored, harmless
from tests.running import Argmap

HOSTILE = "".join(
    map(chr, [*range(10), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
)


def test_controls_and_what_reorders_letters_is_taken_out() -> None:
    shown = harmless(f"a{HOSTILE}b\nc\r::error::d")
    assert not set(shown) & set(HOSTILE)
    assert shown.splitlines()[0].split() == ["a", "b"]
    assert "\u200f" in harmless("\u05d0\u200f!")  # what directs the letters beside it stays


@pytest.mark.parametrize("line", ["::error::x", "  ::set-output name=a::b", "\t::debug::x", "a\n::stop-commands::x",
                                  "\u00a0::error::x", "\x1b[0m::error::x", "\u200b::error::x"])  # fmt: skip
def test_no_line_is_a_command_of_a_build_server(line: str) -> None:
    assert not any(one.lstrip().startswith("::") for one in harmless(line).split("\n"))
    for service in ("##[error]x", "##vso[task.setvariable]x", "##teamcity[x]"):
        assert service not in harmless(f"{line} {service}")


def test_colours_are_argmap_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert harmless(colored("a", fg="red")) == "\x1b[31ma\x1b[0m"
    assert harmless("\x1b[31ma" + colored("\x1b[2Jb", fg="red")) == " [31ma\x1b[31m [2Jb\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert colored("a", fg="red") == "a"


def test_names_that_are_no_text_are_escaped() -> None:
    assert harmless("\udcff.yaml") == "\\udcff.yaml"


BAD = "\u202e\u2066\x85\x9b[31m"
STATEMENT = '{text: "::error::\\u202E\\u2066\\x85\\x9B[31m %s"'
SMUGGLED = {
    "a.yaml": "claim: " + STATEMENT % "a" + ', premises: [{text: "a\\n::error::b", id: p}]}\n',
    "b.yaml": "claim: " + STATEMENT % "b" + ', premises: [{text: "b\\n::error::b", id: p}]}\n',
    "p.md": f"# ::error::T{BAD}\n\n::error::Text{BAD} here.[^1]\n\n[^1]: ::error::Lee{BAD}, *A*, 2001.\n",
}


@pytest.mark.parametrize("command", ["show a.yaml", "weigh a.yaml", "paper p.md", "report a.yaml", "check a.yaml",
                                     "compare a.yaml b.yaml", "diff a.yaml b.yaml", "paper p.md --map a.yaml"]
)  # fmt: skip
def test_no_command_prints_what_a_file_smuggles_in(
    argmap: Argmap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    for name, text in SMUGGLED.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = argmap(*command.split())
    printed = done.out + done.err
    assert "Traceback" not in printed
    assert not set(printed) & set(BAD[:4])
    assert not [line for line in printed.splitlines() if line.lstrip().startswith("::")]
