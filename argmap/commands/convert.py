"""Convert a map: to the notation in YAML or JSON, or to a format that other programs read."""

import click

from argmap.commands._common import HelpSection, Named, emit

PLACE = HelpSection.REFERENCE, 1


def _formats() -> tuple[str, ...]:
    from argmap.formats import formats

    return formats().names()


@click.command(short_help="Convert a map to another format")
@click.argument("source", metavar="IN", type=click.Path())
@click.option(
    "-o", "--output", "out", metavar="OUT", type=click.Path(), help="File to write (default: standard output)."
)
@click.option("--to", cls=Named, names=_formats, help="Output format (default: by the extension of OUT).")
def command(source: str, out: str | None, to: str | None) -> None:
    """Convert the map IN to another format.

    The output includes the paper, so it needs no other file. OUT may be the same file as IN, in YAML or JSON.

    Exit status: 0 converted, 2 a file could not be read or written.
    """
    from argmap.formats import converted

    text = converted(source, out, to)
    if out not in (None, "-"):
        from argmap.checking.inputs import inputs_of, refuse_inputs
        from argmap.files import identity
        from argmap.notation.reading import load

        if identity(str(out)) == identity(source):
            _require_map(text, str(out))
        else:
            refuse_inputs([str(out)], inputs_of(load(source)))
    emit(text, out, replaces=source)


def _require_map(text: str, out: str) -> None:
    """Raise ``ArgmapError`` if a text that is to take the place of a map cannot be read as one."""
    from argmap.notation.reading import loads
    from argmap.notation.source import syntax_of
    from argmap.problems import ArgmapError, ReadError, printable

    try:
        loads(text, syntax_of(out))
    except ReadError as error:
        message = "this would overwrite the map with a format that is not read; choose another file"
        raise ArgmapError(f"{printable(out)}: {message}") from error
