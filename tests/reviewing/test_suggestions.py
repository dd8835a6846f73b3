"""Drafts from the checker: in the order of what falls with them."""

from argmap.checking.running import check, rules
from argmap.graph.lowering import lower
from argmap.notation.reading import load, loads
from argmap.problems import Profile
from argmap.reviewing.annotations.annotation import PointKind, Severity
from argmap.reviewing.suggestions import KINDS, suggestions
from tests.places import ARGUMENTS

MAP = """
claim:
  id: later
  text: School should begin later.
  premises:
    - {id: small, text: Some like it., basis: testimony, premises: [{id: some, text: Some say so.}]}
    - linked: [{id: tired, text: Pupils sleep too little.}, {text: Sleep helps to learn.}]
  objections: [{id: bus, text: Buses cannot change., basis: testimony}]
"""


def test_what_fells_the_most_comes_first() -> None:
    document = loads(MAP)
    found = suggestions(lower(document.map), check(document, profile=Profile.REVIEW), ["s2"])
    assert [one.id for one in found] == ["s1", "s3", "s4", "s5", "s6"]
    assert all(one.draft for one in found)
    kinds = {one.node or one.comment: (one.severity, one.kind) for one in found}
    assert kinds["bus"] == (Severity.MINOR, PointKind.UNANSWERED)
    assert kinds["some"] == (Severity.MINOR, PointKind.UNSUPPORTED)


def test_every_rule_named_exists_and_the_papers_map_has_many() -> None:
    assert {*KINDS} <= {*rules().names()}
    document = load(str(ARGUMENTS / "makili-aliyev-2013.yaml"))
    found = suggestions(lower(document.map), check(document, profile=Profile.REVIEW))
    ranks = [one.severity is not Severity.MAJOR for one in found]
    assert ranks == sorted(ranks)
    assert len({one.id for one in found}) == len(found) > 50


def test_of_two_that_spare_the_claim_the_one_with_more_on_it_comes_first() -> None:
    document = loads("""
claim:
  id: later
  text: School should begin later.
  basis: common-ground
  premises:
    - {id: few, text: Some like it., premises: [{id: small, text: Some say so.}]}
    - id: many
      text: Pupils tire.
      premises: [{id: more, text: They sleep little., premises: [{id: much, text: It is seen.}]}]
""")
    found = suggestions(lower(document.map), check(document, profile=Profile.REVIEW))
    order = [one.node for one in found if one.node in ("small", "much")]
    assert order == ["much", "small"]


def test_a_draft_on_a_statement_that_nothing_names_quotes_it() -> None:
    document = loads("""
claim:
  text: School should begin later.
  premises: [{text: Pupils sleep too little.}, {text: Teachers are tired., at: 1.2 s1}]
""")
    found = suggestions(lower(document.map), check(document, profile=Profile.REVIEW))
    said = {one.comment: one.at for one in found}
    assert said == {
        "“Pupils sleep too little”: this premise has no support.": None,
        "This premise has no support.": "1.2 s1",
    }
