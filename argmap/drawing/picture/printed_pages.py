"""A map on pages of paper, each a drawing of its own; the notes follow on pages of theirs."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil, inf

from argmap.drawing.layout.directions import EntrySide, Placed, place, place_one
from argmap.drawing.layout.paging import PageRoom, SheetPiece, paged
from argmap.drawing.layout.room import Room
from argmap.drawing.lines.line import LANE
from argmap.drawing.picture.diagram import Diagram, Head, begin, extent, fill, print_margin
from argmap.drawing.picture.leads import Leads, Reference
from argmap.drawing.picture.legend import legend
from argmap.drawing.picture.margins import heading, running_head, source_list
from argmap.drawing.shapes.shapes import Canvas, PaintedBox
from argmap.drawing.themes.theme import DEFAULT, Theme
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import CardBlock, blocks
from argmap.forest.overlay import Overlay
from argmap.forest.sources import NamedSource, NamedSources
from argmap.graph import Graph
from argmap.problems import ArgmapError

PAPERS = {"a4": (595, 842), "a3": (842, 1191), "letter": (612, 792)}
"""Width and height in points, upright."""
SMALLEST = 7.0
"""The size of the smallest letters on paper, in points."""
MOST = 300
"""The most pages: each is drawn by itself, so they take a minute or two."""
LARGER = (12.0, 11.0, 10.0, 9.0, 8.0)
"""Larger sizes of them, the first of which is taken that needs no more pages."""
FEW = 4
"""The most pages on which larger letters are tried: each try lays out the whole map."""
EDGE = 28
"""The margin of a page, in points: a centimetre."""


def printed_pages(graph: Graph, paper: str, theme: Theme = DEFAULT, overlay: Overlay | None = None) -> list[Diagram]:
    """Return a map as pages, each a picture, upright or across, whichever takes fewer pages.

    ``paper`` is a name in ``PAPERS``. All pages have the same scale, at which the smallest letters are ``SMALLEST``
    points high, or larger where a few pages have room for it; a card that is larger than a page is drawn smaller with
    its page. Raises ``ArgmapError`` for more than ``MOST`` pages.
    """

    def book(letters: float) -> _Book:
        wide, tall = PAPERS[paper]
        ways = [(tall, wide), (wide, tall)] if theme.direction == "right" else [(wide, tall), (tall, wide)]
        books = [_Book(graph, width, height, theme, overlay, letters) for width, height in ways]
        return min(books, key=lambda one: len(one.pages))

    fewest = book(SMALLEST)
    if len(fewest.pages) > MOST:
        raise ArgmapError(f"{len(fewest.pages)} pages are too many (at most {MOST}); leave out --pages")
    larger = (book(letters) for letters in LARGER) if len(fewest.pages) <= FEW else ()
    return next((one for one in larger if one.total <= fewest.total and one.fits), fewest).drawn()


class _Book:
    """The pages of a map on paper of one size."""

    def __init__(
        self, graph: Graph, width: int, height: int, theme: Theme, overlay: Overlay | None, letters: float
    ) -> None:
        scale = letters / theme.small
        self.graph, self.paper = graph, (width, height)
        self.pad, self.between = EDGE / scale, 4 * theme.row
        self.room = Room(int((width - 2 * EDGE) / scale), int((height - 2 * EDGE) / scale))
        self.theme = replace(theme, widest=int(self.room.width))
        self.support = SupportOf(graph)
        forest = blocks(graph, self.support, overlay)
        entries = legend(place(forest, self.theme), graph, self.theme, overlay)
        self.head = Head(heading(graph, self.support, self.room.width, self.theme), entries, self.theme)
        self.running = running_head("", self.room.width, self.theme).height
        self.pages = paged(forest, PageRoom(self.tall, self.space, self.between))

    @property
    def total(self) -> int:
        """How many pages there are with those of the notes."""
        return len(self.pages) + len(self.source_groups())

    @property
    def fits(self) -> bool:
        """Tell whether no page must be drawn smaller than the others."""
        return all(
            sum(self.tall(piece.forest()) for piece in pieces) <= self.space(number)
            for number, pieces in enumerate(self.pages, 1)
        )

    def head_height(self, number: int) -> int:
        return self.head.height + 2 * self.theme.row if number == 1 else self.running

    def space(self, number: int) -> float:
        """Return the height that a page has for the map."""
        return self.room.height - self.head_height(number)

    def tall(self, piece: CardBlock) -> float:
        """Return how tall a piece of the map is, infinitely if it is too wide for a page."""
        wide, tall = self.size(self.placed(piece))
        return tall if wide <= self.room.width else inf

    def placed(self, piece: CardBlock) -> list[Placed]:
        """Return a piece of the map placed with its upper left corner at 0, 0, lines to what undercuts it included."""
        placed = place_one(piece, self.theme, self.room)
        reach = self.theme.frame + ceil(LANE)
        undercut = [one for one in placed if one.block.undercutters]
        right = max((reach - one.x for one in undercut if one.entry is EntrySide.SIDE), default=0)
        down = max((reach - one.y for one in undercut if one.entry is not EntrySide.SIDE), default=0)
        for one in placed:
            one.x, one.lane, one.y = one.x + max(right, 0), one.lane + max(right, 0), one.y + max(down, 0)
        return placed

    def size(self, placed: list[Placed]) -> tuple[int, int]:
        return extent(placed, self.theme)

    def drawn(self) -> list[Diagram]:
        groups = self.source_groups()
        total = len(self.pages) + len(groups)
        drawn = [self.map_page(number, pieces, total) for number, pieces in enumerate(self.pages, 1)]
        return drawn + [self.sources_page(group, len(drawn) + n, total) for n, group in enumerate(groups, 1)]

    def map_page(self, number: int, pieces: list[SheetPiece], total: int) -> Diagram:
        placed: list[Placed] = []
        references: list[Reference] = []
        wide, top = 0, self.head_height(number)
        for piece in pieces:
            more = self.placed(piece.forest())
            right, bottom = self.size(more)
            for one in more:
                one.y += top
            placed += more
            references += [one for one in piece.references(more[0].block) if one[1] != number]
            wide, top = max(wide, right), top + bottom + self.between
        larger = max(wide / self.room.width, (top - self.between) / self.room.height, 1.0)
        canvas, leads = self.begin(larger), self.leads(larger)
        leads.add_cards(placed, self.theme, references, number)
        if number == 1:
            self.head.draw(canvas, 0)
        else:
            self.run_head(canvas, f"page {number} of {total}")
        fill(canvas, placed, self.theme)
        canvas.boxes = list(_without_dead_links(canvas.boxes))
        return Diagram(canvas, *self.paper, leads)

    def leads(self, larger: float) -> Leads:
        """Return what leads where on a page that has nothing yet."""
        pad = self.pad * larger
        size = self.room.width * larger + 2 * pad, self.room.height * larger + 2 * pad
        return Leads((-pad, -pad), size)

    def begin(self, larger: float = 1.0) -> Canvas:
        """Return an empty page; ``larger`` is how much more room it must have than others."""
        area = (0, 0, self.room.width * larger, self.room.height * larger)
        return replace(begin(self.graph, self.theme, area, self.pad * larger), paper=self.paper)

    def run_head(self, canvas: Canvas, where: str) -> None:
        title = " · ".join(filter(None, (" ".join(self.graph.title.split()), where)))
        print_margin(canvas, "_heading", running_head(title, self.room.width, self.theme), 0)

    def source_groups(self) -> list[list[NamedSource]]:
        """Return the sources on each page of them."""
        groups: list[list[NamedSource]] = []
        left = 0
        for one in NamedSources(self.graph).used():
            tall = source_list([one], self.room.width, self.theme).height
            if not groups or tall > left:
                groups.append([])
                left = self.room.height - self.running
            groups[-1].append(one)
            left -= tall
        return groups

    def sources_page(self, group: list[NamedSource], number: int, total: int) -> Diagram:
        below = source_list(group, self.room.width, self.theme)
        larger = max((below.height + self.running) / self.room.height, 1.0)
        canvas, leads = self.begin(larger), self.leads(larger)
        leads.add_sources(group, self.running, self.room.width, self.theme)
        self.run_head(canvas, f"notes · page {number} of {total}")
        print_margin(canvas, "_notes", below, self.running)
        return Diagram(canvas, *self.paper, leads)


def _without_dead_links(boxes: list[PaintedBox]) -> Iterator[PaintedBox]:
    """Yield the boxes of a page; one that would lead to a card on another page leads nowhere: that is another file."""
    here = {f"#{box.key}" for box in boxes}
    yield from (box if box.link in here or not box.link else replace(box, link="") for box in boxes)
