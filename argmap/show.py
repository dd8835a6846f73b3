"""Problems as text for people and as JSON for programs."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from argmap.lines import Lines
from argmap.problems import Level, Place, Problem

Style = Callable[[str, str], str]
"""Takes a text and a role (``error``, ``warning``, ``info``, ``dim``, ``cure``); returns the text, coloured or not."""
VERSION = 1
LONGEST_LINE = 160


def plain(text: str, _: str) -> str:
    """Return the text as it is."""
    return text


def as_text(problems: Sequence[Problem], texts: Mapping[str, str], style: Style = plain) -> str:
    """Return problems as a compiler shows them: rule, place, the line with a caret under it, the cure; then a summary.

    ``texts`` holds the contents of files by name; a problem in a file that is not there is shown without its line.
    """
    lines = {file: Lines(text) for file, text in texts.items()}
    return "\n".join([*(_block(problem, lines, style) for problem in problems), summary(problems, style)])


def _block(problem: Problem, lines: Mapping[str, Lines], style: Style) -> str:
    head = style(f"{problem.level}[{problem.rule}]", problem.level) + f": {problem.message}"
    about = f" ({problem.node})" if problem.node else ""
    parts = [head, f"  {style('-->', 'dim')} {problem.place}{about}"]
    parts += _excerpt(problem.place, lines, style, problem.level)
    parts.append(f"  {style('= help:', 'cure')} {problem.help}")
    return "\n".join(parts) + "\n"


def _excerpt(place: Place, lines: Mapping[str, Lines], style: Style, level: str) -> list[str]:
    text = lines.get(place.file)
    if text is None or place.line is None or place.column is None or place.line > len(text):
        return []
    line = text[place.line].expandtabs(1)
    first = max(0, place.column - 1 - LONGEST_LINE // 2) if len(line) > LONGEST_LINE else 0
    shown = "".join(character if character.isprintable() else " " for character in line[first : first + LONGEST_LINE])
    rest = max(1, len(shown) - (place.column - 1 - first))
    width = min(place.width, rest) if place.width else rest
    number, blank = f"{place.line:>4} ", " " * 5
    caret = " " * (place.column - 1 - first) + "^" * width
    return [f"{style(number + '|', 'dim')} {shown}", f"{style(blank + '|', 'dim')} {style(caret, level)}"]


def as_short(problems: Sequence[Problem]) -> str:
    """Return problems one a line: ``file:line:column: level[rule] message``."""
    return "\n".join(map(str, problems))


def as_json(problems: Sequence[Problem]) -> str:
    """Return problems as the versioned contract for programs: see the README, "For other programs"."""
    rows = [
        {
            "rule": one.rule, "level": str(one.level), "message": one.message, "help": one.help,
            "file": one.place.file, "line": one.place.line, "column": one.place.column, "node": one.node,
        }
        for one in problems
    ]  # fmt: skip
    data = {"version": VERSION, "problems": rows, "summary": counts(problems)}
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return text.encode(errors="backslashreplace").decode()  # names of files may hold bytes that are no text


def counts(problems: Sequence[Problem]) -> dict[str, object]:
    """Return how many problems there are, of each level and of each rule."""
    levels = Counter(one.level for one in problems)
    by_rule = dict(sorted(Counter(one.rule for one in problems).items()))
    return {"problems": len(problems), **{f"{level}s": levels[level] for level in Level}, "rules": by_rule}


def summary(problems: Sequence[Problem], style: Style = plain) -> str:
    """Return one line that counts problems by level, and how many of each rule."""
    if not problems:
        return style("no problems", "cure")
    levels = Counter(one.level for one in problems)
    total = ", ".join(f"{levels[level]} {level}{'' if levels[level] == 1 else 's'}" for level in Level if levels[level])
    rules = ", ".join(f"{rule} {count}" for rule, count in Counter(one.rule for one in problems).most_common())
    return f"{total} ({rules})"
