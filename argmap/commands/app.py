"""Write all of argmap as one file for a browser."""

import click

from argmap.commands._common import HelpSection
from argmap.printing import say

PLACE = HelpSection.MAPS, 1


@click.command(short_help="Write argmap.html, all of argmap in one file")
@click.option("-o", "--output", "output", required=True, type=click.Path(), help="File to write, such as argmap.html.")
@click.option(
    "--packages",
    metavar="FOLDER",
    type=click.Path(file_okay=False),
    help="Folder that has the packages it is made of, or gets them (default: the user's cache).",
)
def command(output: str, packages: str | None) -> None:
    """Write argmap.html: all of argmap in one file that any browser opens from the disk.

    It needs no installation and no connection, and nothing that is opened in it leaves the computer. It is made of
    packages whose versions and digests are pinned; those that FOLDER lacks are fetched by npm and pip. Node.js compiles
    the Python in it.

    Exit status: 0 written, 2 a package cannot be fetched or is not the one that was pinned, or Node.js is missing.
    """
    from pathlib import Path

    from argmap.app.app_building import built, require_place
    from argmap.app.fetching import usual_folder
    from argmap.files import write
    from argmap.problems import printable

    require_place(Path(output))
    content = built(Path(packages) if packages else usual_folder()).encode()
    write(output, content)
    say(f"{printable(output)}: {len(content) / 1_000_000:.1f} MB")
