"""Edit a map in the browser."""

import click

from argmap.commands._common import HelpSection
from argmap.printing import say

PLACE = HelpSection.MAPS, 0
PORT = 8766


@click.command(short_help="Make or change a map in the browser")
@click.argument("file", required=False, type=click.Path())
@click.option("--review", metavar="FILE", type=click.Path(), help="Review whose points are shown beside the paper.")
@click.option("--port", default=PORT, show_default=True, help="Port on this computer; 0 for any free one.")
@click.option("--browser/--no-browser", default=True, help="Open the page in a browser, or not (default: open).")
def command(file: str | None, review: str | None, port: int, browser: bool) -> None:
    """Make or change a map in the browser, without writing YAML; Ctrl-C stops.

    FILE is a map, or a paper (PDF, DOCX, HTML, Markdown, text), of which a map is begun beside it, or a review, whose
    points are written in the margin of the paper; --review names one that has another name than the paper. A map of
    another program is converted into a YAML file beside it, which the next `argmap edit FILE` goes on with. Without
    FILE, the page offers a new map, a paper, an example, and the maps that were open last. New files are written into
    the folder in which argmap runs. Every change is saved at once; the file as it was before the first one is kept as
    FILE.bak. No other computer can open the page, and nothing is sent anywhere.

    Exit status: 2 a file could not be read or the port is in use, 130 stopped by Ctrl-C.
    """
    from pathlib import Path

    from argmap.desk import Desk
    from argmap.desk.opening import file_to_open
    from argmap.desk.recent_maps import usual_place
    from argmap.page import editing_page, editing_policy
    from argmap.page.page_words import fitting
    from argmap.problems import printable
    from argmap.serving import DeskSite, Server

    if review and file is None:
        raise click.UsageError("--review needs FILE, the map or the paper that the review is of")
    desk = Desk(Path.cwd(), usual_place(), fitting(_language_of_user()))
    if file is not None:
        opened = file_to_open(Path(file), Path(review) if review else None)
        desk.open(opened.map, opened.review, opened.said)
        if opened.said:
            say(f"{printable(file)}: {printable(opened.said)}", err=True)
    site = DeskSite(desk, lambda: editing_page(desk.answer({"do": "state"}), desk.language), editing_policy())
    server = Server(site, port)
    say(f"{printable(file or 'argmap')}: {server.address} (Ctrl-C stops)")
    if browser:
        import webbrowser

        webbrowser.open(server.address)
    server.run()


def _language_of_user() -> str:
    """Return the language that the user's system speaks, as a language tag (BCP 47); empty if it does not say."""
    import locale

    return (locale.getlocale()[0] or "").replace("_", "-")
