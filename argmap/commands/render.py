"""Draw maps as pictures, slides, pages or outlines."""

import os
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.commands._common import HelpSection, Named, emit, paths
from argmap.drawing.themes.choices import DEFAULT_THEME, DIRECTIONS
from argmap.printing import progress, say
from argmap.problems import ArgmapError, printable

if TYPE_CHECKING:
    from argmap.commands._one_by_one import OneByOne
    from argmap.renderers import Options

Drawings = dict[str | os.PathLike[str], bytes]
PAPER, THEME = "the paper's text", "the theme"
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
    help="Greatest width of a picture drawn downwards; wider maps are stacked or turned.",
)
@click.option(
    "--pages",
    type=click.Choice(["a4", "a3", "letter"]),
    help="Split the map into pages of this size, in numbered files: map-1.svg, map-2.svg.",
)
@click.option("--whole", is_flag=True, help="Draw a large map in one picture, not as an overview and sheets.")
@click.option(
    "--layout",
    type=click.Choice(["own", "dot"]),
    default="own",
    show_default=True,
    help="Use argmap's own layout, or that of Graphviz.",
)
@click.option("--scale", type=click.FloatRange(0.1, 10), default=1.0, help="Scale of a PNG; 1 is 96 pixels per inch.")
@click.option("--graphviz", metavar="PROGRAM", help="Draw with this Graphviz program, by name or path.")
@click.option(
    "--paper", metavar="FILE", type=click.Path(), help="The paper's text, for formats that show it beside the map."
)
@click.option(
    "--paper-pages", is_flag=True, help="Put pictures of the paper's pages beside the map (html; the paper is a PDF)."
)
@click.option("--ids", is_flag=True, help="Show the ids of all statements, and where the paper makes them.")
@click.option("--color", cls=Named, names=_overlays, help="Colour statements by one measure.")
def command(
    paths: tuple[str, ...],
    out: str,
    to: str | None,
    theme: str | None,
    direction: str | None,
    width: int | None,
    pages: str | None,
    whole: bool,
    layout: str,
    scale: float,
    graphviz: str | None,
    paper: str | None,
    paper_pages: bool,
    ids: bool,
    color: str | None,
) -> None:
    """Draw the maps in files and folders.

    A single map is drawn in the file OUT. Several are drawn in the folder OUT, each under its own name, in the format
    of --to (default: svg). A map of more than 40 statements becomes an overview in OUT and a sheet for each branch, in
    numbered files (map-1.svg, map-2.svg) or on further pages of a PDF. No file that a drawing is made from is ever
    overwritten. A map that cannot be read is reported, and the others are drawn.

    Exit status: 0 drawn, 2 a file could not be read or written.
    """
    from argmap.commands._one_by_one import OneByOne
    from argmap.renderers import Options, by_suffix

    options = Options(
        graphviz=graphviz, theme=theme or DEFAULT_THEME, direction=direction, widest=width, pages=pages, layout=layout,
        color=color, scale=scale, ids=ids, paper_pages=paper_pages, whole=whole,
    )  # fmt: skip
    if pages and layout == "dot":
        raise click.UsageError("--pages needs argmap's own layout: leave out --layout dot.")
    batch = OneByOne(paths)
    if len(batch.maps) == 1 and not Path(out).is_dir():
        where, name = {batch.maps[0]: out}, to or by_suffix(out)
    else:
        where, name = targets(batch.maps, out, to or "svg"), to or "svg"
    _require(name, options, batch)
    needed = _needed(batch, where, {one: what for one, what in ((paper, PAPER), (theme, THEME)) if one})
    if len(where) > 1:
        _make_folder(out)
    for file, target in where.items():
        if len(where) > 1:
            progress(f"{printable(file)} -> {printable(target)}")
        contents: Drawings = {}
        with batch.alone(file):
            contents = _drawings(file, target, name, options, paper, batch, needed)
        if target == "-":  # what is wrong with standard output is no fault of the map
            for content in contents.values():
                emit(content)
            continue
        with batch.alone(file):
            _write(contents)
    batch.end()


def _require(name: str, options: "Options", batch: "OneByOne") -> None:
    """Refuse what keeps every map from being drawn, and name the settings that decide on what drawings show."""
    from argmap.rendering import require, shows_problems

    require(name, options)
    if shows_problems(name, options):
        batch.name_settings()


def _write(contents: Drawings) -> None:
    from argmap.files import write, write_together

    if len(contents) > 1:
        first, *_, last = contents
        write_together(contents)
        progress(f"{printable(str(first))} to {printable(str(last))}: {len(contents)} files")
    for path, content in contents.items() if len(contents) == 1 else ():
        write(path, content)


def _needed(batch: "OneByOne", where: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """Return the files that no drawing may overwrite. Raises ``ArgmapError`` where one would.

    Of several maps, all are read first if a drawing would take the place of a file: it may be what another is made of.
    Where nothing is in the way, no map is opened for that; what a single map is made of is known before it is written.
    """
    from argmap.checking.inputs import inputs_of, refuse_inputs
    from argmap.checking.isolation import isolated
    from argmap.formats import read
    from argmap.problems import ReadError

    needed = {**given, **dict.fromkeys(batch.maps, "the map")}
    refuse_inputs(where.values(), needed)
    if len(where) > 1 and any(Path(target).exists() for target in where.values()):
        for file in batch.maps:
            with suppress(ReadError), isolated(file):
                needed.update(inputs_of(read(file)))
        refuse_inputs(where.values(), needed)
    return needed


def _drawings(
    file: str,
    target: str,
    name: str,
    options: "Options",
    paper: str | None,
    batch: "OneByOne",
    needed: Mapping[str, str],
) -> Drawings:
    """Return the drawings of a map by the names of their files: one, or its pages or sheets."""
    from argmap.checking.inputs import inputs_of, refuse_inputs
    from argmap.formats import read
    from argmap.rendering import drawings, least_width

    document = read(file)
    contents = drawings(document, target, name, options, paper, batch.settings)
    refuse_inputs(contents, {**needed, **inputs_of(document)})
    batch.tell_doubts(document)
    if least := least_width(document, name, options, whole=target == "-"):
        say(f"argmap: {printable(file)}: this map cannot be drawn narrower than {least} points", err=True)
    return contents


def targets(maps: list[str], out: str, to: str) -> dict[str, str]:
    """Return where each map is drawn in a folder: the extension stays where two maps differ in nothing else.

    Raises ``ArgmapError`` for an unknown drawing format, and for two maps with the same name.
    """
    from argmap.renderers import renderers, suffixes

    suffix = suffixes(renderers().get(to), to)[0]
    stems = Counter(_stem(file).casefold() for file in maps)
    names = {file: _stem(file) if stems[_stem(file).casefold()] == 1 else Path(file).name for file in maps}
    found = {file: str(Path(out) / f"{name}{suffix}") for file, name in names.items()}
    if len({one.casefold() for one in found.values()}) < len(found):
        message = "two of the maps have the same name; draw them in different folders"
        raise ArgmapError(f"{printable(out)}: {message}")
    return found


def _stem(file: str) -> str:
    path = Path(file)
    return Path(path.stem).stem if path.name.lower().endswith((".yaml.txt", ".yml.txt")) else path.stem


def _make_folder(out: str) -> None:
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror
        message = f"cannot create this folder for several maps: {reason}"
        raise ArgmapError(f"{printable(out)}: {message}") from error
