import pytest
from click.testing import CliRunner

from argmap.commands.weigh import command
from argmap.problems import ArgmapError
from tests.places import ROOT

PAPER = ROOT / "arguments" / "makili-aliyev-2013.yaml"


def run(*arguments: str) -> str:
    return CliRunner().invoke(command, [str(PAPER), *arguments], catch_exceptions=False).output


def test_what_the_command_says_falls_with_a_smallest_set_does() -> None:
    lines = run("--top", "1").splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("It falls if")) + 1
    smallest = lines[first].strip().split(", ")
    options = [part for id_ in smallest for part in ("--without", id_)]
    assert "(the claim)" in run(*options)
    assert all("(the claim)" not in run(*options[:at], *options[at + 2 :]) for at in range(0, len(options), 2))


def test_an_unknown_id_is_refused() -> None:
    with pytest.raises(ArgmapError, match="did you mean options"):
        run("--without", "option")
