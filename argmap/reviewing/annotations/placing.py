"""Where in the paper the passages of annotations are: found, and followed into a revision, as those of a map are."""

from argmap.anchoring.resolving import Anchors, resolve
from argmap.graph import Graph, Node, Role
from argmap.paper.article import Article
from argmap.reviewing.annotations.annotation import Review


def passages_of(review: Review) -> Graph:
    """Return the annotations on passages as the statements of a graph, by their ids; nothing follows from them."""
    placed = [one for one in review.annotations if one.at or one.quotes]
    nodes = {one.id: Node(one.id, Role.CLAIM, one.comment, at=one.at, quotes=one.quotes, name=one.id) for one in placed}
    return Graph("", nodes, {}, tuple(nodes))


def placed(review: Review, article: Article) -> Anchors:
    """Return the places of annotations on passages in the text that these count in."""
    return resolve(passages_of(review), article)
