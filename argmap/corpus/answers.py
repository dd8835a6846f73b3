"""Answers of a corpus as text, CSV or JSON."""

import json
from typing import Any

from argmap.corpus.corpus_tables import MEANINGS, TABLES
from argmap.corpus.opened_corpus import Answer
from argmap.files.spreadsheets import table
from argmap.text.cells import cells, visible

WIDEST = 60
"""How many cells wide a column of a table in text is at most."""


def in_format(answer: Answer, format_: str) -> str:
    """Return an answer as ``text``, ``csv`` or ``json``."""
    match format_:
        case "csv":
            said = [{name: one for name, one in row.items() if one is not None} for row in as_records(answer)]
            return table(answer.columns, said).decode()
        case "json":
            return json.dumps(as_records(answer), ensure_ascii=False, indent=1, default=str) + "\n"
    return as_text(answer)


def as_records(answer: Answer) -> list[dict[str, Any]]:
    """Return the rows of an answer, each with its values by the names of the columns."""
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def as_text(answer: Answer) -> str:
    """Return an answer as a table for people: numbers to the right, long texts cut."""
    rows = [[shown_value(one) for one in row] for row in answer.rows]
    columns = list(zip(answer.columns, *rows, strict=True))
    widths = [max(map(cells, column)) for column in columns]
    right = [all(isinstance(row[at], int | float) for row in answer.rows) for at in range(len(columns))]
    lines = [list(answer.columns), ["-" * wide for wide in widths], *rows]
    return (
        "\n".join(
            "  ".join(
                _padded(one, wide, right=on_right) for one, wide, on_right in zip(line, widths, right, strict=True)
            ).rstrip()
            for line in lines
        )
        + "\n"
    )


def told_tables() -> str:
    """Return the tables with what their rows are and their columns."""
    lines = []
    for called, columns in TABLES.items():
        named = ", ".join(f"{name} {kind.lower()}" for name, kind in columns.items())
        lines.append(f"{called}: {MEANINGS[called]}\n  {named}")
    return "\n".join(lines)


def shown_value(value: Any) -> str:
    """Return a value as people read it: figures with commas and at most three places, long texts cut."""
    match value:
        case None:
            return ""
        case float():
            return f"{value:,.3f}".rstrip("0").rstrip(".")
        case int() if not isinstance(value, bool):
            return f"{value:,}"
    text = " ".join(visible(str(value)).split())
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def _padded(text: str, wide: int, *, right: bool) -> str:
    space = " " * (wide - cells(text))
    return space + text if right else text + space
