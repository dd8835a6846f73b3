"""What a notebook shows of a map that is the last value of a cell: its picture, and as text its outline."""

from argmap.embedding.embedded_map import inline
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import Document
from argmap.renderers import Options, Scene, renderers


def shown(map_: Document | Graph) -> dict[str, str]:
    """Return a map in the forms that notebooks choose from, by their media types."""
    scene = Scene(map_ if isinstance(map_, Graph) else lower(map_.map))
    outline, picture = (renderers().get(one).render(scene, Options()).decode() for one in ("text", "svg"))
    return {"image/svg+xml": inline(picture), "text/plain": outline}
