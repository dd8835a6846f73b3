"""Help an editor with maps, over the Language Server Protocol."""

import click

from argmap.commands._common import Exit, HelpSection
from argmap.printing import say

PLACE = HelpSection.MAPS, 8


@click.command(short_help="Help an editor with maps as you type")
@click.option("--stdio", is_flag=True, help="Speak over standard input and output (some editors add this; no effect).")
def command(stdio: bool) -> None:
    """Run a language server, which an editor starts: problems as you type, cures, completion, hover, rename, outline.

    It needs pygls: install argmap[lsp]. docs/lsp.md says how editors are set up. Nothing is sent over the network.

    Exit status: 0 the editor ended it, 1 the editor left without a word, 2 pygls is missing.
    """
    import sys

    from argmap.problems import ArgmapError

    del stdio
    try:
        from argmap.lsp.language_server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol"):
            raise
        raise ArgmapError("the language server needs pygls: run `pip install 'argmap[lsp]'`") from error
    if sys.stdin is not None and sys.stdin.isatty():
        say(
            "argmap: waiting for an editor on standard input; docs/lsp.md says how to set one up (Ctrl-C stops)",
            err=True,
        )
    if not serve():
        raise SystemExit(Exit.PROBLEMS)
