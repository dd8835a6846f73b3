r"""A LaTeX document that draws the map with TikZ, for papers: run LuaLaTeX on it, or take its picture into another.

Everything stands where argmap's own layout puts it, so it looks as the SVG does. Lines are broken by argmap; the font
is the first that is there of several with the widths that lines are measured with (``argmap.drawing.typefaces``); in
the last, DejaVu Sans, which is wider, lines may leave their boxes.
"""

from collections.abc import Iterator
from itertools import pairwise

from argmap.drawing.cards.card_text import Face, foot_line, mark_width
from argmap.drawing.layout.directions import Placed, place
from argmap.drawing.lines.edges import Line, lines
from argmap.drawing.picture.boxes import surface
from argmap.drawing.picture.diagram import extent
from argmap.drawing.themes.theme import Theme, leading
from argmap.evaluation.support import SupportOf
from argmap.forest.cards import Card, CardBlock, blocks
from argmap.problems import ArgmapError
from argmap.renderers import Options, Scene
from argmap.text.direction import right_to_left
from argmap.text.xml import printable

HEEDS = ("theme", "direction", "widest", "color", "ids")
SUFFIXES = (".tex", ".tikz")
SIGNS = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", "`": r"\textasciigrave{}",
    "[": "{[}", "]": "{]}", "<": r"\textless{}", ">": r"\textgreater{}", "|": r"\textbar{}",
    "▲": r"\(\blacktriangle\)", "△": r"\(\triangle\)",
}  # fmt: skip
"""What is more than itself in LaTeX; ligatures such as that of ``--`` are switched off with the font."""
STYLES = {"solid": "solid", "dashed": "dash pattern=on 6pt off 3pt", "dotted": "dash pattern=on 1pt off 3pt"}
PREAMBLE = r"""% Compile with LuaLaTeX; with XeLaTeX, where one font has all letters.
\documentclass{article}
\usepackage[paperwidth=@WIDTH@bp,paperheight=@HEIGHT@bp,margin=18bp]{geometry}
\usepackage{fontspec,amssymb,tikz}
\ifdefined\directlua\IfFontExistsTF{DejaVu Sans}{
  \directlua{luaotfload.add_fallback("argmap", {"DejaVu Sans:"})}
  \defaultfontfeatures{RawFeature={fallback=argmap}}
}{}\fi
\def\argmapfont#1#2{\IfFontExistsTF{#1}{\setmainfont{#1}[Ligatures=TeXOff]}{#2}}
\argmapfont{Liberation Sans}{\argmapfont{Arial}{\argmapfont{Arimo}{\argmapfont{DejaVu Sans}{}}}}
\pagestyle{empty}\parindent=0pt
"""
DIRECTIONS = r"""% What runs from right to left needs LuaLaTeX.
\usepackage[bidi=basic]{babel}
\babelprovide[import]{hebrew}
"""
LARGEST = 16_000
"""The most that TeX can measure, in points (TeXbook, chapter 10: less than 2^14)."""


def render(scene: Scene, options: Options) -> bytes:
    """Return the document in UTF-8. Raises ``ArgmapError`` for a map that is larger than TeX can measure."""
    theme = options.look()
    placed = place(blocks(scene.graph, SupportOf(scene.graph), scene.overlay), theme)
    right, bottom = extent(placed, theme)
    if max(right, bottom) > LARGEST:
        raise ArgmapError(f"the map is {right} x {bottom} points, more than TeX can measure; draw an SVG or a PDF")
    picture = _Picture(theme)
    body = [*picture.body(placed)]
    preamble = PREAMBLE.replace("@WIDTH@", str(right + 60)).replace("@HEIGHT@", str(bottom + 60))
    preamble += DIRECTIONS if picture.turned else ""
    return "\n".join(
        [preamble, *picture.colors(), r"\begin{document}", r"\begin{tikzpicture}[x=1bp,y=-1bp,inner sep=0pt]", *body,
         r"\end{tikzpicture}", r"\end{document}", ""]
    ).encode()  # fmt: skip


def escaped(text: str) -> str:
    """Return text as LaTeX that prints it."""
    return "".join(SIGNS.get(one, one) for one in " ".join(printable(text).split()))


class _Picture:
    """The parts of a picture; colours are named as they are met."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.named: dict[str, str] = {}
        self.turned = False

    def color(self, code: str) -> str:
        return self.named.setdefault(
            code, f"argmap{chr(ord('a') + len(self.named) // 26)}{chr(ord('a') + len(self.named) % 26)}"
        )

    def colors(self) -> Iterator[str]:
        for code, name in self.named.items():
            yield f"\\definecolor{{{name}}}{{HTML}}{{{code.removeprefix('#').upper()}}}"

    def body(self, placed: list[Placed]) -> Iterator[str]:
        for line in lines(placed, self.theme):
            yield self.line(line)
        for one in placed:
            if one.block.linked:
                yield from self.frame(one)
            for card, face, (x, y) in zip(one.block.cards, one.faces, one.cards(), strict=True):
                yield from self.card(card, one.block, face, x, y)

    def line(self, line: Line) -> str:
        theme = self.theme
        ink, style = theme.inks.get(line.kind, theme.trunk), STYLES[theme.lines.get(line.kind, "solid")]
        weight = theme.heavy if line.heavy else theme.line
        points = " -- ".join(f"({x:g},{y:g})" for x, y in line.points)
        dot = f" node[circle,fill={self.color(ink)},minimum size=6bp] {{}}" if line.dot else ""
        lengths = (abs(x - to_x) + abs(y - to_y) for (x, y), (to_x, to_y) in pairwise(line.points))
        corners = ",rounded corners=4bp" if min(lengths, default=0) >= 8 else ""
        return f"\\draw[{self.color(ink)},line width={weight:g}bp,{style}{corners}] {points}{dot};"

    def frame(self, one: Placed) -> Iterator[str]:
        theme, kind = self.theme, one.block.word
        look = f"draw={self.color(theme.inks[kind])},fill={self.color(theme.tints[kind])},rounded corners=6bp"
        left, right = one.x - theme.frame, one.x + one.wide + theme.frame
        yield f"\\path[{look}] ({left},{one.y}) rectangle ({right},{one.bottom});"
        ink = self.color(theme.inks[kind])
        for (x, y), face in list(zip(one.cards(), one.faces, strict=True))[:-1]:
            where = (
                (x + theme.width + 3, y + face.height / 2)
                if one.across
                else (x + theme.bar + theme.pad, y + face.height + 7)
            )
            yield self.text(where, "+" if one.across else "+ and", theme.small, ink, "west", bold=True)
        if one.block.inference and one.block.inference.scheme:
            where = one.x + theme.bar + theme.pad, one.bottom - theme.frame // 2 - 7
            yield self.text(where, f"scheme: {one.block.inference.scheme}", theme.small, ink, "west", bold=True)

    def card(self, card: Card, block: CardBlock, face: Face, x: int, y: int) -> Iterator[str]:
        theme, kind = self.theme, block.word
        look = surface(card, kind, theme)
        ink, ground = self.color(theme.inks[kind]), self.color(look.ground)
        dashes = STYLES["dashed"] if look.dashed else "solid"
        right, bottom = x + theme.width, y + face.height
        edge = f"draw={ink},line width={theme.border:g}bp,{dashes}"
        yield f"\\path[fill={ground},{edge}] ({x},{y}) rectangle ({right},{bottom});"
        if theme.bar:
            yield f"\\fill[{ink}] ({x},{y}) rectangle ({x + theme.bar},{bottom});"
        if band := theme.band(kind):
            yield f"\\fill[{self.color(band)}] ({x + theme.bar},{y + 0.5}) rectangle ({right - 0.5},{y + theme.title});"
        yield from self.words(face, kind, x + theme.bar + theme.pad, y, right - 4)

    def words(self, face: Face, kind: str, left: int, top: int, right: int) -> Iterator[str]:
        """Yield the title, the marks of notes, the statement, the flag and the foot, from top to bottom."""
        theme = self.theme
        ink = self.color(theme.title_ink(kind))
        middle = top + theme.title / 2
        yield self.text((left, middle), face.kind, theme.small, ink, "west", bold=True)
        if face.name:
            quiet = self.color(theme.name_ink)
            yield self.text((left + face.kind_width, middle), face.name, theme.small, quiet, "west")
        below = top + theme.title + 3
        marks = [" ".join(one.mark for one in row) for row in face.marks if row]
        if face.titled:
            yield from (
                self.text((right, top + theme.title / 2), row, theme.small, ink, "east", bold=True) for row in marks
            )
        if face.raised:
            room = sum(mark_width(one, theme) for one in face.marks[0]) if face.titled else 0
            yield self.text((right - room, middle), face.flag, theme.small, self.color(theme.title_ink(kind)), "east")
        turned = right_to_left(" ".join(face.lines))
        start, anchor = (right, "north east") if turned else (left, "north west")
        for text in face.lines:
            yield self.text((start, below), text, face.size, self.color(theme.text), anchor, turned=turned)
            below += leading(face.size)
        below += 3
        for text in () if face.titled else marks:
            yield self.text((left, below), text, theme.small, self.color(theme.link), "north west", bold=True)
            below += leading(theme.small) + 2
        foot = list(map(foot_line, face.foot))
        flag = "" if face.raised else face.flag
        rows = [flag, *foot] if flag and not face.beside else foot
        if face.beside:
            rows[0] = f"{flag} · {rows[0]}"
        for number, text in enumerate(rows):
            ink = self.color(theme.text if flag and number == 0 else theme.grey)
            yield self.text((left, below), text, theme.small, ink, "north west")
            below += leading(theme.small) + (3 if flag and number == 0 else 0)

    def text(
        self,
        at: tuple[float, float],
        text: str,
        size: int,
        ink: str,
        anchor: str,
        *,
        bold: bool = False,
        turned: bool = False,
    ) -> str:
        weight = "\\bfseries" if bold else ""
        font = f"\\fontsize{{{size}}}{{{leading(size)}}}\\selectfont{weight}"
        said = escaped(text)
        if turned:
            self.turned, said = True, f"\\foreignlanguage{{hebrew}}{{{said}}}"
        return f"\\node[anchor={anchor},{ink}] at ({at[0]:g},{at[1]:g}) {{{font} {said}}};"
