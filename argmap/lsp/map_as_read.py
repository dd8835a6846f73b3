"""What reading an open text gave."""

from dataclasses import dataclass, field

from argmap.editing.map_text import MapText
from argmap.graph.graph_document import GraphDocument
from argmap.paper.article import Article
from argmap.problems import Problem


@dataclass(frozen=True, slots=True)
class MapAsRead:
    """What reading gave: the map as a graph, as text that can be edited (if it is in argmap's notation), its paper.

    ``problems`` say why there is no map, or no paper.
    """

    document: GraphDocument | None = None
    map_text: MapText | None = None
    article: Article | None = None
    problems: tuple[Problem, ...] = field(default=())
