"""An answer as a picture: horizontal bars, drawn as SVG; the same answer gives the same bytes."""

from collections.abc import Sequence
from html import escape
from typing import Any

from argmap.corpus.answers import shown_value
from argmap.corpus.opened_corpus import Answer
from argmap.corpus.questions import Bars

WIDE, LABELS, BARS, ROW, TOP = 720, 250, 380, 30, 56
"""Pixels: the picture, the room for labels, the longest bar, the height of a row, the room for the title."""
MOST = 15
"""How many bars there are at most."""
LETTERS = 36
"""How many letters a label has at most."""
STYLE = (
    "text{font:13px Arial,'Liberation Sans',Helvetica,sans-serif;fill:#1f2430}.title{font-weight:bold;font-size:15px}"
    ".bar{fill:#3d6b9e}.track{fill:#e7ebf0}.whisker{stroke:#1f2430;stroke-width:1.5}"
    "@media(prefers-color-scheme:dark){text{fill:#e8ebf0}.bar{fill:#7ba7d7}.track{fill:#2c3440}"
    ".whisker{stroke:#e8ebf0}}"
)


def bar_chart(answer: Answer, picture: Bars, title: str) -> str:
    """Return the picture of an answer; it says so where there is nothing to draw."""
    rows = [row for row in answer.rows if _at(answer, row, picture.length) is not None][:MOST]
    body = _bars(answer, picture, rows) if rows else [f'<text x="12" y="{TOP + 20}">There is nothing to show.</text>']
    high = TOP + max(1, len(rows)) * ROW + 12
    said = "; ".join(f"{_label(answer, picture, row)}: {_value(answer, picture, row)}" for row in rows)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high}" width="{WIDE}" height="{high}" '
            f'role="img"><title>{escape(title)}</title><desc>{escape(said)}</desc><style>{STYLE}</style>',
            f'<text class="title" x="12" y="24">{escape(title)}</text>',
            *body,
            "</svg>\n",
        ]
    )


def _bars(answer: Answer, picture: Bars, rows: Sequence[tuple[Any, ...]]) -> list[str]:
    longest = 1.0 if picture.share else max(*(float(_at(answer, row, picture.length)) for row in rows), 1e-9)
    drawn = [f'<text x="{LABELS}" y="{TOP - 8}">{escape(picture.length)}</text>']
    for number, row in enumerate(rows):
        top = TOP + number * ROW
        long = _pixels(_at(answer, row, picture.length), longest)
        label = escape(_cut(_label(answer, picture, row)))
        drawn += [
            f'<text x="{LABELS - 8}" y="{top + 19}" text-anchor="end">{label}</text>',
            f'<rect class="track" x="{LABELS}" y="{top + 5}" width="{BARS}" height="{ROW - 10}" rx="3"/>',
            f'<rect class="bar" x="{LABELS}" y="{top + 5}" width="{long:.1f}" height="{ROW - 10}" rx="3"/>',
            f'<text x="{LABELS + BARS + 8}" y="{top + 19}">{escape(_value(answer, picture, row))}</text>',
        ]
        if picture.low:
            low, high = (_pixels(_at(answer, row, one), longest) + LABELS for one in (picture.low, picture.high))
            middle = top + ROW / 2
            drawn.append(f'<path class="whisker" fill="none" d="{_whisker(low, high, middle)}"/>')
    return drawn


def _whisker(low: float, high: float, middle: float) -> str:
    ends = (f"M{end:.1f} {middle - 5:.1f}V{middle + 5:.1f}" for end in (low, high))
    return f"M{low:.1f} {middle:.1f}H{high:.1f}{''.join(ends)}"


def _pixels(value: Any, longest: float) -> float:
    return BARS * min(1.0, max(0.0, float(value) / longest))


def _at(answer: Answer, row: tuple[Any, ...], column: str) -> Any:
    return row[answer.columns.index(column)]


def _label(answer: Answer, picture: Bars, row: tuple[Any, ...]) -> str:
    return ", ".join(shown_value(one) for label in picture.labels if (one := _at(answer, row, label)) is not None)


def _value(answer: Answer, picture: Bars, row: tuple[Any, ...]) -> str:
    value = _at(answer, row, picture.length)
    return f"{float(value):.0%}" if picture.share else shown_value(value)


def _cut(text: str) -> str:
    return text if len(text) <= LETTERS else text[: LETTERS - 1].rstrip() + "…"
