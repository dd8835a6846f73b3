"""Problems as a modern compiler shows them: rule, location, the line with a caret under it, help."""

from collections.abc import Mapping, Sequence

from argmap.problems import Place, Problem
from argmap.reports.problems import Style, plain, summary
from argmap.text.cells import cells, visible
from argmap.text.lines import Lines

LONGEST_LINE = 160


def show(problems: Sequence[Problem], texts: Mapping[str, str], style: Style = plain) -> str:
    """Return problems as a compiler shows them: rule, place, the line with a caret under it, the cure; then a summary.

    ``texts`` holds the contents of files by name; a problem in another file is shown without its line.
    """
    lines = {file: Lines(text) for file, text in texts.items()}
    return "\n".join([*(_block(problem, lines, style) for problem in problems), summary(problems, style)])


def _block(problem: Problem, lines: Mapping[str, Lines], style: Style) -> str:
    head = style(f"{problem.level}[{problem.rule}]", problem.level) + f": {visible(problem.message)}"
    about = f" ({problem.node})" if problem.node else ""
    parts = [head, f"  {style('-->', 'dim')} {visible(str(problem.place))}{about}"]
    parts += _excerpt(problem.place, lines, style, problem.level)
    parts.append(f"  {style('= help:', 'cure')} {visible(problem.help)}")
    return "\n".join(parts) + "\n"


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
