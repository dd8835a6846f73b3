import pytest

from argmap.anchoring.edition_files import keep
from argmap.anchoring.resolving import resolve
from argmap.anchoring.updating import Rewriting, rewrite
from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from tests.paper.texts import article

OLD = """
The town is small. Fares were dropped in the spring of 2013. Ridership rose by a tenth in the year.
Cars stayed as they were, and nobody has said why.
"""
NEW = OLD.replace("Fares", "It is old too. Fares").replace("by a tenth", "by a twentieth")
MAP = """\
claim:   # the thesis
  text: "Äpfel: 1.1 s2"
  at: '1.1 s2'
  premises:
    - {text: a, at: "1.1 s1", premises: [{text: b, at: 1.1 s2-3 }, {text: c, at: 1.1 s3; 1.2 s1, voice: reader}]}
    - text: d\r
      at: 1.2   # a whole paragraph\r
      quote: {start: Cars stayed, end: said why}
    - {text: e, quote: {start: The town, end: is small}}
"""
JSON = '{"claim": {"text": "a", "at": "1.1 s2"}}'


def rewriting(text: str, old: str, new: str, syntax: str = "yaml") -> Rewriting:
    document = loads(text, syntax, file="map")
    graph = lower(document.map)
    edition = keep(resolve(graph, article(old)))
    return rewrite(document, resolve(graph, article(new), edition))


def update(text: str, old: str, new: str, syntax: str = "yaml") -> str:
    return rewriting(text, old, new, syntax).texts.get("map", text)


def test_only_places_that_changed_are_written_anew() -> None:
    assert update(MAP, OLD, NEW) == (
        MAP.replace("'1.1 s2'", "'1.1 s3'").replace("1.1 s2-3 ", "1.1 s3-4 ").replace("1.1 s3;", "1.1 s4;")
    )


def test_json_is_written_anew_too() -> None:
    assert update(JSON, OLD, NEW, "json") == JSON.replace("s2", "s3")


def test_what_is_written_anew_stands_where_the_new_text_has_it() -> None:
    graph = lower(loads(update(MAP, OLD, NEW)).map)
    assert not any(anchor.absent or anchor.lost for anchor in resolve(graph, article(NEW)).of.values())


def test_the_same_paper_changes_nothing() -> None:
    assert update(MAP, OLD, OLD) == MAP


def test_lost_passages_are_left_and_the_rest_is_written() -> None:
    done = rewriting(MAP, OLD, "Cars stayed as they were, and nobody has said why. Nothing else is left.")
    assert set(done.held) == {"claim", "claim.p1", "claim.p1.p1", "claim.p1.p2"}
    assert done.texts == {"map": MAP.replace("at: 1.2   #", "at: 1.1 s1   #")}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_editors_end_them(end: str) -> None:
    old = f"claim:{end}  text: a\u2028    b{end}  at: 1.1 s2{end}"
    assert update(old, OLD, NEW) == old.replace("s2", "s3")


def test_a_place_over_two_lines_is_written_anew() -> None:
    text = "claim:\n  text: a\n  at: 1.1 s2;\n    1.2 s1   # twice\n"
    assert update(text, OLD, NEW) == text.replace("1.1 s2;\n    1.2 s1", "1.1 s3; 1.2 s1")
