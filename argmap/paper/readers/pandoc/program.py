"""Runs pandoc: looked for on the PATH alone, in its sandbox, with bounded time and memory."""

import re
import subprocess
import tempfile
from pathlib import Path

from argmap.files import refuse
from argmap.paper.file_kinds import LATEX, FileKind
from argmap.problems import Place, ReadError, printable
from argmap.programs import find_program

PATIENCE = 20.0
"""How many seconds pandoc may take; a book of 500 pages takes five."""
LONGEST_SOURCE = 4_000_000
"""The most bytes of a source that pandoc is given; a book of 500 pages has 1.5 million."""
MEMORY = "2G"
"""How much memory it may take; a book of 500 pages takes a tenth of that."""
_TOLD, _LONGEST = 4, 300  # lines of pandoc's own words, and characters of them
_UNNUMBERED = re.compile(rb"\\setcounter\{secnumdepth\}\{\s*(?:-|0\s*\})")  # else LaTeX numbers sections
_FILTER = Path(__file__).with_name("as_paper.lua")
_OLDEST = "2.17"  # whose filters know what ours asks for


def to_html(content: bytes, kind: FileKind, file: str) -> str:
    """Return what a file holds as HTML with the paper's title and authors at its head. Raises ``ReadError``."""
    program = find_program("pandoc")
    if program is None:
        message = f"this is {kind.name}: argmap reads it through pandoc, which is not installed"
        cure = f"install pandoc (https://pandoc.org/installing.html), or {kind.cure}"
        raise refuse("needs-pandoc", message, cure, Place(file))
    options = f"--sandbox -f {kind.pandoc} -t html5 -s --wrap=none --eol=lf --quiet".split()
    options += ["--number-sections"] if kind is LATEX and not _UNNUMBERED.search(content) else []
    command = [str(program), "+RTS", f"-M{MEMORY}", "-RTS", *options, "-V", "pagetitle= ", f"--lua-filter={_FILTER}"]
    with tempfile.TemporaryDirectory() as folder:  # so that nothing beside the paper is found
        try:
            ran = subprocess.run(  # noqa: S603
                command, input=content, capture_output=True, timeout=PATIENCE, check=False, cwd=folder
            )
        except subprocess.TimeoutExpired as error:
            message = f"pandoc did not finish within {PATIENCE:g} seconds; perhaps a brace or group is never closed"
            raise refuse("too-large", message, kind.cure, Place(file)) from error
        except OSError as error:
            raise refuse("needs-pandoc", f"pandoc cannot be run: {error.strerror}", kind.cure, Place(file)) from error
    if ran.returncode:
        raise _refusal(ran, kind, file)
    return ran.stdout.decode(errors="replace")


def _refusal(ran: "subprocess.CompletedProcess[bytes]", kind: FileKind, file: str) -> ReadError:
    """Return the error that tells why pandoc failed, in its words."""
    said = ran.stderr.decode(errors="replace").strip()
    lines = [" ".join(one.split()) for one in said.splitlines() if one.strip()]
    first = printable("; ".join(lines[:_TOLD])[:_LONGEST] or f"it ended with {ran.returncode}")
    if any(sign in said for sign in ("--sandbox", "Unknown input format", "attempt to call")):
        cure = f"install pandoc {_OLDEST} or newer (https://pandoc.org/installing.html), or {kind.cure}"
        return refuse("needs-pandoc", f"the pandoc that is installed is too old: {first}", cure, Place(file))
    return refuse("broken-file", f"pandoc cannot read it as {kind.name}: {first}", kind.cure, Place(file))
