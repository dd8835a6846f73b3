"""Blocks in Sphinx: the directive ``argmap``, with a map as its content or the name of a file as its argument.

In ``conf.py``: ``extensions = ["argmap.embedding.sphinx"]``. In MyST a fence ```` ```{argmap} ```` is the same.
Options: ``theme``, ``color``, ``direction``. In HTML the map is part of the page; for LaTeX it is a PDF where one can
be drawn, else a PNG; elsewhere it is an outline. A map that cannot be read is a warning at its line, and said on the
page.
"""

from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from argmap.embedding.embedded_map import CHOICES, NAMELESS, EmbeddedMap, said
from argmap.files import write
from argmap.problems import ArgmapError, ReadError
from argmap.text.cells import visible
from argmap.version import __version__

LOG = logging.getLogger(__name__)


class Picture(nodes.General, nodes.Element):
    """A map in a document, drawn by each builder in the form that it takes: ``block``, and ``number`` on its page."""


class Argmap(SphinxDirective):
    """The directive."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Any]] = dict.fromkeys(CHOICES, directives.unchanged)

    def run(self) -> list[nodes.Node]:
        """Return the map as a node; what cannot be read is said in its place, and in a warning."""
        block = self.block()
        try:
            block.options()
            block.document()
        except ArgmapError as error:
            self.warn(error)
            text = said(error)
            return [nodes.literal_block(text, text, classes=["argmap-problem"], language="none")]
        picture = Picture(block=block, number=self.env.new_serialno("argmap"))
        self.set_source_info(picture)
        return [picture]

    def block(self) -> EmbeddedMap:
        """Return the map that the directive holds or names; Sphinx builds the page anew when that file changes."""
        root = Path(self.env.srcdir)
        if self.arguments:
            relative, absolute = self.env.relfn2path(self.arguments[0])
            self.env.note_dependency(relative)
            return EmbeddedMap(Path(absolute).name, Path(absolute).parent, self.options, root)
        here = Path(self.env.doc2path(self.env.docname)).parent
        return EmbeddedMap("\n".join(self.content), here, self.options, root)

    def warn(self, error: ArgmapError) -> None:
        """Say what is wrong where it stands: at the line of the document, or of the file that is named."""
        if not isinstance(error, ReadError):
            LOG.warning("argmap: %s", visible(str(error)), location=(self.env.docname, self.lineno))
            return
        for problem in error.problems:
            place = problem.place
            where: tuple[str, int] | str = (self.env.docname, self.lineno)
            if place.file == NAMELESS and not self.arguments:
                where = self.env.docname, self.line(place.line or 1)
            elif place.line:
                where = str(place)
            LOG.warning("argmap: %s [%s]", visible(problem.message), problem.rule, location=where)

    def line(self, number: int) -> int:
        """Return where in the document a line of the content stands. MyST counts its lines from the directive on."""
        if number > len(self.content):
            return self.lineno
        if self.content.offset(0) < self.lineno:
            return self.lineno + self.content_offset + number
        return self.content.offset(number - 1) + 1


def visit_html(self: Any, node: Picture) -> None:
    """Put the picture into the page."""
    name = f"argmap-{node['number']}"
    self.body.append(f'<div class="argmap">{node["block"].html(name)}</div>\n')
    raise nodes.SkipNode


def visit_latex(self: Any, node: Picture) -> None:
    """Write the picture beside the LaTeX file and take it in."""
    for kind in ("pdf", "png"):
        try:
            content = node["block"].picture(kind)
        except ArgmapError as error:
            LOG.warning("argmap: no %s: %s", kind, visible(str(error)), location=node)
            continue
        name = f"argmap-{sha256(content).hexdigest()[:12]}.{kind}"
        write(Path(self.builder.outdir) / name, content)
        size = r"width=\linewidth,height=.9\textheight,keepaspectratio"
        self.body.append(f"\\par\\noindent\\includegraphics[{size}]{{{name}}}\\par\n")
        break
    raise nodes.SkipNode


def visit_text(_: Any, node: Picture) -> None:
    """Show the map as an outline, as text that stands as it is."""
    text = node["block"].picture("text").decode().rstrip()
    node.append(nodes.literal_block(text, text, language="none"))


def depart(self: Any, node: Picture) -> None:
    """End it."""


def setup(app: Sphinx) -> dict[str, Any]:
    """Add the directive to Sphinx."""
    outline = (visit_text, depart)
    app.add_node(
        Picture, html=(visit_html, depart), latex=(visit_latex, depart), text=outline, man=outline, texinfo=outline
    )
    app.add_directive("argmap", Argmap)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
