"""Blocks in Python-Markdown and MkDocs: a custom fence for the extension SuperFences (``pymdownx.superfences``).

In ``mkdocs.yml``::

    markdown_extensions:
      - attr_list
      - pymdownx.superfences:
          custom_fences:
            - {name: argmap, class: argmap, format: !!python/name:argmap.embedding.markdown.fence}

Files are looked up from the folder that the program runs in.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from argmap.embedding.block import Block
from argmap.renderers import Options


def fence(
    source: str,
    language: str,
    css_class: str,
    options: Mapping[str, Any],
    md: Any,
    *,
    attrs: Mapping[str, str] | None = None,
    **_: Any,
) -> str:
    """Return the HTML of a block, in the form that SuperFences calls its formats.

    ``attrs`` may hold ``theme``, ``color`` and ``direction``: ```` ```{.argmap theme=plain} ````.
    """
    del language, options, md
    given = attrs or {}
    how = Options(theme=given.get("theme", "cards"), color=given.get("color"), direction=given.get("direction"))
    name = f"argmap-{sha256(source.encode()).hexdigest()[:8]}"
    return f'<div class="{css_class}">{Block(source, Path.cwd(), name, how).html()}</div>'
