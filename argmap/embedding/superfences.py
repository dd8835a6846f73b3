"""Blocks in Python-Markdown and MkDocs: a custom fence for the extension SuperFences (``pymdownx.superfences``).

In ``mkdocs.yml``::

    markdown_extensions:
      - attr_list
      - pymdownx.superfences:
          custom_fences:
            - {name: argmap, class: argmap, format: !!python/name:argmap.embedding.superfences.fence}

Files are looked up from the folder that the program runs in.
"""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from argmap.embedding.embedded_map import EmbeddedMap


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

    ``options`` and ``attrs`` may hold what ``argmap.embedding.embedded_map.CHOICES`` names.
    """
    del language, md
    given = {**options, **(attrs or {})}
    name = f"argmap-{sha256(f'{source}{sorted(given.items())}'.encode()).hexdigest()[:8]}"
    return f'<div class="{css_class}">{EmbeddedMap(source, Path.cwd(), given).html(name)}</div>'
