"""Serve a map as a live page, which shows every edit at once."""

import click

from argmap.commands._common import HelpSection
from argmap.printing import say

PLACE = HelpSection.MAPS, 6
PORT = 8765


@click.command(short_help="Show a map as a live page")
@click.argument("file", metavar="MAP", type=click.Path())
@click.option("--paper", metavar="FILE", type=click.Path(), help="The paper's text, to show beside the map.")
@click.option("--paper-pages", is_flag=True, help="Put pictures of the paper's pages beside the map (a PDF).")
@click.option("--port", default=PORT, show_default=True, help="Port on this computer; 0 for any free one.")
@click.option("--browser/--no-browser", default=True, help="Open the page in a browser, or not (default: open).")
def command(file: str, paper: str | None, paper_pages: bool, port: int, browser: bool) -> None:
    """Serve MAP as a live page on this computer, with its problems; Ctrl-C stops.

    The page is updated whenever the map, its paper or its settings change. It is read-only, and no other computer can
    open it.

    Exit status: 2 a file could not be read or the port is in use, 130 stopped by Ctrl-C.
    """
    from argmap.checking.settings import settings_for
    from argmap.problems import printable
    from argmap.reports.remarks import settings_used
    from argmap.serving import LiveMap, LiveSite, Server

    server = Server(LiveSite(LiveMap(file, paper, paper_pages=paper_pages)), port)
    say(f"{printable(file)}: {server.address} (Ctrl-C stops)")
    used = settings_for(file).file
    for remark in settings_used([used] if used else []):
        say(f"argmap: {remark}", err=True)
    if browser:
        import webbrowser

        webbrowser.open(server.address)
    server.run()
