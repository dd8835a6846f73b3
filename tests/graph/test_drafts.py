import pytest

from argmap.graph.drafts import require_confirmed
from argmap.notation.reading import loads
from argmap.problems import ArgmapError


def test_drafts_are_found_in_the_order_of_the_text() -> None:
    document = loads("claim: {text: A., premises: [{text: B. C., draft: true}, {id: d, text: D., draft: true}]}")
    with pytest.raises(ArgmapError, match=r"2 statements are drafts .* \(“B. C” and d\)"):
        require_confirmed(document)


def test_a_map_without_drafts_is_let_through() -> None:
    document = loads("claim: {text: A., draft: false}")
    require_confirmed(document)
