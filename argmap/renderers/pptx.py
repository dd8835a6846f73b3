"""Slides for PowerPoint and LibreOffice: the claim, then a slide for each branch, in boxes and lines to edit.

Boxes hold text, lines are connectors that follow them, references to other slides are links. The notes of the paper,
and the works that it cites in its text, stand in full in the speaker notes.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from argmap.citations.wording import sentence, work_text
from argmap.drawing.cards.card_text import Face
from argmap.drawing.cards.labels import dashed
from argmap.drawing.layout.placed import Placed, plus_width
from argmap.drawing.picture.boxes import surface
from argmap.drawing.picture.deck import EDGE, HEAD, HEIGHT, TITLE, WIDTH, Slide, bars, look, slides
from argmap.drawing.picture.tracing import weight
from argmap.drawing.themes.theme import Theme, leading
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import Card, CardBlock
from argmap.forest.summary import NEUTRAL, size, standing
from argmap.graph import Graph
from argmap.problems import ArgmapError
from argmap.renderers import Options, Scene
from argmap.text.direction import right_to_left
from argmap.text.xml import printable

NEEDS = ("pptx",)
HEEDS = ("theme", "direction", "color", "ids", "whole")

MOST = 1000
"""How many statements are drawn: they take some 300 slides already."""
TITLE_ONLY = 5
"""The position of the layout "Title only" in python-pptx's template."""
LEAST = 2
"""The smallest letters that are drawn, in points; nobody can read them either."""
LANE = 9
"""How far beside the blocks the line of an undercutter runs, in points of the map."""


def render(scene: Scene, options: Options) -> bytes:
    """Return the PPTX file.

    Raises ``ArgmapError`` where python-pptx is missing, and for a map that is to run down, is too large, or has a
    statement that no slide can hold.
    """
    try:
        import pptx
        from pptx.util import Pt
    except ImportError as error:
        raise ArgmapError("slides need python-pptx: `pip install 'argmap[slides]'`") from error
    graph, many = scene.graph, len(scene.graph.nodes)
    if options.direction == "down":
        raise ArgmapError("slides run from left to right; leave out --direction")
    if many > MOST:
        raise ArgmapError(f"{many} statements are too many for slides (at most {MOST}); draw a page with --to html")
    theme = look(options.look())
    deck = pptx.Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    deck.core_properties.title = _plain(graph.title)[:255] or "Argument map"
    large = options.in_sheets(graph)
    shown = slides(graph, options.look(), scene.overlay, 2 if large else 1)
    _check_sizes(shown)
    made = [deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY]) for _ in range(len(shown) + large)]
    if large:
        _fill_overview(made, scene, shown, theme)
    for number, (one, page) in enumerate(zip(shown, made[large:], strict=True)):
        _SlidePage(one, page, made, graph).fill()
        about = () if number or large else _about(graph)
        _speak(page, [*about, *(_plain(f"{it.mark} {it.text} {it.link or ''}") for it in one.sources)])
    out = BytesIO()
    deck.save(out)
    return out.getvalue()


def _fill_overview(made: list[Any], scene: Scene, shown: list[Slide], theme: Theme) -> None:
    """Draw the first slide of a large map: the whole as bars, each of which leads to its statement."""
    from argmap.renderers import _overview_slide, _slide_shapes

    page = made[0]
    _prepare(page, scene.graph.title or "Argument map", theme, _slide_shapes)
    homes = {key: number for number, one in enumerate(shown, 1) for key in one.keys}
    _overview_slide.fill(page, bars(scene.graph, theme, scene.overlay), lambda key: made[homes.get(key, 1)], theme)
    _speak(page, list(_about(scene.graph)))


def _prepare(page: Any, title: str, theme: Theme, draw: Any) -> None:
    """Give a slide its background and its title."""
    background = page.background.fill
    background.solid()
    background.fore_color.rgb = draw.color(theme.paper)
    shape = page.shapes.title
    shape.left, shape.top = draw.emu(EDGE), draw.emu(14)
    shape.width, shape.height = draw.emu(WIDTH - 2 * EDGE), draw.emu(HEAD - 20)
    draw.say(draw.words(shape.text_frame), _plain(title), TITLE, theme.text, leading(TITLE), bold=True)


def _check_sizes(shown: list[Slide]) -> None:
    small = next((one for one in shown if one.scale * one.theme.small < LEAST), None)
    if small:
        raise ArgmapError(f"{small.title!r} does not fit on a slide; shorten the statement, or draw with --to html")


def _plain(text: str) -> str:
    return " ".join(printable(text).split())


def _speak(page: Any, lines: list[str]) -> None:
    if lines:
        frame = page.notes_slide.notes_text_frame
        frame.text = "\n".join(lines)
        for paragraph in frame.paragraphs:
            if right_to_left(paragraph.text):
                paragraph._p.get_or_add_pPr().set("rtl", "1")


def _about(graph: Graph) -> Iterator[str]:
    """Yield what the speaker should know of the whole: the paper, and how the argument stands."""
    if graph.paper and graph.paper.record:
        yield _plain(f"{sentence(work_text(graph.paper.record))} {NEUTRAL}")
    yield _plain(f"{size(graph)}, {standing(graph, SupportOf(graph))}")


class _SlidePage:
    """One slide as it is filled. ``made`` are all slides, for links to them."""

    def __init__(self, slide: Slide, page: Any, made: list[Any], graph: Graph) -> None:
        from argmap.renderers import _slide_shapes

        self.draw = _slide_shapes
        self.slide, self.page, self.made, self.graph, self.theme = slide, page, made, graph, slide.theme
        self.left = min((one.x - one.margin(slide.theme) for one in slide.placed), default=0)
        self.ends: dict[int, Any] = {}
        self.boxes: dict[str, Any] = {}

    def fill(self) -> None:
        """Draw the slide, the grounds of linked statements before these, lines last."""
        _prepare(self.page, self.slide.title, self.theme, self.draw)
        for one in self.slide.placed:
            if one.block.linked:
                self.frame(one)
            for card, face, (x, y) in zip(one.block.cards, one.faces, one.cards(), strict=True):
                self.card(card, one.block, face, x, y)
            self.ends.setdefault(id(one.block), self.boxes[one.block.cards[0].key])
        self.lines()

    def at(self, x: float, y: float, wide: float, tall: float) -> tuple[float, float, float, float]:
        """Return a place on the map as one on the slide."""
        scale = self.slide.scale
        return EDGE + (x - self.left) * scale, HEAD + y * scale, wide * scale, tall * scale

    def frame(self, one: Placed) -> None:
        """Draw the ground of linked statements, with what stands between them and below."""
        theme, kind, scale = self.theme, one.block.word, self.slide.scale
        ink, x, y = theme.inks[kind], one.x + theme.bar + theme.pad, one.bottom - theme.frame // 2
        place = self.at(one.x - theme.frame, one.y, one.wide + 2 * theme.frame, one.height)
        look = theme.tints[kind], ink, theme.border * scale, f"linked {kind}"
        self.ends[id(one.block)] = self.draw.rounded(self.page, place, *look, theme.frame * scale)
        for (left, top), face in list(zip(one.cards(), one.faces, strict=True))[:-1]:
            if one.across:
                self.word("+", left + theme.width, top + face.height / 2 - 8, plus_width(theme), ink)
            else:
                self.word("+ and", x, top + face.height + 1, theme.width / 2, ink)
        if one.block.inference and one.block.inference.scheme:
            tall = leading(theme.small) + 2
            self.word(f"scheme: {one.block.inference.scheme}", x, y - tall, theme.text_width, ink)

    def word(self, text: str, x: float, y: float, wide: float, ink: str) -> None:
        place = self.at(x, y, wide, leading(self.theme.small))
        box = self.page.shapes.add_textbox(*map(self.draw.emu, place))
        self.say(self.draw.words(box.text_frame), text, self.theme.small, ink, bold=True)

    def card(self, card: Card, of: CardBlock, face: Face, x: int, y: int) -> None:
        """Draw a statement: a box with all that its face says, as text that flows, and its coloured bar."""
        theme, scale = self.theme, self.slide.scale
        ink, ground = theme.inks[of.word], surface(card, of.word, theme).ground
        name = _plain(f"{of.word} {card.node.id if card.node else card.missing}")
        place = self.at(x, y, theme.width, face.height)
        box = self.draw.box(self.page, place, ground, ink, theme.border * scale, name)
        if dashed(card):
            self.draw.dash(box.line, "dashed")
        self.boxes[card.key] = box
        first = self.draw.words(box.text_frame, (theme.bar + theme.pad / 2) * scale)
        self.head(first, face, theme.inks[of.word])
        text, color = " ".join(face.lines), theme.grey if card.refers else theme.text
        self.say(self.draw.paragraph(box.text_frame), text, face.size, color)
        self.foot(box.text_frame, face)
        if theme.bar:
            self.draw.box(self.page, self.at(x, y, theme.bar, face.height), ink, ink, 0, "bar")
        if number := self.slide.goes_on.get(card.key):
            box.click_action.target_slide = self.made[number - 1]

    def head(self, paragraph: Any, face: Face, ink: str) -> None:
        """Write what a statement is, its name, and the marks of its sources, with links to them."""
        self.say(paragraph, face.kind, self.theme.small, ink, bold=True)
        if face.name:
            self.say(paragraph, f"  {face.name}", self.theme.small, self.theme.grey)
        if face.flag and face.raised:
            self.say(paragraph, f"  {face.flag}", self.theme.small, self.theme.text, bold=True)
        for source in (source for row in face.marks for source in row):
            run = self.say(paragraph, f" {source.mark}", self.theme.small, self.theme.link, bold=True)
            if source.link:
                run.hyperlink.address = source.link

    def foot(self, frame: Any, face: Face) -> None:
        """Write the flag and the foot of a card, if it has any."""
        theme, foot = self.theme, " ".join(face.foot)
        flag = "" if face.raised else face.flag
        if not (flag or foot):
            return
        paragraph = self.draw.paragraph(frame)
        if flag:
            self.say(paragraph, flag + ("  " if foot else ""), theme.small, theme.text, bold=True)
        if foot:
            self.say(paragraph, foot, theme.small, theme.grey)

    def say(self, paragraph: Any, text: str, size: int, ink: str, *, bold: bool = False) -> Any:
        """Write text as large as it is on the map, with lines as far apart."""
        scale = self.slide.scale
        return self.draw.say(paragraph, printable(text), size * scale, ink, leading(size) * scale, bold=bold)

    def lines(self) -> None:
        """Draw the lines: from each card to what hangs on it, from each block to what undercuts it."""
        at = {id(one.block): one for one in self.slide.placed}
        for one in self.slide.placed:
            branching = [card for card in one.block.cards if card.children]
            for rank, card in enumerate(branching, 1):
                side, turn = self.turning(one, rank, len(branching))
                for child in card.children:
                    self.line(self.boxes[card.key], side, at[id(child)], turn)
            for child in one.block.undercutters:
                self.line(self.ends[id(one.block)], self.draw.LEFT, at[id(child)], -LANE)

    def turning(self, one: Placed, rank: int, many: int) -> tuple[int, float]:
        """Return at which side of a card lines to its children begin, and where they turn: each card's elsewhere."""
        if self.slide.below:
            return self.draw.LEFT, -LANE * (1 + (rank - 1) / many) - one.margin(self.theme)
        return self.draw.RIGHT, rank / (many + 1) * (self.theme.gap - self.theme.frame)

    def line(self, start: Any, side: int, child: Placed, turn: float) -> None:
        theme, kind, scale = self.theme, child.block.word, self.slide.scale
        ends = start, side, self.ends[id(child.block)], self.draw.LEFT
        heavy = weight(kind, theme, heavy=child.block.holds) * scale
        line = self.draw.connector(self.page, ends, turn * scale, theme.inks[kind], heavy, f"line of {kind}")
        self.draw.dash(line.line, theme.lines.get(kind, "solid"))
