"""What statements are painted with."""

import pytest
from hypothesis import given

from argmap.checking.running import check
from argmap.drawing.picture.diagram import diagram
from argmap.drawing.themes.choices import theme_names
from argmap.drawing.themes.theme import DEFAULT, built_in
from argmap.graph import Graph
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.overlays import overlays
from argmap.problems import ArgmapError
from argmap.renderers import Options
from argmap.rendering import drawn
from tests.strategies import graphs

MAP = loads("""
claim:
  id: c
  text: The claim stands here.
  premises:
    - {id: p, text: One reason for it., basis: testimony, credence: 0.8}
    - linked: [{id: q, text: Half of a reason., voice: reported}, {id: r, text: The other half., voice: reader}]
  objections: [{id: o, text: It is not so., basis: testimony}]
""")
GRAPH = lower(MAP.map)


def words(name: str) -> dict[str, str]:
    found = overlays().get(name).overlay(GRAPH, tuple(check(MAP)))
    return {id_: mark.words for id_, mark in found.marks.items()}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("support", {"c": "supported", "p": "supported", "q": "unsupported", "o": "supported"}),
        ("acceptability", {"c": "out", "o": "in"}),
        ("load", {"p": "with 1 other", "q": "with 1 other"}),
        ("credence", {"p": "credence 0.8"}),
        ("voice", {"q": "", "r": ""}),
        ("problems", {"q": "1 problem (warning)"}),
    ],
)
def test_marks_say_in_words_what_they_colour(name: str, expected: dict[str, str]) -> None:
    found = words(name)
    assert {id_: found.get(id_) for id_ in expected} == expected


def test_problems_are_told_in_the_tooltip() -> None:
    found = overlays().get("problems").overlay(GRAPH, tuple(check(MAP)))
    assert "unsupported-premise: this premise has no support; add a note" in found.marks["r"].more
    assert "unsupported-premise" in diagram(GRAPH, DEFAULT, found).dot


def test_a_map_without_numbers_has_no_credence_to_show() -> None:
    with pytest.raises(ArgmapError, match="no credence to colour by"):
        overlays().get("credence").overlay(lower(loads("claim: {text: A.}").map), ())


@pytest.mark.parametrize("name", overlays().names())
def test_a_picture_in_pixels_has_all_letters_of_an_overlay(name: str) -> None:
    assert drawn(MAP, "png", Options(color=name)).startswith(b"\x89PNG")


@pytest.mark.slow
@given(graphs())
def test_every_measure_can_be_taken_of_any_graph(graph: Graph) -> None:
    for name in ("support", "acceptability", "load", "voice", "problems"):
        found = overlays().get(name).overlay(graph, ())
        assert set(found.marks) <= set(graph.nodes)
        assert {mark.ground for mark in found.marks.values()} <= set(DEFAULT.grounds)
        assert diagram(graph, DEFAULT, found).dot


def luminance(color: str) -> float:
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", theme_names())
def test_text_can_be_read_on_every_ground(name: str) -> None:
    theme = built_in(name)
    for ground in theme.grounds:
        for share in (0, 0.5, 1):
            for text in (theme.text, theme.grey):
                light, dark = sorted((luminance(text), luminance(theme.painted(ground, share))), reverse=True)
                assert (light + 0.05) / (dark + 0.05) >= 4.5, (name, ground, share, text)
