"""Problems as a modern compiler shows them: rule, location, the line with a caret under it, help."""

from collections.abc import Mapping, Sequence

from argmap.problems import Concern, Place, Problem
from argmap.reports.equal_problems import MergedProblem, merged
from argmap.reports.problems import Style, plain, summary
from argmap.text.cells import cells, visible
from argmap.text.lines import Lines

LONGEST_LINE = 160
BEGINNING = 60
"""How many characters of the text at a place are shown, where there are several."""


HEADINGS: Mapping[Concern | None, str] = {
    Concern.ARGUMENT: "The argument",
    Concern.FIDELITY: "What the map says, and what the paper says",
    Concern.SOURCES: "Sources",
    Concern.CRAFT: "How the map is made",
}
"""What stands above the problems of each concern, where there are several."""


def show(problems: Sequence[Problem], texts: Mapping[str, str], style: Style = plain) -> str:
    """Return problems as a compiler shows them: rule, place, the line with a caret under it, the cure; then a summary.

    ``texts`` holds the contents of files by name; a problem in another file is shown without its line. Equal problems
    are one, with a line for each place. Where several concerns follow one another, each has a heading.
    """
    lines = {file: Lines(text) for file, text in texts.items()}
    parts: list[str] = []
    several = len({one.concern for one in problems}) > 1
    before: Concern | None = None
    for one in merged(problems):
        if several and one.first.concern is not before and one.first.concern in HEADINGS:
            parts.append(style(f"── {HEADINGS[one.first.concern]} ──", "dim") + "\n")
        before = one.first.concern
        parts.append(_block(one, lines, style))
    return "\n".join([*parts, summary(problems, style)])


def _block(problem: MergedProblem, lines: Mapping[str, Lines], style: Style) -> str:
    first = problem.first
    parts = [style(f"{first.level}[{first.rule}]", first.level) + f": {visible(problem.message)}"]
    if len(problem.each) == 1:
        parts += [_where(first, style), *_excerpt(first.place, lines, style, first.level)]
    else:
        parts += [f"{_where(one, style)}{_beginning(one.place, lines)}" for one in problem.each]
    parts.append(f"  {style('= help:', 'cure')} {visible(first.help)}")
    return "\n".join(parts) + "\n"


def _where(problem: Problem, style: Style) -> str:
    about = ", ".join(filter(None, (problem.node, f"at {problem.at}" if problem.at else "")))
    return f"  {style('-->', 'dim')} {visible(str(problem.place))}" + (f" ({visible(about)})" if about else "")


def _beginning(place: Place, lines: Mapping[str, Lines]) -> str:
    """Return how the text at a place begins, where it is known."""
    text = lines.get(place.file)
    if text is None or place.line is None or place.column is None or place.line > len(text):
        return ""
    start = place.column - 1
    end = start + place.width if place.width else len(text[place.line])
    words = text[place.line][start:end]
    told = any(map(str.isalnum, words))
    return f": {visible(words[:BEGINNING])}{'…' if len(words) > BEGINNING else ''}" if told else ""


def _excerpt(place: Place, lines: Mapping[str, Lines], style: Style, level: str) -> list[str]:
    text = lines.get(place.file)
    if text is None or place.line is None or place.column is None or place.line > len(text):
        return []
    line = text[place.line]
    start = place.column - 1
    before, marked, after = _cut(line, start, start + place.width if place.width else len(line))
    number = f"{place.line:>4} |"
    bar = "|".rjust(len(number))
    caret = " " * cells(before) + "^" * max(1, cells(marked))
    return [f"{style(number, 'dim')} {before}{marked}{after}", f"{style(bar, 'dim')} {style(caret, level)}"]


def _cut(line: str, start: int, end: int) -> tuple[str, str, str]:
    """Return a line in three parts: before, in and after a stretch; a long line is cut, with an ellipsis."""
    first = max(0, start - LONGEST_LINE // 2) if len(line) > LONGEST_LINE else 0
    last = min(len(line), first + LONGEST_LINE)
    before, marked, after = (visible(line[a:b]) for a, b in ((first, start), (start, min(end, last)), (end, last)))
    return "…" * (first > 0) + before, marked, after + "…" * (last < len(line))
