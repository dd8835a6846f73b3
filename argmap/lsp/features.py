"""The requests about a text that the server answers, each with what answers it and what the editor is told of it."""

from collections.abc import Callable, Mapping
from typing import Any

from argmap.lsp.open_maps import OpenMaps
from argmap.lsp.read_map import ReadMap

Answer = Callable[[OpenMaps, ReadMap, Any], Any]
FEATURES: Mapping[str, tuple[Answer, Any]] = {}
"""By the name of the request: what returns the result for the present state of the text, and the options."""
