"""Measure how far the maps that several people made of one text agree."""

from typing import TYPE_CHECKING

import click

from argmap.commands._common import paths
from argmap.printing import harmless, put

if TYPE_CHECKING:
    from argmap.commands._one_by_one import OneByOne
    from argmap.graph.graph_document import GraphDocument
    from argmap.paper.article import Article
    from argmap.teaching.agreement import AgreementOfMaps

RANK = 4
MOST_SAMPLES = 100_000


@click.command(short_help="Measure how far people agree")
@paths()
@click.option(
    "--paper", metavar="FILE", type=click.Path(), help="The paper's text, if it is not beside the maps (their `file`)."
)
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Output format."
)
@click.option(
    "--samples",
    type=click.IntRange(0, MOST_SAMPLES),
    default=1000,
    show_default=True,
    help="Samples drawn for the 95 % intervals; 0 for no intervals.",
)
@click.option(
    "--seed",
    type=click.IntRange(0),
    default=1,
    show_default=True,
    help="Number from which the samples are drawn: the same number, the same intervals.",
)
def command(paths: tuple[str, ...], paper: str | None, format_: str, samples: int, seed: int) -> None:
    """Measure how far the maps that two or more people made of one text agree, and list where they differ.

    Each FILE is a map, or a folder of maps. Statements are matched by location in the paper and by wording, not by id.
    Their roles are compared, and what each is a premise of, an objection to, or linked with: as percentages, and as
    Cohen's kappa (two maps), Fleiss's kappa (more) and Krippendorff's alpha. With the paper's text, the passages that
    statements were read from are compared too: alpha_U, segmentation similarity and CASS.

    A map that cannot be read is reported, and the others are compared; at least two are needed.

    Exit status: 0 measured, however far they agree; 2 a file could not be read, or fewer than two maps are left.
    """
    from argmap.commands._one_by_one import OneByOne
    from argmap.formats import read
    from argmap.problems import ArgmapError
    from argmap.reports import agreement_data, agreement_text

    batch = OneByOne(paths)
    documents: dict[str, GraphDocument] = {}
    for file in batch.maps:
        with batch.alone(file):
            documents[file] = read(file)
    if len(documents) < 2:
        raise ArgmapError(f"agreement needs at least two maps that can be read; there {_are(len(documents))}")
    found = _measure(batch, documents, paper, samples, seed)
    put(agreement_data.as_json(found) if format_ == "json" else harmless(agreement_text.as_text(found)))
    batch.end()


def _are(count: int) -> str:
    return "is one" if count else "is none"


def _measure(
    batch: "OneByOne", documents: "dict[str, GraphDocument]", paper: str | None, samples: int, seed: int
) -> "AgreementOfMaps":
    """Compare the maps that can be; what is wrong with the text or the locations of one keeps out that map alone."""
    from argmap.anchoring.companion_files import edition_beside
    from argmap.teaching.agreement import Sampling, measure

    article = _article(batch, documents, paper)
    editions = {}
    for file, document in documents.items():
        with batch.alone(file):
            editions[file] = edition_beside(document) if article else None
    graphs = {file: document.graph for file, document in documents.items()}
    return measure(graphs, article, editions, Sampling(samples, seed))


def _article(batch: "OneByOne", documents: "dict[str, GraphDocument]", paper: str | None) -> "Article | None":
    """Return the text in ``paper``, or the first one that is beside a map. Raises ``ReadError`` for ``paper`` alone."""
    from argmap.anchoring.companion_files import article_beside
    from argmap.paper.reading import read_article

    if paper:
        return read_article(paper)
    for file, document in documents.items():
        with batch.alone(file):
            if article := article_beside(document):
                return article
    return None
