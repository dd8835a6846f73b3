"""Make an exercise and its key from a map."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.commands._common import Named, tell
from argmap.printing import harmless, put

if TYPE_CHECKING:
    from argmap.notation.reading import Document
    from argmap.paper.article import Article

RANK = 1
MOST = 200


def _kinds() -> tuple[str, ...]:
    from argmap.teaching.exercises.kinds import kinds

    return kinds().names()


def _languages() -> list[str]:
    from argmap.teaching.teaching_words import teaching_languages

    return teaching_languages()


@click.command(short_help="Make an exercise from a map")
@click.argument("path", metavar="MAP", type=click.Path())
@click.option("--kind", required=True, cls=Named, names=_kinds, help="Kind of exercise.")
@click.option("-o", "--output", "out", required=True, metavar="FOLDER", type=click.Path(), help="Folder to write into.")
@click.option(
    "--paper", metavar="FILE", type=click.Path(), help="The paper's text, if it is not beside the map (its `file`)."
)
@click.option("--level", type=click.IntRange(1, 3), default=1, show_default=True, help="How hard it is.")
@click.option("--size", type=click.IntRange(2, MOST), help="About how many statements (default: as the level has it).")
@click.option("--branch", metavar="ID", help="Statement whose branch it is about (default: one of suitable size).")
@click.option(
    "--seed", type=click.IntRange(0), default=1, show_default=True,
    help="Another number, another exercise. For marks that count: a large one, kept to yourself.",
)  # fmt: skip
@click.option("--distractors", type=click.IntRange(0, 50), help="Statements that belong nowhere (arrange, fill-in).")
@click.option(
    "--language", cls=Named, names=_languages, help="Language of the instructions (default: the map's, or en)."
)
def command(
    path: str, kind: str, out: str, paper: str | None, level: int, size: int | None, branch: str | None, seed: int,
    distractors: int | None, language: str | None,
) -> None:  # fmt: skip
    """Make an exercise from the map in MAP, with a page to do it on, a worksheet to print and a key.

    FOLDER gets what students may see: exercise.html, worksheet.html, exercise.yaml and, if nothing is to be written in
    one's own words, scorm.zip for a learning platform. The key is kept apart, in FOLDER-key: key.yaml, by which `argmap
    teach mark` marks, worksheet.html with the answers and, if every question has options, questions.gift for Moodle.
    The same map, options and seed give the same exercise.

    Exit status: 0 made, 2 a file could not be read or written, or no such exercise can be made of this map.
    """
    from argmap.anchoring.companion_files import edition_beside
    from argmap.formats import read_tree
    from argmap.teaching.exercises.exercise_files import write_exercise
    from argmap.teaching.exercises.kinds import kinds
    from argmap.teaching.exercises.making import Wanted, make_exercise
    from argmap.teaching.teaching_words import require_language

    kinds().require(kind)
    require_language(language, "instructions")
    document, problems = read_tree(path)
    wanted = Wanted(kind, level, size, branch, seed, distractors, language)
    made = make_exercise(document, wanted, _article(document, paper), edition_beside(document))
    write_exercise(made, Path(out))
    tell(problems, document.texts)
    put(harmless(f"{made.exercise.title}\nfor students: {out}\nthe key: {_key_of(out)}"))


def _article(document: "Document", paper: str | None) -> "Article | None":
    from argmap.anchoring.companion_files import article_beside
    from argmap.paper.reading import read_article

    return read_article(paper) if paper else article_beside(document)


def _key_of(out: str) -> str:
    from argmap.teaching.exercises.exercise_files import key_folder

    folder = Path(out)
    return str(folder.with_name(key_folder(folder).name))
