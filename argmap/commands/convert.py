"""Convert a map: into the notation as YAML or JSON, or into a format of other programs."""

import click

from argmap.commands._common import Named, emit


def _formats() -> tuple[str, ...]:
    from argmap.formats import formats

    return formats().names()


@click.command()
@click.argument("source", metavar="IN", type=click.Path())
@click.option(
    "-o", "--output", "out", metavar="OUT", type=click.Path(), help="File to write; standard output if not given."
)
@click.option("--to", cls=Named, names=_formats, help="Format; the ending of OUT decides if it is not given.")
def command(source: str, out: str | None, to: str | None) -> None:
    """Read the map IN and write it in another format.

    The paper goes into the same file, so that it stands alone. OUT may be IN: it is written when all is read.
    """
    from argmap.formats import converted

    emit(converted(source, out, to), out)
