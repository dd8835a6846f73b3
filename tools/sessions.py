"""Sessions in the documentation: the output after each command of a block ``console`` is what the command prints now.

So is a block ``text`` right after a block ``python``. All blocks of a file run one after another in one empty folder
that holds the project's ``arguments``, and each block ``yaml`` that begins with its name: ``# oak.yaml``.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"(^```python\n(.*?)^```\n\n```text\n)(.*?)(?=^```$)", re.MULTILINE | re.DOTALL)
NAMED = re.compile(r"^```yaml\n(# ([\w.-]+\.yaml)\n.*?)^```$", re.MULTILINE | re.DOTALL)
STEP = re.compile(r"^\$ argmap (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))


def renewed(file: Path) -> bytes:
    """Return a Markdown file with the output of every command in its sessions as it is now.

    Commands write into a temporary folder. Raises ``ValueError`` for a line that is no command of argmap.
    """
    text = file.read_text(encoding="utf-8")
    with TemporaryDirectory() as folder:
        copytree(ROOT / "arguments", Path(folder) / "arguments")  # a copy, since commands write beside what they read
        for written, name in NAMED.findall(text):
            (Path(folder) / name).write_text(written, encoding="utf-8")
        text = PYTHON.sub(lambda block: block[1] + _printed(["-c", block[2]], folder), text)
        return BLOCK.sub(lambda block: _session(block[1], folder), text).encode()


def _session(block: str, folder: str) -> str:
    if STEP.sub("", block):
        raise ValueError(f"not a session of argmap: {block!r}")
    return STEP.sub(
        lambda step: f"$ argmap {step[1]}\n{_printed(['-m', 'argmap', *shlex.split(step[1])], folder)}", block
    )


def _printed(arguments: list[str], folder: str) -> str:
    """Return what Python prints, whatever its exit status; what it could not do shows where a document is wrong."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.stdout + done.stderr
