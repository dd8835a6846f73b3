"""Draw maps: SVG, PNG, DOT, or a text outline."""

from pathlib import Path

import click

from argmap.commands._common import paths, progress


@click.command()
@paths()
@click.option(
    "-o",
    "--output",
    "out",
    required=True,
    type=click.Path(),
    metavar="OUT",
    help="File to write; for several maps, a folder.",
)
@click.option("--to", help="How to draw: svg, png, dot, text. The suffix of OUT decides if it is not given.")
@click.option("--graphviz", metavar="PROGRAM", help="Graphviz program to draw with, by name or path.")
def command(paths: tuple[str, ...], out: str, to: str | None, graphviz: str | None) -> None:
    """Draw maps, in files and folders.

    One map goes to the file OUT. Several go to the folder OUT, each under its own name, drawn as --to says (SVG).
    """
    from argmap.reading import load
    from argmap.reading.folder import find_maps
    from argmap.renderers import Options, render

    maps = find_maps(paths)
    options = Options(graphviz)
    if len(maps) == 1 and not Path(out).is_dir():
        render(load(maps[0]), out, to, options)
        return
    for file, target in targets(maps, out, to or "svg").items():
        progress(f"{file} -> {target}")
        render(load(file), target, to or "svg", options)


def targets(maps: list[str], out: str, to: str) -> dict[str, Path]:
    """Return where each map is drawn, folders made. Raises ``ArgmapError`` if two maps would go to one file."""
    from argmap.problems import ArgmapError

    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArgmapError(f"{out}: cannot be made a folder for several maps: {error.strerror}") from error
    found = {file: folder / f"{Path(file).stem}.{to}" for file in maps}
    if len(set(found.values())) < len(found):
        raise ArgmapError(f"{out}: two of the maps have the same name; draw them to different folders")
    return found
