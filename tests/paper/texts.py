"""Papers for tests, from a few lines of Markdown."""

from argmap.paper.article import Article
from argmap.paper.readers.markdown.walking import blocks
from argmap.paper.structure.assembly import assemble


def article(markdown: str, file: str = "paper.md") -> Article:
    """Return a paper, a paragraph a line; without a heading all of it is section 1."""
    lines = [line.strip() for line in markdown.split("\n") if line.strip()]
    if lines and not lines[0].startswith("#"):
        lines.insert(0, "## 1. Text")
    return assemble(file, blocks("\n\n".join(lines), file))
