"""The maps of the repository with their papers, and exercises made of them."""

from functools import cache
from pathlib import Path

from argmap.anchoring.companion_files import article_beside
from argmap.notation.reading import Document, load
from argmap.paper.article import Article
from argmap.paper.reading import read_article
from argmap.problems import ArgmapError
from argmap.teaching.exercises.exercise import Made
from argmap.teaching.exercises.kinds import kinds
from argmap.teaching.exercises.making import Wanted, make_exercise
from tests.places import ARGUMENTS, ROOT

BENCHMARKS = ROOT / "benchmarks" / "maps"
LARGE = ARGUMENTS / "makili-aliyev-2013.yaml"
MAPS = [
    *sorted(BENCHMARKS.glob("*.yaml")),
    *sorted((ARGUMENTS / "notation").glob("*.yaml")),
    ARGUMENTS / "lake" / "lake.yaml",
]
LEVELS = (1, 2, 3)
KINDS = kinds().names()


@cache
def opened(file: Path) -> tuple[Document, Article | None]:
    document = load(file)
    paper = file.with_suffix(".md") if file.parent == BENCHMARKS else None
    return document, read_article(paper) if paper else article_beside(document)


@cache
def made(file: Path, kind: str, level: int, seed: int) -> Made | None:
    """Return an exercise, ``None`` where the map has nothing to make it of."""
    document, article = opened(file)
    try:
        return make_exercise(document, Wanted(kind, level, seed=seed), article)
    except ArgmapError as error:
        if "can be made" not in str(error):
            raise
        return None


def some(kind: str, seed: int = 1) -> list[Made]:
    """Return an exercise of a kind for each map and level that has one."""
    found = [made(file, kind, level, seed) for file in MAPS for level in LEVELS]
    return [one for one in found if one]
