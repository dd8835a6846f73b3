"""Prepares LaTeX for pandoc, which runs the entries of ``thebibliography`` together and drops what other files hold."""

import re
from collections.abc import Iterator
from dataclasses import replace

from argmap.files import decode_marked, refuse
from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers.pandoc.latex_thanks import Thanks, split_thanks
from argmap.problems import Place

_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%.*")
_INPUT = re.compile(r"\\(?:input|include|subfile|import)\b\s*(?:\{[^{}]*\}\s*)?\{?\s*([^\s{}\\]+)\s*\}?")
_LIST = re.compile(r"\\begin\{thebibliography\}\s*(?:\{[^{}]*\})?|\\end\{thebibliography\}")
_ITEM = re.compile(r"\\bibitem\s*(?:\[(?:[^\[\]{}]|\{[^{}]*\})*\])?\s*\{([^{}]*)\}")
_FILES = re.compile(r"\\(?:bibliography|addbibresource)\s*(?:\[[^\]]*\])?\s*\{([^{}]*)\}")
_SPACING = re.compile(r"\\newblock\b\s*")


def prepared(content: bytes, file: str) -> tuple[bytes, list[Thanks]]:
    """Return a source whose list of references has a heading, and its entries a paragraph and their key each.

    The notes on its authors are taken out and returned beside it.

    Raises ``ReadError``: ``other-files`` where it inputs other files in its text, and what ``decode`` raises.
    """
    text = decode_marked(content, file)
    bare = _COMMENT.sub(r"\1", text)
    body = bare.find(r"\begin{document}")
    found = _INPUT.search(bare, max(body, 0))
    if found and body >= 0:
        line = text.count("\n", 0, text.find(found[0])) + 1
        message = f"the source leaves a part of its text to another file: {found[0]}"
        cure = "join the files, for example with `latexpand paper.tex > whole.tex`, and name the joined one"
        raise refuse("other-files", message, cure, Place(file, line))
    text = _LIST.sub(lambda one: "\n\n\\section*{References}\n\n" if "begin" in one[0] else "\n\n", text)
    text, thanks = split_thanks(text)
    return _SPACING.sub(" ", _ITEM.sub(r"\n\n{[}\1{]} ", text)).encode(), thanks


def bibliographies(content: bytes, file: str) -> Iterator[Block]:
    """Yield the files of works that a source names."""
    for found in _FILES.findall(_COMMENT.sub(r"\1", content.decode())):
        for name in filter(None, map(str.strip, found.split(","))):
            flow = Flow()
            flow.add(name if name.endswith(".bib") else f"{name}.bib", Place(file))
            yield replace(flow.block(BlockKind.FIELD), field="bibliography")
