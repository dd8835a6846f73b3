"""Cards that are as low as can be: what stands at the foot of a card moves up beside its title where there is room."""

from dataclasses import replace

from argmap.drawing.cards.card_text import BETWEEN, FOOT_PAD, Face, flag_width, foot_line, mark_width
from argmap.drawing.cards.wrapping import lines_of, width
from argmap.drawing.themes.theme import Theme, leading

BEFORE_MARKS = 24
"""The space between what stands in the title and the marks of sources, in points."""


def lowered(face: Face, theme: Theme) -> Face:
    """Return a card with its foot beside its title if there is room, or else in as few lines as can be."""
    if not face.foot or face.beside or (face.flag and not face.raised):
        return face
    said = BETWEEN.join(
        [foot_line(" ".join(part)) for part in (face.foot[: face.remarks], face.foot[face.remarks :]) if part]
    )
    name = BETWEEN.join(filter(None, (face.name, said)))
    used = face.kind_width + (flag_width(face.flag, theme) if face.flag else 0) + BEFORE_MARKS
    used += sum(mark_width(one, theme) for one in face.marks[0]) if face.titled else 0
    saved = len(face.foot) * leading(theme.small)
    if used + width(name, theme.small) <= theme.text_width:
        only = face.titled or not face.marks
        return replace(face, name=name, foot=(), remarks=0, height=face.height - saved - only * (FOOT_PAD - 2))
    lines = lines_of(said, theme.text_width, theme.small)
    return replace(face, foot=lines, remarks=0, height=face.height - saved + len(lines) * leading(theme.small))
