import pytest

from argmap.graph.ids import known
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.problems import ArgmapError

GRAPH = lower(loads("claim: {id: fares, text: Fares should fall., premises: [{id: riders, text: More ride.}]}").map)


def test_an_id_of_the_map_is_known() -> None:
    assert known(GRAPH, "riders") == "riders"


def test_an_unknown_id_is_refused_with_the_nearest() -> None:
    with pytest.raises(ArgmapError, match="did you mean riders"):
        known(GRAPH, "rider")
