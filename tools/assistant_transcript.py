"""A scripted assistant that drafts a map of a small paper over the server's own protocol, and what it is answered.

``converse`` starts ``argmap mcp`` and talks to it with the client of the SDK; the transcript is a golden file.
"""

import json
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from tools.sessions import ROOT

PAPER = ROOT / "arguments" / "trams" / "trams.md"
HEAD = """\
# An assistant drafts a map

Every call of a tool, and its answer, as `argmap mcp` gives it. Made by `python -m tools.renew`.
"""


class Call(NamedTuple):
    """A call of a tool."""

    tool: str
    arguments: dict[str, Any]


class Answer(NamedTuple):
    """What a tool answers, and whether that is an error."""

    text: str
    error: bool


def add(to: str, relation: str, text: str, at: str, **fields: Any) -> dict[str, Any]:
    """Return the change that adds a statement."""
    return {"do": "add", "to": to, "as": relation, "statement": {"text": text, "at": at, **fields}}


def edit(*changes: dict[str, Any]) -> Call:
    """Return a call that changes the map of the trams."""
    return Call("edit_map", {"map": "trams.yaml", "changes": list(changes)})


CLAIM = {"text": "Trams at night are worth what a town pays for them.", "at": "0.1 s2", "id": "worth"}
START = Call("start_map", {"paper": "trams.md", "map": "trams.yaml", "claim": CLAIM})
DRAFTING = [
    Call("list_files", {}),
    Call("outline_paper", {"paper": "trams.md"}),
    Call("read_passage", {"paper": "trams.md", "at": "2.1"}),
    Call("search_paper", {"paper": "trams.md", "words": "drivers are paid"}),
    Call("list_notes", {"paper": "trams.md"}),
    START,
    edit(
        add("worth", "premise", "Within a year, accidents at night went down from 31 to 12.", "2.1 s1",
            id="accidents", footnotes=[2]),
    ),
    edit(
        add("worth", "premise", "Within a year, accidents at night went down from 31 to 19.", "2.1 s1",
            id="accidents", footnotes=[2]),
        add("worth", "premise", "Perhaps the hospital saved more money than the trams cost.", "2.1 s2", id="hospital"),
        add("worth", "objection", "Taxi drivers complain of losing half of their customers.", "2.1 s3",
            id="taxi", voice="reported"),
    ),
    edit(
        add("taxi", "objection", "Mayor Lund replies that most of them used to walk home.", "2.1 s4",
            voice="reported", footnotes=[3]),
        add("worth", "objection", "After midnight, drivers cost a third more in pay.", "1.1 s3", id="drivers",
            voice="conceded", quote={"start": "The drivers", "end": "after midnight"}),
    ),
    Call("show_map", {"map": "trams.yaml"}),
    Call("check_map", {"map": "trams.yaml"}),
    Call("report_on_map", {"map": "trams.yaml"}),
]  # fmt: skip
"""What an assistant that works well does; it reads one figure wrongly, and is told."""


def converse(folder: Path, calls: Sequence[Call]) -> list[Answer]:
    """Start the server for a folder, call its tools one after another, and return the answers."""
    import anyio

    # in a thread of its own: a browser that a test opened has a loop of events in this one
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(anyio.run, _conversation, folder, calls).result()


async def _conversation(folder: Path, calls: Sequence[Call]) -> list[Answer]:
    from mcp.client.client import Client
    from mcp.client.stdio import StdioServerParameters, stdio_client
    from mcp_types import TextContent

    environment = {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]), "PYTHONUTF8": "1"}
    arguments = ["-m", "argmap", "mcp", str(folder)]
    server = StdioServerParameters(command=sys.executable, args=arguments, env=environment, cwd=folder)
    found = []
    async with Client(stdio_client(server)) as client:
        for call in calls:
            result = await client.call_tool(call.tool, call.arguments)
            texts = [one.text for one in result.content if isinstance(one, TextContent)]
            found.append(Answer("\n".join(texts), bool(result.is_error)))
    return found


def transcript() -> bytes:
    """Return the conversation as Markdown."""
    with TemporaryDirectory() as folder:
        copy(PAPER, folder)
        answers = converse(Path(folder), DRAFTING)
    parts = [_turn(number, *turn) for number, turn in enumerate(zip(DRAFTING, answers, strict=True), 1)]
    return "\n".join([HEAD, *parts]).encode()


def _turn(number: int, call: Call, answer: Answer) -> str:
    asked = json.dumps(call.arguments, ensure_ascii=False, indent=1)
    said = "Error:" if answer.error else "Answer:"
    return f"## {number}. `{call.tool}`\n\n```json\n{asked}\n```\n\n{said}\n\n```text\n{answer.text.rstrip()}\n```\n"


def drafted_map() -> bytes:
    """Return the map that the assistant drafts."""
    with TemporaryDirectory() as folder:
        copy(PAPER, folder)
        converse(Path(folder), DRAFTING)
        return (Path(folder) / "trams.yaml").read_bytes()
