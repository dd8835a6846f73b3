"""The slide that shows the shape of a large map: bars to click, with as much text as can be read from afar."""

from collections.abc import Callable
from typing import Any

from argmap.drawing.cards.wrapping import shorten, width, wrap
from argmap.drawing.layout.icicle import IcicleBar
from argmap.drawing.picture.deck import EDGE, HEAD
from argmap.drawing.picture.overview import APART, bar_look, said_before
from argmap.drawing.themes.theme import Theme, leading
from argmap.forest.cards import Card
from argmap.renderers import _slide_shapes as draw
from argmap.text.xml import printable

BAR, GAP = 5, 4
"""The width of the stripe at the left of a bar, and the space between it and the text, in points."""
LEAST = 40
"""The narrowest room for text, in points."""


def fill(page: Any, bars: list[IcicleBar], target: Callable[[str], Any], theme: Theme) -> None:
    """Draw the bars; ``target`` gives the slide of a card by its key."""
    for bar in bars:
        tall = max(bar.height - APART, bar.height / 2)
        place = EDGE + bar.x, HEAD + bar.y, bar.width - APART, tall
        first = bar.card or bar.block.cards[0]
        if bar.card is None:
            box = draw.box(page, place, theme.white, theme.grey, 0.5, f"{bar.many} statements")
        else:
            box = _bar(page, bar, bar.card, place, theme)
        box.click_action.target_slide = target(first.key)


def _bar(page: Any, bar: IcicleBar, card: Card, place: draw.Place, theme: Theme) -> Any:
    kind = bar.block.word
    look = bar_look(card, kind, theme)
    box = draw.box(page, place, look.ground, look.ink, look.border, printable(f"{kind}: {card.text}"))
    if look.dashed:
        draw.dash(box.line, "dashed")
    else:
        draw.box(page, (*place[:2], min(BAR, place[2]), place[3]), look.ink, look.ink, 0, "bar")
    _write(box, said_before(bar, card), card.text, place, theme.inks[kind], theme)
    return box


def _write(box: Any, before: str, text: str, place: draw.Place, ink: str, theme: Theme) -> None:
    """Write as much of a statement as there is room for."""
    size, step = theme.small, leading(theme.small)
    many, wide = int(place[3] // step), place[2] - BAR - 2 * GAP
    if not many or wide < LEAST:
        return
    used = width(f"{before}\u00a0", size, bold=True) if before else 0.0
    lines = wrap(text, wide, size, first=max(0.0, wide - used))
    said = " ".join(lines[: many - 1])
    if len(lines) >= many:
        room = wide - (used if many == 1 else 0)
        said = f"{said} {shorten(' '.join(lines[many - 1 : many + 1]), room, size)}".strip()
    paragraph = draw.words(box.text_frame, BAR + GAP)
    if before:
        draw.say(paragraph, f"{before}\u00a0", size, ink, step, bold=True)
    draw.say(paragraph, printable(said), size, theme.text, step)
