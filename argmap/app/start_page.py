"""The page that argmap.html shows before Python has begun: the start of an empty desk, made when the file is built."""

from functools import cache
from pathlib import Path
from typing import Any

from argmap.app.app_words import app_words
from argmap.desk import Desk
from argmap.page import as_json, editing_page, editing_parts

MARK = "\u0001{}\u0001"
"""What stands for the parts that all pages share, and for the state."""
NOWHERE = Path("argmap.html")
"""Stands for the folder of a desk on which nothing is begun."""


@cache
def shared() -> dict[str, str]:
    """Return the style and the script of the page."""
    return editing_parts(served=False)


def start_state(code: str) -> dict[str, Any]:
    """Return the state of the desk when no map is open, in a language."""
    return Desk(NOWHERE, language=code, called=app_words()[code]["here"]).answer({"do": "state"})


def start_page(code: str) -> str:
    """Return the page in a language, with marks for what it shares with others and for the state."""
    state = start_state(code)
    html = editing_page(state, code, served=False)
    for name, text in {**shared(), "content": as_json(state)}.items():
        html = html.replace(text, MARK.format(name))
    return html
