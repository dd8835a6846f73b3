"""Draw maps as pictures, slides, pages or outlines."""

from collections.abc import Iterable
from pathlib import Path

import click

from argmap.commands._common import HelpSection, Named, emit, paths, progress, tell_doubts
from argmap.drawing.themes.choices import DEFAULT_THEME, DIRECTIONS

PLACE = HelpSection.MAPS, 5


def renderer_names() -> tuple[str, ...]:
    """Return the drawing formats, when help or completion asks for them."""
    from argmap.renderers import renderers

    return renderers().names()


def theme_names() -> tuple[str, ...]:
    """Return the themes, when help or completion asks for them."""
    from argmap.drawing.themes import choices

    return choices.theme_names()


def _overlays() -> tuple[str, ...]:
    from argmap.overlays import overlays

    return overlays().names()


@click.command(short_help="Draw maps as pictures, pages or slides")
@paths()
@click.option(
    "-o",
    "--output",
    "out",
    required=True,
    type=click.Path(),
    metavar="OUT",
    help="File to write, or - for standard output; a folder for several maps.",
)
@click.option("--to", cls=Named, names=renderer_names, help="Output format (default: by the extension of OUT).")
@click.option("--theme", cls=Named, names=theme_names, help="Theme, or FILE.toml for a theme of your own.")
@click.option(
    "--direction",
    type=click.Choice(DIRECTIONS),
    help="Direction in which supporting statements are drawn (default: the theme's).",
)
@click.option(
    "--width",
    metavar="POINTS",
    type=click.IntRange(min=100),
    help="Greatest width of a map drawn downwards; wider ones are stacked or turned.",
)
@click.option(
    "--pages",
    type=click.Choice(["a4", "a3", "letter"]),
    help="Split the map into pages of this size, in numbered files: map-1.svg, map-2.svg.",
)
@click.option(
    "--layout",
    type=click.Choice(["own", "dot"]),
    default="own",
    show_default=True,
    help="Use argmap's own layout, or that of Graphviz.",
)
@click.option("--scale", type=click.FloatRange(0.1, 10), default=1.0, help="Scale of a PNG; 1 is 96 pixels per inch.")
@click.option("--graphviz", metavar="PROGRAM", help="Graphviz program to use, by name or path.")
@click.option(
    "--paper", metavar="FILE", type=click.Path(), help="The paper's text, for formats that show it beside the map."
)
@click.option("--color", cls=Named, names=_overlays, help="Colour statements by one measure.")
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
    """Draw the maps in files and folders.

    A single map is drawn in the file OUT. Several are drawn in the folder OUT, each under its own name, in the format
    of --to (default: svg). A map is never overwritten by a drawing.

    Exit status: 0 drawn, 2 a file could not be read or written.
    """
    from argmap.checking.folder import find_maps
    from argmap.notation.reading import load
    from argmap.renderers import Options, by_suffix
    from argmap.rendering import drawn, drawn_pages

    maps = find_maps(paths)
    options = Options(graphviz, theme or DEFAULT_THEME, direction, width, pages, layout, color, scale)
    if pages and layout == "dot":
        raise click.UsageError("--pages needs argmap's own layout: leave out --layout dot.")
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
        tell_doubts(document)


def emit_pages(pages: list[bytes], target: str) -> None:
    """Write pages into files with numbers: ``map-1.svg`` for ``map.svg``. Raises ``ArgmapError``."""
    from argmap.problems import ArgmapError

    if target == "-":
        raise ArgmapError("pages cannot go to standard output; name a file with -o, and each page gets a number")
    wide = len(str(len(pages)))
    for number, page in enumerate(pages, 1):
        path = Path(target)
        emit(page, str(path.with_name(f"{path.stem}-{number:0{wide}}{path.suffix}")))


def targets(maps: list[str], out: str, to: str) -> dict[str, str]:
    """Return where each map is drawn in a folder, which is made.

    Raises ``ArgmapError`` for an unknown drawing format, for two maps with the same name, and if there is no folder.
    """
    from argmap.problems import ArgmapError
    from argmap.renderers import renderers, suffixes

    suffix = suffixes(renderers().get(to), to)[0]
    found = {file: str(Path(out) / f"{Path(file).stem}{suffix}") for file in maps}
    if len(set(found.values())) < len(found):
        raise ArgmapError(f"{out}: two of the maps have the same name; draw them in different folders")
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArgmapError(f"{out}: cannot create this folder for several maps: {error.strerror}") from error
    return found


def refuse_inputs(maps: Iterable[str], outputs: Iterable[str]) -> None:
    """Raise ``ArgmapError`` if a drawing would overwrite a map."""
    from argmap.problems import ArgmapError

    inputs = {Path(one).resolve() for one in maps}
    for out in outputs:
        if Path(out).resolve() in inputs:
            raise ArgmapError(f"{out}: the drawing would overwrite the map; choose another file")
