"""Draw maps: pictures, slides, a page, outlines."""

from collections.abc import Iterable
from pathlib import Path

import click

from argmap.commands._common import Named, emit, paths, progress
from argmap.drawing.themes.choices import DEFAULT_THEME, DIRECTIONS


def renderer_names() -> tuple[str, ...]:
    """Return the ways of drawing, when help or completion asks for them."""
    from argmap.renderers import renderers

    return renderers().names()


def theme_names() -> tuple[str, ...]:
    """Return the themes, when help or completion asks for them."""
    from argmap.drawing.themes import choices

    return choices.theme_names()


def _overlays() -> tuple[str, ...]:
    from argmap.overlays import overlays

    return overlays().names()


@click.command()
@paths()
@click.option(
    "-o",
    "--output",
    "out",
    required=True,
    type=click.Path(),
    metavar="OUT",
    help="File to write, - for standard output; for several maps, a folder.",
)
@click.option(
    "--to", cls=Named, names=renderer_names, help="How to draw; the suffix of OUT decides if it is not given."
)
@click.option("--theme", cls=Named, names=theme_names, help="How it looks, or FILE.toml, a theme of your own.")
@click.option(
    "--direction",
    type=click.Choice(DIRECTIONS),
    help="Where what supports a statement stands, if not where the theme says.",
)
@click.option(
    "--width",
    metavar="POINTS",
    type=click.IntRange(min=100),
    help="How wide a map that is drawn down may be; wider ones are stacked or turned.",
)
@click.option(
    "--pages",
    type=click.Choice(["a4", "a3", "letter"]),
    help="Split the map over pages of paper; OUT is numbered: map-1.svg, map-2.svg.",
)
@click.option(
    "--layout",
    type=click.Choice(["own", "dot"]),
    default="own",
    show_default=True,
    help="argmap's own layout, or that of Graphviz.",
)
@click.option(
    "--scale", type=click.FloatRange(0.1, 10), default=1.0, help="How large a PNG is; 1 is 96 pixels to the inch."
)
@click.option("--graphviz", metavar="PROGRAM", help="Graphviz program to draw with, by name or path.")
@click.option(
    "--paper", metavar="FILE", type=click.Path(), help="The paper's text, for drawings that show it beside the map."
)
@click.option(
    "--color", cls=Named, names=_overlays, help="Paint the statements by one measure, such as how they stand."
)
def command(
    paths: tuple[str, ...],
    out: str,
    to: str | None,
    theme: str | None,
    direction: str | None,
    width: int | None,
    pages: str | None,
    layout: str,
    scale: float,
    graphviz: str | None,
    paper: str | None,
    color: str | None,
) -> None:
    """Draw maps, in files and folders.

    One map goes to the file OUT. Several go to the folder OUT, each under its own name, drawn as --to says (SVG).
    A file that is drawn is never written over. With --pages each page is a file, numbered: map-1.svg, map-2.svg.
    """
    from argmap.checking.folder import find_maps
    from argmap.notation.reading import load
    from argmap.renderers import Options, by_suffix
    from argmap.rendering import drawn, drawn_pages

    maps = find_maps(paths)
    options = Options(graphviz, theme or DEFAULT_THEME, direction, width, pages, layout, color, scale)
    if pages and layout == "dot":
        raise click.UsageError("--pages and --layout dot do not go together: pages are split by argmap's own layout.")
    if len(maps) == 1 and not Path(out).is_dir():
        where, name = {maps[0]: out}, to or by_suffix(out)
    else:
        where, name = targets(maps, out, to or "svg"), to or "svg"
    refuse_inputs(maps, where.values())
    for file, target in where.items():
        if len(maps) > 1:
            progress(f"{file} -> {target}")
        document = load(file)
        found = drawn_pages(document, name, options, paper) if pages else None
        if found is None:
            emit(drawn(document, name, options, paper), target)
        else:
            emit_pages(found, target)


def emit_pages(pages: list[bytes], target: str) -> None:
    """Write pages into files with numbers: ``map-1.svg`` for ``map.svg``. Raises ``ArgmapError``."""
    from argmap.problems import ArgmapError

    if target == "-":
        raise ArgmapError("pages go to files: name one with -o; its name gets the number of each page")
    wide = len(str(len(pages)))
    for number, page in enumerate(pages, 1):
        path = Path(target)
        emit(page, str(path.with_name(f"{path.stem}-{number:0{wide}}{path.suffix}")))


def targets(maps: list[str], out: str, to: str) -> dict[str, str]:
    """Return where each map is drawn in a folder, which is made.

    Raises ``ArgmapError`` for an unknown way of drawing, for two maps with the same name, and if there is no folder.
    """
    from argmap.problems import ArgmapError
    from argmap.renderers import renderers, suffixes

    suffix = suffixes(renderers().get(to), to)[0]
    found = {file: str(Path(out) / f"{Path(file).stem}{suffix}") for file in maps}
    if len(set(found.values())) < len(found):
        raise ArgmapError(f"{out}: two of the maps have the same name; draw them to different folders")
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArgmapError(f"{out}: cannot be made a folder for several maps: {error.strerror}") from error
    return found


def refuse_inputs(maps: Iterable[str], outputs: Iterable[str]) -> None:
    """Raise ``ArgmapError`` if a drawing would take the place of a map."""
    from argmap.problems import ArgmapError

    inputs = {Path(one).resolve() for one in maps}
    for out in outputs:
        if Path(out).resolve() in inputs:
            raise ArgmapError(f"{out}: the drawing would take the place of the map; name another file")
