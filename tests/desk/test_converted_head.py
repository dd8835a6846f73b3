from argmap.desk.converted_head import MOST_TOLD, converted_head, said_of, told_losses
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.problems import Level, Place, Problem

GRAPH = lower(loads("claim: {id: a, text: Trams., premises: [{id: b, text: Buses.}, {id: c, text: Bikes.}]}").map)


def _problem(message: str, level: Level = Level.INFO, node: str | None = None) -> Problem:
    return Problem("left-out", level, message, "", Place("a.argdown"), node)


def test_statements_come_before_all_else_however_much_of_that_there_is() -> None:
    problems = [_problem(f"colours {number} are not kept") for number in range(MOST_TOLD + 2)]
    problems += [_problem("works are not kept", Level.WARNING)]
    problems += [_problem("a statement is left out", Level.WARNING, id_) for id_ in ("b", "c")]
    problems += [_problem("a step is left out", Level.WARNING, "b")]  # it is quoted already
    losses = told_losses(GRAPH, problems)
    assert converted_head("a.argdown", "Argdown", losses).splitlines()[:6] == [
        "# Converted from a.argdown (Argdown).",
        "# a statement is left out (2 times):",
        "#   “Buses”",
        "#   “Bikes”",
        "# a step is left out",
        "# works are not kept",
    ]
    assert said_of(losses) == "left out: “Buses” and “Bikes”"
