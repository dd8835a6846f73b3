"""Serve papers and maps to an assistant that drafts maps (Model Context Protocol)."""

import click

from argmap.commands._common import HelpSection

PLACE = HelpSection.PAPERS, 4


@click.command(short_help="Let an assistant draft maps of papers")
@click.argument("folder", metavar="FOLDER", type=click.Path())
def command(folder: str) -> None:
    """Serve the papers and maps below FOLDER to an assistant, over standard input and output (MCP).

    The assistant's program starts this command; docs/assistants.md says how. It can read the papers in FOLDER, start
    maps and change them. What it writes is a draft until you confirm it (`argmap confirm`), and a statement whose
    figures, names, notes, quotation or location the paper does not bear out is refused. It reads and writes nothing
    outside FOLDER and opens no connection. Needs `pip install 'argmap[mcp]'`.

    Exit status: 0 the assistant's program has ended the connection, 2 it could not run.
    """
    from importlib.util import find_spec
    from pathlib import Path

    from argmap.problems import ArgmapError, printable

    if Path(folder).is_file():
        raise ArgmapError(f"{printable(folder)}: this is a file; name the folder that it is in")
    if not Path(folder).is_dir():
        raise ArgmapError(f"{printable(folder)}: there is no such folder; name one that has papers or maps in it")
    if find_spec("mcp") is None or find_spec("mcp.server.mcpserver") is None:
        raise ArgmapError("serving an assistant needs mcp, version 2 or later: `pip install 'argmap[mcp]'`")
    from argmap.mcp_server.drafting_server import drafting_server

    drafting_server(Path(folder)).run("stdio")
