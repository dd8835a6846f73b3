"""What is told where a file gives an id to several things."""

from argmap.graph.graph_builder import GraphBuilder, Where
from argmap.problems import shown


def tell_repeated(builder: GraphBuilder, id_: str, where: Where) -> None:
    """Tell that an id is that of something before this, which is not kept."""
    message = f"the id {shown(id_)} is used a second time: only the first counts"
    builder.remark("repeated-definition", message, "give each its own id", where)
