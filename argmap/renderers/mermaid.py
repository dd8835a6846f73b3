"""A flowchart in Mermaid, for READMEs, wikis and issues that draw it: statements, and what leads to what."""

from collections.abc import Iterator

from argmap.drawing.themes.theme import Theme
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import Card, CardBlock, Flag, blocks, walk
from argmap.forest.summary import describe
from argmap.graph import Graph
from argmap.problems import ArgmapError
from argmap.renderers import Options, Scene
from argmap.text.direction import isolated
from argmap.text.xml import printable

HEEDS = ("theme", "direction", "color")
SUFFIXES = (".mmd", ".mermaid")
SAFE = frozenset(" .,!?()'-")
OWN = (("ﬂ", "°"), ("¶", "ß"))
"""Pairs of letters that Mermaid puts in the place of ``#`` and ``;`` before it reads a text, and takes out after."""
JOINER = "\u200c"
"""What keeps such letters of a map apart, and is not seen: a zero width non-joiner."""
MOST_LINES, MOST_LETTERS = 500, 50_000
"""The most lines between boxes, and the longest text in UTF-16, that Mermaid draws unless whoever runs it allows more
(mermaid.js.org/config/schema-docs/config.html, maxEdges and maxTextSize)."""
LONGEST = 1000
"""The longest description of a chart, in letters."""
ARROWS = {"premise": "-->", "objection": "-.->", "rebuttal": "-.->", "undercutter": "-.->"}


def render(scene: Scene, options: Options) -> bytes:
    """Return the flowchart in UTF-8; steps from linked statements, and undercut ones, are points of their own.

    Raises ``ArgmapError`` for a map that is larger than Mermaid draws.
    """
    forest = blocks(scene.graph, SupportOf(scene.graph), scene.overlay)
    theme = options.look()
    chart = _Chart(forest, theme)
    direction = "TD" if theme.direction == "down" else "LR"
    lines = [
        *_title(scene.graph.title), f"flowchart {direction}", *_told(scene.graph), *_classes(theme), *chart.lines()
    ]  # fmt: skip
    text = "\n".join(lines) + "\n"
    _check_size(chart.arrows, len(text.encode("utf-16-le")) // 2)
    return text.encode()


def _check_size(arrows: int, letters: int) -> None:
    cure = "draw an SVG or a page with --to"
    if arrows > MOST_LINES:
        raise ArgmapError(f"{arrows} lines are too many for Mermaid (at most {MOST_LINES}); {cure}")
    if letters > MOST_LETTERS:
        raise ArgmapError(f"{letters:,} characters are too many for Mermaid (at most {MOST_LETTERS:,}); {cure}")


def _told(graph: Graph) -> Iterator[str]:
    """Yield what a screen reader says of the chart: its title, and how the argument stands."""
    yield f"  accTitle: {escaped(graph.title) or 'Argument map'}"
    described = describe(graph)
    yield f"  accDescr: {escaped(described if len(described) <= LONGEST else f'{described[:LONGEST]}…')}"


def _title(title: str) -> list[str]:
    """Return the head that names the chart: YAML, where a JSON string is a string too.

    Mermaid takes tags out of titles, and knows no codes there: angle brackets become others.
    """
    import json

    named = " ".join(printable(title).split()).translate({ord("<"): "‹", ord(">"): "›"})
    return ["---", f"title: {json.dumps(named)}", "---"] if named else []


def _classes(theme: Theme) -> Iterator[str]:
    for kind, ink in theme.inks.items():
        yield f"  classDef {kind} fill:{theme.surface(kind)},stroke:{ink},color:{theme.text}"
    yield f"  classDef bare fill:{theme.flagged if theme.flagged != 'none' else theme.white}"
    yield "  classDef added stroke-dasharray:5 4"


def escaped(text: str) -> str:
    """Return text for a quoted label: every sign that could be markup as the code that Mermaid reads (``#35;``)."""
    plain = " ".join(printable(text).split())
    for first, second in OWN:
        plain = plain.replace(first + second, f"{first}{JOINER}{second}")
    return "".join(one if one in SAFE or not one.isascii() or one.isalnum() else f"#{ord(one)};" for one in plain)


class _Chart:
    def __init__(self, forest: list[CardBlock], theme: Theme) -> None:
        self.theme = theme
        self.visits = list(walk(forest))
        self.numbers = {id(visit.block): number for number, visit in enumerate(self.visits)}
        self.names: dict[int, str] = {}
        self.arrows = 0
        for visit in self.visits:
            for card in visit.block.cards:
                self.names[id(card)] = f"s{len(self.names)}"

    def lines(self) -> Iterator[str]:
        for number, visit in enumerate(self.visits):
            block = visit.block
            for card in block.cards:
                yield from self.card(card, block)
            if visit.parent is None:
                continue
            stepped = block.linked or block.undercutters
            if stepped:
                yield f'  j{number}(("#43;")):::{block.word}' if block.linked else f"  j{number}(( )):::{block.word}"
                yield from (f"  {self.names[id(card)]} --- j{number}" for card in block.cards)
                self.arrows += len(block.cards)
            source = f"j{number}" if stepped else self.names[id(block.cards[0])]
            yield f"  {source} {ARROWS[block.word]} {self.target(visit.parent, visit.card)}"
            self.arrows += 1

    def target(self, parent: CardBlock, card: int) -> str:
        """Return what a step leads to: a card, or the point of the step that it undercuts."""
        if card >= 0:
            return self.names[id(parent.cards[card])]
        return f"j{self.numbers[id(parent)]}"

    def card(self, card: Card, block: CardBlock) -> Iterator[str]:
        name = self.names[id(card)]
        marks = " ".join(one.mark for one in card.sources).replace("] [", "][")
        flag = f"{card.flag.sign} {card.flag}" if card.flag else ""
        mark = f"({card.mark.words})" if card.mark and card.mark.words else ""
        said = " ".join(part for part in (isolated(card.text), marks, flag, mark) if part)
        word = "see " if card.refers else ""
        yield f'  {name}["{escaped(f"{word}{block.word}: {said}")}"]:::{block.word}'
        if card.mark:
            yield f"  style {name} fill:{self.theme.painted(card.mark.ground, card.mark.share)}"
        elif card.flag is Flag.BARE and not card.refers:
            yield f"  class {name} bare"
        if card.node and not card.refers and card.node.voice == "reader":
            yield f"  class {name} added"
