"""How soon the language server answers: its start, a check after a keystroke, and what editors ask for.

``python -m benchmarks.language_server [STATEMENTS]``; times are those on the clock, of a quiet machine.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types

from tests.lsp.editor import editor

EVERY = 50
"""How many statements a branch has."""


def large_map(size: int) -> str:
    """Return a map of so many statements, a tenth of them without support."""
    lines = ["claim:", "  id: claim", "  text: The town should act.", "  premises:"]
    for number in range(1, size):
        if number % EVERY == 1:
            lines += [f"    - id: s{number}", f"      text: Branch {number} speaks for it.", "      premises:"]
            continue
        lines += [f"        - id: s{number}", f"          text: Statement {number} was seen in the town."]
        lines += [] if number % 10 == 0 else ["          basis: testimony"]
    return "\n".join(lines) + "\n"


def timed(what: str, act: Callable[[], Any]) -> Any:
    """Print how long something takes, and return what it returns."""
    start = time.perf_counter()
    found = act()
    print(f"{what:30}{time.perf_counter() - start:6.2f} s")
    return found


def measure(size: int) -> None:
    """Print the times of one session."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.perf_counter()
        with editor(Path(folder)) as session:
            print(f"{'start':30}{time.perf_counter() - begun:6.2f} s")
            uri = session.open("large.yaml", large_map(size))
            document, there = types.TextDocumentIdentifier(uri), types.Position(8, 20)
            found = timed("first check", lambda: session.problems(uri))
            print(f"{'problems':30}{len(found):6}")
            for version in (2, 3):
                typed = types.TextDocumentContentChangePartial(types.Range(there, there), "x")
                session.write(uri, version, typed)
                timed("check after a keystroke", partial(session.problems, uri, version))
            timed("hover", lambda: session.ask("textDocument/hover", types.HoverParams(document, there)))
            outline = types.DocumentSymbolParams(document)
            timed("outline", lambda: session.ask("textDocument/documentSymbol", outline))
            typing = types.CompletionParams(document, there)
            timed("completion", lambda: session.ask("textDocument/completion", typing))
            naming = types.RenameParams(document, types.Position(7, 15), "renamed")
            timed("rename", lambda: session.ask("textDocument/rename", naming))


if __name__ == "__main__":
    measure(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
