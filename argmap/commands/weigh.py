"""Weigh a claim: whether it holds, and which leaves it depends on."""

import click

from argmap.commands._common import HelpSection
from argmap.printing import harmless, put

PLACE = HelpSection.COMPARING, 1


@click.command(short_help="Show which leaves the claim depends on")
@click.argument("file", metavar="FILE", type=click.Path())
@click.option("--claim", metavar="ID", help="Statement to weigh (default: the map's claim).")
@click.option(
    "--without", multiple=True, metavar="ID", help="Show what falls if this statement is given up; may be repeated."
)
@click.option(
    "--size",
    type=click.IntRange(1, 8),
    help="Largest sets of leaves to try (default: stop at the smallest that bring the claim down).",
)
@click.option("--top", type=click.IntRange(1), default=10, show_default=True, help="How many leaves and sets to print.")
@click.option(
    "--assume",
    type=click.FloatRange(0, 1),
    metavar="P",
    help="Probability of leaves that have no `credence`.",
)
@click.option(
    "--semantics",
    type=click.Choice(["preferred", "stable"]),
    help="Also count the reasonable positions in which the claim holds (needs argmap[semantics]).",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Output format.",
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
    """Show whether the claim of the map FILE holds, and which leaves it depends on.

    A leaf is a statement without premises, or with evidence of its own. All leaves are granted: the question is not
    whether one is true, but what depends on it. Leaves are sorted by what falls if each alone is given up: those that
    bring the claim down, then by how many statements fall, then by how near the claim; then by how few leaves must fall
    together to bring it down, unsupported ones first, then in the order of the map. What the claim does not need is
    said too. If statements have a `credence`, or with --assume, the probability that the claim holds is given. JSON
    includes every leaf and set, whatever --top is.

    Exit status: 0 weighed, 2 the file could not be read or has no such statement.
    """
    from argmap.evaluation.weighing import give_up, weigh
    from argmap.formats import read
    from argmap.graph.ids import known
    from argmap.reports.weights import as_json, as_text, fallen_text

    graph = read(file).need_statements().graph
    for id_ in (*without, *([claim] if claim else [])):
        known(graph, id_)
    if without:
        result = give_up(graph, list(without))
        put(as_json(result) if format_ == "json" else harmless(fallen_text(graph, result, top)))
        return
    weighing = weigh(graph, claim, size, assume, semantics)
    put(as_json(weighing) if format_ == "json" else harmless(as_text(graph, weighing, top)))
