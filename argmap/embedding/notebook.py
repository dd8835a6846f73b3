"""What a notebook shows of a map that is the last value of a cell: its picture, and as text its outline."""

from argmap.embedding.embedded_map import inline
from argmap.graph import Graph
from argmap.graph.graph_document import AnyDocument, as_graph
from argmap.renderers import Options, Scene, renderers


def shown(map_: AnyDocument | Graph) -> dict[str, str]:
    """Return a map in the forms that notebooks choose from, by their media types."""
    scene = Scene(map_ if isinstance(map_, Graph) else as_graph(map_).graph)
    outline, picture = (renderers().get(one).render(scene, Options()).decode() for one in ("text", "svg"))
    return {"image/svg+xml": inline(picture), "text/plain": outline}
