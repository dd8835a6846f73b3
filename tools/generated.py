"""What the repository holds that is made by argmap itself: each file, and how it is made.

A test compares every file with what is made now; ``python -m tools.renew`` writes them.
"""

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from argmap.checking.batch import Wish, check_files
from argmap.drawing.themes.choices import theme_names
from argmap.notation.reading import load
from argmap.renderers import Options
from argmap.rendering import drawings, drawn
from argmap.reports.documentation import reference
from argmap.reports.problems import plain, problem_formats
from argmap.reports.report_forms import report_forms
from argmap.reviewing.review_files import ReviewFiles
from tools.assistant_transcript import transcript
from tools.paper_reviews import kept_reports
from tools.sessions import DOCUMENTS, ROOT, renewed

RULES = ROOT / "docs" / "rules.md"
RENDERS = ROOT / "renders"
GOLDEN = ROOT / "tests" / "golden"
NO_MAPS = (".paper.yaml", ".review.yaml", "-base.yaml", "-ours.yaml", "-theirs.yaml")
"""Endings of what is no map, or a version of one for `argmap merge`, which needs no picture."""
MAPS = sorted(one for one in (ROOT / "arguments").rglob("*.yaml") if not one.name.endswith(NO_MAPS))
PAPER_MAP = "makili-aliyev-2013"
GALLERY = ROOT / "arguments" / "gallery"
"""Its maps have a picture and a page for the gallery in the documentation, in a folder of their own."""
OUTLINES = ("references", "scripts", "undercutters", "voices")
"""The maps of the notation whose outlines are kept, because their shapes or letters are the hard ones."""
FAULTS = "tests/golden/faults.yaml"
FAULTS_FOUND = (
    "several-claims", "unanswered-objection", "undefined-footnote", "undefined-reference", "unknown-scheme",
    "unsupported-objection", "unsupported-premise", "unused-footnote",
)  # fmt: skip

Maker = Callable[[], bytes]


def generated() -> Iterator[tuple[Path, Maker]]:
    """Yield every generated file with what makes its content."""
    yield RULES, lambda: reference().encode()
    yield from ((file, partial(renewed, file)) for file in DOCUMENTS if file != RULES)
    for file in MAPS:
        yield from _pictures(file)
    for kind in ("text", "short", "json"):
        yield GOLDEN / f"faults.{kind}", partial(_problems, kind)
    for file in (ROOT / FAULTS, *(ROOT / "arguments" / "notation" / f"{name}.yaml" for name in OUTLINES)):
        yield GOLDEN / f"{file.stem}.outline", partial(_drawing, file, "text")
    yield from kept_reports()
    yield GOLDEN / "assistant.md", transcript
    for form in ("html", "jats", "md"):
        yield GOLDEN / f"lake-review.{form}", partial(_review_report, form)


def _pictures(file: Path) -> Iterator[tuple[Path, Maker]]:
    """Yield the drawings of a map; of the paper's, its page too, and the whole in each theme but the default."""
    if file.parent == GALLERY:
        yield from ((RENDERS / "gallery" / f"{file.stem}.{to}", partial(_drawing, file, to)) for to in ("html", "svg"))
        return
    yield RENDERS / f"{file.stem}.dot", partial(_drawing, file, "dot")
    if file.stem != PAPER_MAP:
        yield RENDERS / f"{file.stem}.svg", partial(_drawing, file, "svg")
        return
    for path, content in drawings(load(file), RENDERS / f"{file.stem}.svg", "svg").items():
        yield Path(path), partial(bytes, content)
    yield RENDERS / f"{file.stem}.html", partial(_drawing, file, "html")
    for theme in theme_names():
        if theme != Options().theme:
            yield RENDERS / f"{file.stem}.{theme}.svg", partial(_drawing, file, "svg", theme)


def _drawing(file: Path, to: str, theme: str = Options().theme) -> bytes:
    """Return a map's drawing. The page of the paper's map comes without its text, which is not ours to pass on."""
    return drawn(load(file), to, Options(theme=theme))


def _review_report(form: str) -> bytes:
    """Return the report of the review of the lake; in HTML with its pictures."""
    arguments = ROOT / "arguments"
    files = ReviewFiles.read(
        arguments / "reviews" / "lake.review.yaml", paper=str(arguments / "lake" / "lake.md"),
        map_=str(arguments / "lake" / "lake.yaml"),
    )  # fmt: skip
    return report_forms().get(form).write(files.report(pictures=True).for_authors())


def _problems(kind: str) -> bytes:
    """Return what ``argmap check`` prints of the map of faults, its name relative to the root as in a checkout."""
    before = Path.cwd()
    os.chdir(ROOT)
    try:
        report = check_files([FAULTS], Wish(select=FAULTS_FOUND))
    finally:
        os.chdir(before)
    return (problem_formats().get(kind).show(report.problems, report.texts, plain) + "\n").encode()
