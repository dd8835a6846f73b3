"""A map as an outline in HTML: nested lists, each statement with its sign and a tag that says what is to be seen."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from argmap.evaluation.support import SupportOf
from argmap.forest.cards import blocks
from argmap.forest.outline import in_reading_order
from argmap.graph import Graph, Kind
from argmap.teaching.teaching_words import TeachingWords
from argmap.text.xml import printable

SIGNS = {"premise": Kind.SUPPORTS, "objection": Kind.ATTACKS, "rebuttal": Kind.ATTACKS, "undercutter": Kind.UNDERCUTS}
DEEPEST = 12
"""How deep lines are indented on a page that has to fit a phone."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """What is said at a statement: ``kind`` is a class of the style (good, near, bad, open), ``words`` are its tag."""

    kind: str
    words: str


def outline_html(graph: Graph, tags: Mapping[str, Tagged], words: TeachingWords) -> str:
    """Return the outline of a map. ``tags`` are by the ids of its statements."""
    lines = []
    for block, position, depth in in_reading_order(blocks(graph, SupportOf(graph), None)):
        card = block.cards[position]
        sign = words.say(f"tag.{SIGNS.get(block.word, 'claim')}")
        linked = f" {words.say('tag.linked')}" if len(block.cards) > 1 else ""
        tag = tags.get(card.node.id) if card.node else None
        said = f' <span class="tag {tag.kind}">{escape(tag.words)}</span>' if tag else ""
        text = escape(printable(card.text))
        lines.append(
            f'<li style="--depth:{min(depth, DEEPEST)}" class="{block.word}{" linked" if linked else ""}">'
            f'<span class="sign">{escape(sign)}{escape(linked)}</span> <span dir="auto">{text}</span>{said}</li>'
        )
    return f'<ul class="outline">{"".join(lines)}</ul>'
