"""Blocks in Sphinx: the directive ``argmap``, with a map as its content or the name of a file as its argument.

In ``conf.py``: ``extensions = ["argmap.embedding.sphinx"]``. In MyST a fence ```` ```{argmap} ```` is the same.
Options: ``theme``, ``color``, ``direction``. In HTML the map is part of the page; for LaTeX it is a PDF where
the extra ``pdf`` is there, else a PNG.
"""

from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from argmap.embedding.block import Block
from argmap.problems import ArgmapError
from argmap.renderers import Options
from argmap.rendering import drawn
from argmap.version import __version__


class Argmap(SphinxDirective):
    """The directive."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Any]] = dict.fromkeys(("theme", "color", "direction"), directives.unchanged)

    def run(self) -> list[nodes.Node]:
        """Return the picture in each form that writers ask for; what cannot be read is a warning at its line."""
        source, _ = self.get_source_info()
        folder = Path(source).parent
        text = "\n".join(self.content)
        if self.arguments:
            relative, absolute = self.env.relfn2path(self.arguments[0])
            self.env.note_dependency(relative)
            text, folder = Path(absolute).name, Path(absolute).parent
        how = Options(
            theme=self.options.get("theme", "cards"),
            color=self.options.get("color"),
            direction=self.options.get("direction"),
        )
        block = Block(text, folder, f"argmap-{self.env.new_serialno('argmap')}", how)
        if problem := block.problem():
            return [self.state.document.reporter.warning(f"argmap: {problem}", line=self.lineno)]
        return [nodes.raw("", block.html(), format="html"), *self._printed(block)]

    def _printed(self, block: Block) -> list[nodes.Node]:
        """Return the picture for writers that want a file: it lies in the build's images."""
        document = block.document()
        for kind in ("pdf", "png"):
            try:
                content = drawn(document, kind, block.options)
            except ArgmapError:
                continue
            name = f"argmap-{sha256(content).hexdigest()[:12]}.{kind}"
            folder = Path(self.env.app.doctreedir) / "argmap"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
            latex = f"\\includegraphics[width=\\linewidth,height=.9\\textheight,keepaspectratio]{{{folder / name}}}"
            return [nodes.raw("", latex, format="latex")]
        return []


def setup(app: Sphinx) -> dict[str, Any]:
    """Add the directive to Sphinx."""
    app.add_directive("argmap", Argmap)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
