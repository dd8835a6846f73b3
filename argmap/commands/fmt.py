"""Put maps into the usual form: even indentation, keys in their order, every comment kept."""

import click

from argmap.commands._common import Exit, HelpSection, paths
from argmap.printing import say

PLACE = HelpSection.MAPS, 7


@click.command(short_help="Tidy a map's text; comments stay")
@paths()
@click.option("--check", is_flag=True, help="Change nothing; exit with status 1 if a file is not in the usual form.")
def command(paths: tuple[str, ...], check: bool) -> None:
    """Rewrite the maps in files and folders in the usual form: the same map, easier to read.

    Lines are indented evenly and at most 120 columns wide where they can be, keys stand in their usual order, and texts
    are in quotation marks only where they need them. Comments stay. A paper in a file of its own (NAME.paper.yaml) is
    rewritten if you name it. A map in which a line was perhaps meant otherwise is not touched until you correct it.

    Exit status: 0 all are in the usual form, 1 with --check: some are not, 2 a file could not be read or written.
    """
    from argmap.commands._one_by_one import OneByOne
    from argmap.editing.forming import formed
    from argmap.files import read_text, write
    from argmap.formats import read
    from argmap.notation.reading.loading import PAPER_SUFFIXES
    from argmap.problems import printable

    batch, uneven = OneByOne(paths), False
    for file in batch.maps:
        with batch.alone(file):
            if not file.lower().endswith(PAPER_SUFFIXES):
                document = read(file)
                if document.tree is None and file not in paths:
                    continue  # a map of another program that is in a folder
                document.need_tree("only maps in argmap's own notation have a usual form")
                if batch.tell_doubts(document):
                    batch.failed = True  # what was perhaps meant otherwise could not be told from the usual form
                    continue
            text = read_text(file)
            new = formed(text, file)
            if new == text:
                continue
            uneven = True
            if not check:
                write(file, new.encode())
            say(f"{printable(file)}: {'not in the usual form' if check else 'rewritten'}")
    batch.end()
    if check and uneven:
        raise SystemExit(Exit.PROBLEMS)
