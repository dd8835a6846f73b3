"""Starting a map of a paper with its thesis as the first draft."""

import re
from pathlib import Path

from argmap.editing.map_text import MapText, edited
from argmap.editing.operations import SetField, Together
from argmap.files import create
from argmap.graph.lowering import lower
from argmap.mcp_server.draft_guards import DraftedMap, faults
from argmap.mcp_server.draft_models import DraftClaim
from argmap.mcp_server.map_drafting import RefusedError
from argmap.notation.bibliography import FILE_NAME
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.paper.starting import start_map
from argmap.problems import ArgmapError, shown
from argmap.rules._passages import language_of_paper


def started(paper: Path, file: Path, claim: DraftClaim) -> MapText:
    """Write a new map of a paper beside it, with its record, notes and works and the claim as a draft.

    Raises ``RefusedError`` for a claim that the paper does not bear out, ``ReadError`` for no paper, ``ArgmapError``
    for a file that cannot be written; nothing is written then.
    """
    if file.parent != paper.parent:
        raise ArgmapError("a map lies beside its paper; name a file in the same folder")
    if not re.match(FILE_NAME, paper.name):
        raise ArgmapError(f"{shown(paper.name)}: a map cannot name this file; a person must rename it")
    article = read_article(paper)
    made = begun_map(article, paper.name, file, claim)
    graph = lower(made.document.map)
    read = DraftedMap(graph, article)
    if found := faults(read, graph.roots):
        raise RefusedError(found, read)
    create(file, made.texts[made.file].encode())
    return made


def begun_map(article: Article, paper: str, file: Path, claim: DraftClaim) -> MapText:
    """Return a map to start from, in the language of the paper."""
    text = start_map(article, file=paper, claim=claim.text).text
    start = MapText.read(str(file), {str(file): text})
    fields = {"id": None, **claim.fields()}
    language = language_of_paper(lower(start.document.map), article.text)
    steps = [SetField(where=("claim",), field=name, value=value) for name, value in fields.items() if name != "text"]
    return edited(start, Together(operations=(SetField(field="language", value=language), *steps))).after
