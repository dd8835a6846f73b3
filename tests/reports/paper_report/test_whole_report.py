"""The report on a paper's argument: what it tells, where, and that it tells nothing twice."""

import pytest
from hypothesis import given

from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.notation.model import Map
from argmap.notation.reading import dumps, load, loads
from argmap.reports.paper_report import PaperReport, ReportSection, paper_report
from tests.places import ARGUMENTS
from tests.strategies import maps

MAP = """
title: Buses
claim:
  id: free
  text: Buses should be free.
  at: 0.1 s1
  premises:
    - linked:
        - {id: full, text: Free buses are full., at: 1.1 s1, footnotes: [{note: 1, backs: the mornings only}]}
        - {id: paid, text: The town can pay., at: 1.2 s3, premises: [{id: rich, text: The town is rich., at: 1.2 s4}]}
  objections:
    - {id: debt, text: The town is in debt., at: 2.1 s1, voice: conceded}
    - {id: trams, text: Trams may suffer., at: 2.1 s2, voice: reader}
    - {id: drivers, text: Drivers object., at: 2.1 s3, voice: reported, footnotes: [1]}
paper:
  record: {id: p, title: On buses, author: [{family: Berg, given: Ida}]}
  references: []
  sections: [{id: "1", title: Costs}]
  works: [{id: berg, title: Before, author: [{family: Berg, given: I.}]}]
  footnotes: [{number: 1, cites: [{work: berg}]}]
"""


def report(text: str = MAP) -> PaperReport:
    document = loads(text)
    return paper_report(lower(document.map), check(document, profile="review"))


def section(heading: str, text: str = MAP) -> ReportSection:
    return next(one for one in report(text).sections if one.heading == heading)


def lines(heading: str) -> list[str]:
    return [f"{one.at}: {one.text}" for one in section(heading).lines]


def test_it_says_whose_paper_it_is_and_that_it_takes_no_side() -> None:
    about = "Ida Berg, On buses. The map reports what this paper argues; it takes no side."
    assert report().about.startswith(f"{about} Places such as 1.6 s7 are section, paragraph and sentence")


def test_the_claim_comes_first_with_what_it_rests_on() -> None:
    assert lines("What the paper claims") == [
        "0.1 s1: Buses should be free.",
        "1.1 s1; 1.2 s3: Its reasons, which count only together: “Free buses are full”; “The town can pay”.",
    ]
    lead = section("What the paper claims").lead
    assert lead.startswith(
        "The paper rests its claim on 2 statements that count only together. The map has 7 statements,"
    )


def test_what_the_claim_needs_comes_by_what_falls() -> None:
    assert lines("What the claim needs and lacks")[:2] == [
        "1.2 s4: “The town is rich” has no support; without it the claim and 1 other fall.",
        "1.2 s3: “The town can pay” rests on reasons that come down to 1 statement without support; "
        "without it the claim falls.",
    ]


def test_objections_come_by_whose_they_are() -> None:
    assert lines("What the paper leaves standing against itself")[-1] == (
        "2.1 s1: “The town is in debt” speaks against “Buses should be free” (0.1 s1)."
    )
    assert lines("Objections of others left unanswered")[0].startswith("2.1 s3: “Drivers object” speaks against")
    assert lines("Objections that a reader may raise") == ["2.1 s2: Trams may suffer (against 0.1 s1)."]


def test_an_objection_without_place_and_voice_is_not_told_as_the_papers_own() -> None:
    whose = MAP.replace(", at: 2.1 s1, voice: conceded", "")
    told = section("Objections of which the map does not say whose they are", whose)
    assert [one.text for one in told.lines] == ["“The town is in debt” speaks against “Buses should be free” (0.1 s1)."]
    assert "What the paper leaves standing against itself" not in [one.heading for one in report(whose).sections]
    assert "the paper itself states, and" not in str(report(whose))


def test_a_note_that_backs_a_part_is_told_with_the_part() -> None:
    expected = "1.1 s1: Note 1, for “Free buses are full”: backs the mornings only."
    assert lines("Sources that back less than their sentence") == [expected]


def test_without_the_text_it_says_that_nothing_was_compared() -> None:
    assert any("was not compared" in one.text for one in section("What this report cannot tell").lines)


@pytest.mark.parametrize("name", ["makili-aliyev-2013.yaml", "lake/lake.yaml"])
def test_on_the_project_s_maps_no_sentence_comes_twice(name: str) -> None:
    document = load(ARGUMENTS / name)
    told = paper_report(lower(document.map), check(document, profile="review"))
    each = [(one.text, one.at) for part in told.sections for one in part.lines]
    assert len(each) == len(set(each))
    assert sum(len(text.split()) for text, _ in each) < 1500  # two pages, and the third begun at most


@given(maps())
def test_a_map_of_any_shape_has_a_report_with_a_claim_and_limits(map_: Map) -> None:
    sections = report(dumps(map_)).sections
    assert sections[0].heading in ("What the paper claims", "What is claimed")
    assert sections[-1].heading == "What this report cannot tell"
    assert all(one.lead or one.lines for one in sections)


def test_what_an_objection_holds_up_is_no_need_of_the_claim() -> None:
    text = MAP.replace(
        "{id: debt, text: The town is in debt., at: 2.1 s1, voice: conceded}",
        """id: dry
      text: Trees need water.
      at: 2.2 s1
      objections: [{id: less, text: Few need much., at: 2.2 s2}]""",
    )
    told = section("What the claim needs and lacks", text).lines
    assert not [one for one in told if "Trees" in one.text or "Few" in one.text]


@pytest.mark.parametrize("at", ["fig. 1", "tab. 2b", "0.1", "A.1 s2; fig. 3", "2.10"])
def test_every_kind_of_place_is_listed(at: str) -> None:
    text = MAP.replace(
        "premises: [{id: rich", f"premises: [{{text: X is so., at: {at}}}, {{text: Y is so.}}, {{id: rich"
    )
    listed = section("Unsupported statements, by paragraph", text).lines
    assert any(at.partition(";")[0].partition(" s")[0] in one.text for one in listed)


def test_objections_that_the_paper_answers_are_told_with_the_answers() -> None:
    text = MAP.replace("footnotes: [1]}", "footnotes: [1], objections: [{text: Most do not., at: 2.1 s4}]}")
    assert [one.text for one in section("Objections that the paper answers", text).lines] == [
        "“Drivers object” is answered by “Most do not” (2.1 s4), which has no support."
    ]


def test_a_circle_is_told_and_reasons_that_are_not_there_are_none() -> None:
    circle = (
        "claim: {text: C., id: c, premises: [{id: a, text: A., premises: [{id: b, text: B., premises: [{ref: a}]}]}]}"
    )
    assert any("in a circle" in one.text for one in section("Other remarks on the argument", circle).lines)
    nowhere = report("claim: {text: C., premises: [{ref: x}]}")
    assert "no reason" in nowhere.sections[0].lead
    assert "What the paper leaves standing against itself" not in [one.heading for one in nowhere.sections]


def test_a_large_map_has_no_longer_report() -> None:
    reasons = ", ".join(f"{{text: Reason {n}., premises: [{{text: Ground {n}.}}]}}" for n in range(200))
    told = report(f"claim: {{text: C., premises: [{reasons}]}}")
    assert sum(len(one.text.split()) for part in told.sections for one in part.lines) < 600
    assert "The map has 192 more reasons." in [one.text for one in told.sections[0].lines]


def test_a_debate_is_told_as_one_and_no_paper_is_named() -> None:
    text = """
claim:
  text: Trams should be free.
  premises: [{text: Free trams are used more., objections: [{text: Only in one town.}]}]
  objections: [{text: Nobody pays for them., objections: [{text: The town does.}]}]
"""
    found = report(text)
    said = [one.lead + " ".join(line.text for line in one.lines) for one in found.sections]
    headings = [one.heading for one in found.sections]
    assert "paper" not in " ".join([found.about, *headings, *said])
    assert headings[:4] == [
        "What is claimed", "What the claim needs and lacks", "Objections that are answered",
        "Objections left unanswered",
    ]  # fmt: skip
    assert [one.text for one in section("Objections left unanswered", text).lines] == [
        "“Only in one town” speaks against “Free trams are used more”."
    ]


def test_one_statement_that_the_claim_does_not_need_is_told_as_one() -> None:
    text = "claim: {text: C, premises: [{text: P, basis: testimony, premises: [{text: Q}]}]}"
    said = [one.text for one in section("What the claim needs and lacks", text).lines]
    assert "The claim would stand without 1 statement of the map." in said
