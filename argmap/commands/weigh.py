"""Weigh a claim: how it stands, and which premises it stands or falls with."""

import click


@click.command()
@click.argument("file", metavar="FILE", type=click.Path())
@click.option("--claim", metavar="ID", help="The statement to weigh; the map's claim if not given.")
@click.option(
    "--without", multiple=True, metavar="ID", help="Say what falls if this statement is given up; repeatable."
)
@click.option(
    "--size",
    type=click.IntRange(1, 8),
    help="Most leaves in a set that fells the claim; just the smallest if not given.",
)
@click.option("--top", type=click.IntRange(1), default=10, show_default=True, help="How many leaves and sets to print.")
@click.option(
    "--assume",
    type=click.FloatRange(0, 1),
    metavar="P",
    help="How likely a leaf is whose `credence` the map leaves out.",
)
@click.option(
    "--semantics",
    type=click.Choice(["preferred", "stable"]),
    help="Also count the reasonable positions in which the claim stands (needs the extra `semantics`).",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is printed.",
)
def command(
    file: str,
    claim: str | None,
    without: tuple[str, ...],
    size: int | None,
    top: int,
    assume: float | None,
    semantics: str | None,
    format_: str,
) -> None:
    """Say how the claim of the map FILE stands, and what it rests on.

    Every leaf is granted: the question is not whether it is true, but what hangs on it. The leaves that the fewest
    others must fall with to fell the claim come first, of these the unsupported. Where statements have a `credence`, or
    with --assume, it also says how likely the claim stands. JSON holds all, not only the top.
    """
    from argmap.commands._common import emit
    from argmap.evaluation.weighing import give_up, weigh
    from argmap.graph.lowering import lower
    from argmap.notation.reading import load
    from argmap.reports.weights import as_json, as_text, fallen_text, known

    graph = lower(load(file).map)
    for id_ in (*without, *([claim] if claim else [])):
        known(graph, id_)
    if without:
        result = give_up(graph, list(without))
        emit(as_json(result) if format_ == "json" else fallen_text(graph, result))
        return
    weighing = weigh(graph, claim, size, assume, semantics)
    emit(as_json(weighing) if format_ == "json" else as_text(graph, weighing, top))
