"""Reads a file in a process with little memory: what is refused must be refused before it fills any."""

import json
import subprocess
import sys
from pathlib import Path

MEMORY = 1_000 * 2**20  # bytes of address space, libraries included

_SCRIPT = """
import json, sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[2]),) * 2)
except ImportError:
    pass
from argmap.paper.reading import read_article
from argmap.problems import ReadError
try:
    found = read_article(sys.argv[1])
    print(json.dumps(["", "", len(found.text)]))
except ReadError as error:
    problem, = error.problems
    print(json.dumps([problem.rule, problem.help, str(problem)]))
"""


def read_bounded(path: Path) -> tuple[str, str, str | int]:
    """Return rule, cure and text of the one problem that a file has; or how many characters were read."""
    command = [sys.executable, "-c", _SCRIPT, str(path), str(MEMORY)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    rule, cure, message = json.loads(done.stdout)
    return rule, cure, message


def problem_of(path: Path) -> str:
    """Return the rule of the one problem that a file has, which has a cure."""
    rule, cure, message = read_bounded(path)
    assert not rule or cure, message
    return rule
