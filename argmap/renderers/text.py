"""The map as an indented outline: + for a premise, - for an objection, ~ for an undercutter, & in a linked group."""

from argmap.forest.outline import line, outline
from argmap.renderers import Options, Scene

HEEDS = ("color",)
SUFFIXES = (".text", ".txt")


def render(scene: Scene, _: Options) -> bytes:
    """Return the outline as text in UTF-8, 100 columns wide."""
    return "".join(f"{line(entry)}\n" for entry in outline(scene.graph, scene.overlay)).encode()
