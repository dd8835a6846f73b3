"""What a notebook shows of a map that is the last value of a cell: its picture, and as text its outline."""

from argmap.embedding.embedded_map import inline
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import Document
from argmap.problems import ArgmapError
from argmap.renderers import Options, Scene, renderers


def shown(map_: Document | Graph) -> dict[str, str]:
    """Return a map in the forms that notebooks choose from, by their media types.

    Where no picture can be drawn, the text says why (IPython, "Integrating your objects with IPython", wants no errors
    here).
    """
    graph = map_ if isinstance(map_, Graph) else lower(map_.map)
    outline = renderers().get("text").render(Scene(graph), Options()).decode()
    try:
        picture = renderers().get("svg").render(Scene(graph), Options()).decode()
    except ArgmapError as error:
        return {"text/plain": f"{outline}({error})\n"}
    return {"image/svg+xml": inline(picture), "text/plain": outline}
