"""The layers of the code as a picture and in words, from the contract in ``setup.cfg``."""

import ast
from configparser import ConfigParser
from html import escape
from pathlib import Path

from tools.sessions import ROOT
from tools.site.prose import line

Layers = list[list[str]]
WIDE, HIGH, GAP, MARGIN, LETTER = 460, 30, 9, 14, 9.2
BANDS = (
    ("what people start", "__main__", "#dbe7f5"), ("what people do with maps", "desk", "#e2efdc"),
    ("checking, reading and writing, drawing", "checking", "#f7ead2"), ("what follows from a map", "forest", "#efe3f3"),
    ("papers and maps themselves", "paper", "#f6dfdc"), ("the ground", "files", "#e7e7e7"),
)  # fmt: skip
"""Name, highest layer and colour of each band of the picture, from the top down."""
STYLE = (
    "text{font:15px 'DejaVu Sans','Liberation Sans',Arial,sans-serif;fill:#1b1b1b}"
    ".band{font-size:12px;fill:#444}.box{fill:#fff;stroke:#555}"
)


def layers() -> Layers:
    """Return the layers from the top; those in one layer do not know of one another."""
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    rows = settings["importlinter:contract:layers"]["layers"].split("\n")
    return [[one.strip() for one in row.split("|")] for row in rows if row.strip()]


def picture(rows: Layers) -> str:
    """Return the layers as SVG: a row for each, in bands; each imports only from rows below its own."""
    parts: list[str] = []
    top, colour = float(MARGIN), ""
    starts = {first: (name, fill) for name, first, fill in BANDS}
    for row in rows:
        if row[0] in starts:
            name, colour = starts[row[0]]
            top += 6
            parts.append(_rectangle(MARGIN, top, WIDE - 2 * MARGIN, 22, colour))
            parts.append(f'<text class="band" x="{MARGIN + 8}" y="{top + 15}">{escape(name)}</text>')
            top += 22
        parts.append(_rectangle(MARGIN, top, WIDE - 2 * MARGIN, HIGH + GAP + 0.5, colour))
        parts += _boxes(row, top)
        top += HIGH + GAP
    high = top + MARGIN
    label = f"The layers of argmap, from {rows[0][0]} at the top to {rows[-1][0]} at the bottom"
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {high:g}" role="img" aria-label="{label}">'
    return "\n".join([head, f"<style>{STYLE}</style>", *parts, "</svg>\n"])


def _rectangle(x: float, y: float, wide: float, high: float, fill: str) -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" fill="{fill}"/>'


def _boxes(row: list[str], top: float) -> list[str]:
    """Return the boxes of one layer, side by side in the middle."""
    widths = [len(name) * LETTER + 2 * GAP for name in row]
    x = (WIDE - sum(widths) - GAP * (len(row) - 1)) / 2
    parts = []
    for name, wide in zip(row, widths, strict=True):
        parts.append(f'<rect class="box" x="{x:.1f}" y="{top:g}" width="{wide:.1f}" height="{HIGH}" rx="5"/>')
        parts.append(f'<text x="{x + wide / 2:.1f}" y="{top + 20:g}" text-anchor="middle">{escape(name)}</text>')
        x += wide + GAP
    return parts


def layer_table(rows: Layers) -> str:
    """Return every module of the contract with what it says of itself, as rows of a table, from the top."""
    table = [f"| `{name}` | {line(_says(name)).replace('|', '/')} |" for row in rows for name in row]
    return "\n".join(["| package | what it is |", "|---|---|", *table, ""])


def _says(name: str) -> str:
    """Return the first paragraph of a module's docstring."""
    folder = ROOT / "argmap" / name
    file = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
    return _first_paragraph(file).replace("``", "")


def _first_paragraph(file: Path) -> str:
    text = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return " ".join(text.partition("\n\n")[0].split())
