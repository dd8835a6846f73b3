"""A map as rows of the tables."""

from argmap.corpus.map_rows import map_rows, wording
from argmap.formats import read_content

TWO_CLAIMS = """[Trams pay.]
  + [More people ride.]: More people ride. {basis: "testimony"}

[Buses pay.]
  + [Fuel is cheap.]
"""


def test_of_several_claims_all_must_be_supported() -> None:
    document = read_content(TWO_CLAIMS.encode(), "two.argdown")
    (row,) = [row for table, row in map_rows(document, [], "two") if table == "maps"]
    assert (row["claims"], row["premises"], row["leaves"], row["depth"]) == (2, 2, 2, 1)
    assert row["supported"] is False
    supports = {row["text"]: row["support"] for table, row in map_rows(document, [], "two") if table == "nodes"}
    assert sorted(supports.values()) == ["supported", "supported", "unsupported", "unsupported"]


def test_the_same_words_have_one_number() -> None:
    assert wording("Trams, pay!") == wording(" trams PAY ") != wording("Trams pay less.")
    assert wording("...") != wording("?!")
