"""The group of commands for teaching: each of its commands is found by name, with help of its own."""

import re

import pytest

from argmap.commands.teach import command
from tests.running import Argmap

NAMES = sorted(command.members.own)


@pytest.mark.parametrize("name", NAMES)
def test_each_command_has_a_line_and_help(argmap: Argmap, name: str) -> None:
    assert re.search(rf"^  {name} +\S", argmap("teach", "--help").out, re.MULTILINE)
    done = argmap("teach", name, "--help")
    assert done.status == 0
    assert done.out.startswith(f"Usage: argmap teach {name} ")
    assert "Exit status: " in done.out


def test_the_nearest_name_is_offered(argmap: Argmap) -> None:
    done = argmap("teach", "agreemnt")
    assert (done.status, done.out) == (2, "")
    assert "no subcommand is called 'agreemnt'; did you mean agreement?" in done.err


def test_without_a_command_the_help_is_shown(argmap: Argmap) -> None:
    done = argmap("teach")
    assert done.status == 2
    assert "agreement" in done.err + done.out
