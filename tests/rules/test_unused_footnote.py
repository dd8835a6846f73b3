from tests.rules.marked import found

RULE = "unused-footnote"
CITES = "cites: [{work: w}]"


def test_a_note_that_cites_and_that_nothing_stands_on() -> None:
    text = f"""
claim: {{text: C, footnotes: [1], objections: [{{text: O, footnotes: [{{note: 3, backs: this}}]}}]}}
paper:
  works: [{{id: w}}]
  footnotes:
    - {{number: 1, {CITES}}}
    - {CITES}
      number: ▶2
    - {{number: 3, {CITES}}}
    - {{number: ▶4, cites: [{{ibid: 3}}]}}
    - {{number: 5, text: An explanation backs nothing.}}
"""
    problems = found(RULE, text)
    assert [one.message for one in problems] == [f"no statement lists note {number}" for number in (2, 4)]


def test_a_number_defined_twice_is_found_once() -> None:
    notes = f"{{number: ▶1, {CITES}}}, {{number: 1, {CITES}}}"
    found(RULE, f"claim: {{text: C}}\npaper: {{works: [{{id: w}}], footnotes: [{notes}]}}")
