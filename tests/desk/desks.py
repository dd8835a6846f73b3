"""A desk with the example on it, and what tests ask it for."""

from pathlib import Path
from typing import Any

from argmap.desk import Desk


def example(folder: Path) -> Desk:
    """Return a desk with the example on it."""
    desk = Desk(folder)
    ask(desk, "example")
    return desk


def ask(desk: Desk, do: str, **said: Any) -> dict[str, Any]:
    """Return the answer to a message that the desk can answer."""
    answer = desk.answer({"do": do, **said})
    assert "error" not in answer, answer["error"]
    return answer


def apply(desk: Desk, operation: dict[str, Any], base: int | None = None) -> dict[str, Any]:
    """Do an operation on a desk."""
    return ask(desk, "apply", base=desk.number if base is None else base, operation=operation)


def refused(desk: Desk, do: str, **said: Any) -> dict[str, Any]:
    """Return the error that a message is answered with."""
    answer = desk.answer({"do": do, **said})
    assert answer.keys() == {"error", "number"}
    error: dict[str, Any] = answer["error"]
    return error


def key_of(state: dict[str, Any], text: str) -> int:
    """Return the key of the entry whose card shows a text."""
    content = state["content"]
    number = next(n for n, node in enumerate(content["nodes"]) if node["text"] == text)
    card = next(one for one in content["cards"] if one.get("node") == number and not one.get("refers"))
    return int(card["entry"])


def texts(state: dict[str, Any]) -> list[str]:
    """Return the statements of a state."""
    return [node["text"] for node in state["content"]["nodes"]]
