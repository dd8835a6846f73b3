"""Mark what students handed in: maps by one reference map or several, exercises by their key."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.commands._common import Exit, Named
from argmap.printing import bar, harmless, put, say

if TYPE_CHECKING:
    from argmap.graph.graph_document import GraphDocument
    from argmap.teaching.marking import Rubric
    from argmap.teaching.results.marking_run import MarkingRun

RANK = 3


def _languages() -> list[str]:
    from argmap.teaching.teaching_words import teaching_languages

    return teaching_languages()


@click.command(short_help="Mark what was handed in")
@click.argument("paths", nargs=-1, required=True, metavar="SUBMISSIONS...", type=click.Path())
@click.option(
    "--key", "keys", multiple=True, required=True, metavar="FILE", type=click.Path(),
    help="Reference map (of several, the one that a submission matches best counts), or the key.yaml of an exercise.",
)  # fmt: skip
@click.option("-o", "--output", "out", required=True, metavar="FOLDER", type=click.Path(), help="Folder to write into.")
@click.option("--rubric", metavar="FILE", type=click.Path(), help="Weights and partial credit (TOML).")
@click.option("--ids", is_flag=True, help="The exercise gave out the ids of statements: they count in matching.")
@click.option(
    "--language", cls=Named, names=_languages, help="Language of the feedback (default: the map's or the exercise's)."
)
@click.option(
    "--pseudonyms", metavar="FILE", type=click.Path(), help="Write codes for names; FILE says whose they are."
)
@click.option(
    "--gradebook",
    metavar="FILE",
    type=click.Path(),
    help="Moodle's grading worksheet or Canvas's export: a copy with the marks in it is written into FOLDER.",
)
@click.option("--assignment", default="", metavar="NAME", help="Which column of Canvas's export takes the marks.")
@click.option("--no-pages", is_flag=True, help="Write no page for each student.")
def command(
    paths: tuple[str, ...], keys: tuple[str, ...], out: str, rubric: str | None, ids: bool,
    language: str | None, pseudonyms: str | None, gradebook: str | None, assignment: str, no_pages: bool,
) -> None:  # fmt: skip
    """Mark the maps or answers in SUBMISSIONS: files, folders, or the zip of all submissions that Moodle makes.

    FOLDER gets marks.csv (write your own mark or a remark into it), uncertain.csv (answer yes or no where a wording
    may be a statement of the reference), a page of feedback for each student and a report on the class with a picture
    of the reference map. Run the command again after that: what you wrote is kept and counts.

    Exit status: 0 all are marked, 2 some could not be read.
    """
    from argmap.problems import ArgmapError, printable
    from argmap.teaching.feedback.file_names import file_names
    from argmap.teaching.marking import Rubric, read_rubric
    from argmap.teaching.marking_folder import MarkingFolder
    from argmap.teaching.marks_entered import enter_marks
    from argmap.teaching.results.pseudonyms import Pseudonyms
    from argmap.teaching.submissions.collecting import Submission, collect
    from argmap.teaching.submissions.moodle_names import Participant
    from argmap.teaching.teaching_words import TeachingWords, require_language

    require_language(language, "feedback pages")
    run, spoken = _run(keys, read_rubric(rubric) if rubric else Rubric(), ids)
    found = collect(paths)
    if not found.submissions:
        cure = "maps are YAML or JSON, or in another format that `argmap formats` lists"
        raise ArgmapError(f"there is nothing to mark in {', '.join(map(printable, paths))}; {cure}")
    submissions, codes = found.submissions, dict[Participant, Participant]()
    if pseudonyms:
        codes = Pseudonyms(Path(pseudonyms)).of(one.student for one in submissions)
        named = zip(submissions, file_names(codes[one.student] for one in submissions), strict=True)
        submissions = [Submission(codes[one.student], name, one.read) for one, name in named]
    words = TeachingWords(language or spoken)
    folder = MarkingFolder(Path(out))
    with bar(len(submissions), "marked") as counted:
        marking = folder.mark(submissions, run, words, pages=not no_pages, counted=counted)
    for file in found.passed:
        say(harmless(f"argmap: {file}: passed over: neither a map nor answers"), err=True)
    failed = [one for one in marking.outcomes if one.problem]
    for one in failed:
        say(harmless(f"argmap: {one.file}: not marked: {one.problem}"), err=True)
    marked = len(marking.outcomes) - len(failed)
    put(harmless(_summary(marked, marking.waiting, out)))
    if gradebook:
        say(harmless(enter_marks(Path(gradebook), folder, marking.outcomes, codes, assignment)), err=True)
    if failed:
        raise SystemExit(Exit.FAILED)


def _run(keys: tuple[str, ...], rubric: "Rubric", ids: bool) -> "tuple[MarkingRun, str | None]":
    """Return how to mark by reference maps, or by the one key of an exercise, and in which language they are."""
    from argmap.files import read_bytes
    from argmap.formats import read
    from argmap.teaching.exercises.exercise_files import is_key, read_key
    from argmap.teaching.marking import ReferenceMap
    from argmap.teaching.results.marking_run import MarkingRun

    if any(map(is_key, keys)):
        if len(keys) > 1:
            raise click.UsageError("the key of an exercise is given alone: one exercise is marked at a time")
        key = read_key(keys[0])
        return MarkingRun.by_key(key, rubric, [read_bytes(keys[0])]), key.language
    documents = {key: read(key) for key in keys}
    references = [ReferenceMap(Path(key).stem, one.graph, named=ids) for key, one in documents.items()]
    languages = (one.graph.language for one in documents.values() if one.graph.language)
    return MarkingRun(references, rubric, contents=_contents(documents.values())), next(languages, None)


def _summary(marked: int, waiting: int, out: str) -> str:
    """Return what was done, and what is left to the teacher."""
    lines = [f"{marked} {'submission' if marked == 1 else 'submissions'} marked; see class-report.html in {out}"]
    if waiting:
        wordings = "1 wording waits" if waiting == 1 else f"{waiting} wordings wait"
        lines.append(f"{wordings} for your yes or no in uncertain.csv; then run the same command again")
    return "\n".join(lines)


def _contents(documents: "Iterable[GraphDocument]") -> list[bytes]:
    """Return what the references' files hold, by which an unfinished run knows whether they are the same."""
    return [text.encode("utf-8", "surrogatepass") for one in documents for _, text in sorted(one.texts.items())]
