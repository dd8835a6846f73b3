"""What the reader tells of a text: the problems that keep it from being read, or what was perhaps not meant so."""

from argmap.checking.running import of_reading
from argmap.notation.reading import loads
from argmap.problems import Problem, ReadError
from tests.notation.slips.table import Case


def told(text: str, syntax: str = "yaml") -> list[Problem]:
    """Return the problems of reading, warnings included."""
    try:
        return of_reading(loads(text, syntax))
    except ReadError as error:
        return list(error.problems)


def faults(case: Case) -> list[str]:
    """Return what is wrong with what is told of a slip; empty if all is right."""
    found = told(case.text)
    if len(found) != 1:
        return [f"{len(found)} messages: {'; '.join(map(str, found))}"]
    (one,) = found
    wrong = []
    if (one.place.line, one.place.column) != (case.line, case.column):
        wrong.append(f"at {one.place.line}:{one.place.column}, not {case.line}:{case.column}")
    if one.rule != case.rule:
        wrong.append(f"{one.rule}, not {case.rule}")
    wrong += [
        f"{word!r} not in {text!r}"
        for word, text in ((case.message, one.message), (case.cure, one.help))
        if word not in text
    ]
    if left := told(case.mended):
        wrong.append(f"the cure leads to {'; '.join(map(str, left))}")
    return wrong
