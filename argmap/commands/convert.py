"""Convert maps: between argmap's notation and the formats of other programs."""

import click

from argmap.commands._common import HelpSection, Named, emit, tell

PLACE = HelpSection.REFERENCE, 1


def _written() -> tuple[str, ...]:
    from argmap.formats import writable

    return writable()


def _read() -> tuple[str, ...]:
    from argmap.formats import formats, reads

    return tuple(name for name, one in formats().items() if reads(one))


@click.command(short_help="Convert a map to another format")
@click.argument("source", metavar="IN", type=click.Path())
@click.option(
    "-o", "--output", "out", metavar="OUT", type=click.Path(), help="File to write (default: standard output)."
)
@click.option(
    "--from", "from_", cls=Named, names=_read, help="Format of IN (default: by its extension, then by its content)."
)
@click.option("--to", cls=Named, names=_written, help="Output format (default: by the extension of OUT).")
@click.option("--claim", metavar="ID", help="Convert only this statement and what leads to it.")
@click.option("--include", is_flag=True, help="Read the files that an Argdown file includes, below its folder.")
def command(source: str, out: str | None, from_: str | None, to: str | None, claim: str | None, include: bool) -> None:
    """Convert the map IN to another format.

    IN is a file in any format that argmap reads; `argmap formats` lists them. What the output format cannot hold, and
    what of IN was not understood, is reported with its place; the rest is written. Maps are written with their paper,
    so they need no other file. A map in YAML or JSON may replace itself; a map of another program stays as it is.

    Exit status: 0 converted, 2 a file could not be read or written.
    """
    from argmap.formats import converted

    document, found = converted(source, out, to, from_, claim, include=include)
    if out not in (None, "-"):
        from argmap.checking.inputs import inputs_of, refuse_inputs
        from argmap.files import identity

        if identity(str(out)) == identity(source) and document.tree:
            _require_map(found.content, str(out))
        else:
            refuse_inputs([str(out)], inputs_of(document))
    emit(found.content, out, replaces=source)
    tell(found.problems, document.texts)


def _require_map(content: str | bytes, out: str) -> None:
    """Raise ``ArgmapError`` if a text that is to take the place of a map cannot be read as one."""
    from argmap.notation.reading import loads
    from argmap.notation.source import syntax_of
    from argmap.problems import ArgmapError, ReadError, printable

    try:
        loads(content if isinstance(content, str) else content.decode(), syntax_of(out))
    except (ReadError, UnicodeDecodeError) as error:
        message = "this would overwrite the map with a format that is not read; choose another file"
        raise ArgmapError(f"{printable(out)}: {message}") from error
