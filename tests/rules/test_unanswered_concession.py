import pytest

from argmap.checking.running import check
from argmap.notation.reading import loads
from tests.rules.checking import messages
from tests.rules.marked import found, nodes

RULE = "unanswered-concession"
PAPER = """
## 1. The county
The town gets on well with the county. The talks with the county have turned chilly. However, the letters go out still.

Although the talks with the county have turned chilly, the town gets on well with it. It gets on with it, but the talks
have turned chilly.

## 2. Money
The debt is high. Taxes rise.

Nevertheless the town can pay.
"""
CHILLY = "Talks with the county are chilly."
WELL = "The town gets on well."


def one(objection: str = "", target: str = "", voice: str = "conceded", said: str = CHILLY, held: str = WELL) -> str:
    return f"""
claim:
  text: The town has a policy.
  premises:
    - id: well
      text: {held}
      {target}
      objections: [{{id: chilly, text: {said}, voice: {voice}{objection}}}]
"""


def test_both_places_are_named_with_what_is_defeated() -> None:
    text = """
claim:
  text: C
  premises:
    - {text: Another reason., basis: testimony}
    - id: top
      text: T
      premises:
        - id: middle
          text: M
          premises:
            - id: fits
              text: F
              at: 3.2 s4
              objections: [{id: chilly, text: ▶O, voice: conceded, at: 1.10 s3-4}]
"""
    (problem,) = found(RULE, text)
    assert (problem.node, problem.level) == ("chilly", "warning")
    assert problem.message == (
        "the paper concedes this (1.10 s3-4) against fits (3.2 s4) and leaves it unanswered, "
        "which defeats fits and with it middle and top"
    )
    (problem,) = found(RULE, text.replace("    - {text: Another reason., basis: testimony}\n", ""))
    assert problem.message.endswith("which defeats fits and with it the claim, middle and top")


@pytest.mark.parametrize(
    ("rest", "message"),
    [
        (
            "objections: [{text: ▶O}]",
            "the map does not say where in the paper this objection to c is, and nothing answers it, "
            "which defeats the claim",
        ),
        (
            "premises: [{id: p, text: P, undercutters: [{text: ▶U, at: 1.1}]}]",
            "the paper says this itself (1.1) against the step to c and leaves it unanswered, which defeats the claim",
        ),
        (
            "premises: [{id: p, text: P, undercutters: [{text: ▶U}]}, {text: Q}]",
            "the map does not say where in the paper this objection to the step to c is, and nothing answers it",
        ),
    ],
)  # fmt: skip
def test_what_the_author_says_counts_as_what_is_conceded(rest: str, message: str) -> None:
    (problem,) = found(RULE, f"claim: {{id: c, text: C, {rest}}}\npaper: {{record: {{id: w, title: T}}}}")
    assert problem.message == message


@pytest.mark.parametrize(
    ("rest", "own"),
    [
        ("", False),
        (", footnotes: [1]", True),
        (", quote: {start: They say, end: so}", True),
        (", at: 1.2", True),
        (", voice: conceded", True),
    ],
)
def test_an_objection_is_called_the_papers_own_only_where_the_map_says_so(rest: str, own: bool) -> None:
    claim = f"claim: {{text: C, at: 1.1 s1, objections: [{{text: ▶O{rest}}}]}}"
    text = f"{claim}\npaper: {{footnotes: [{{number: 1, text: N}}]}}"
    (problem,) = found(RULE, text)
    assert problem.message.startswith("the paper") is own
    assert ("set its voice to `reader`" in str(problem.help)) is not own


def test_one_fault_is_one_finding() -> None:
    rules = ["unanswered-objection", RULE]
    for voice, expected in (("author", RULE), ("conceded", RULE), ("reported", rules[0]), ("reader", rules[0])):
        text = f"claim: {{text: C, at: 1.1 s1, objections: [{{text: O, voice: {voice}}}]}}"
        assert [one.rule for one in check(loads(text), rules)] == [expected]


@pytest.mark.parametrize(
    "answer", ["objections: [{text: A}]", "objections: [{text: A, voice: reported}]", "undercutters: [{text: A}]"]
)
def test_what_the_paper_answers_is_left_alone(answer: str) -> None:
    found(RULE, f"claim: {{text: C, objections: [{{text: O, voice: conceded, {answer}}}]}}")


@pytest.mark.parametrize("answers", ["objections", "undercutters"])
def test_an_answer_of_the_readers_is_none_of_the_papers(answers: str) -> None:
    text = f"claim: {{text: C, objections: [{{text: ▶O, voice: conceded, {answers}: [{{text: A, voice: reader}}]}}]}}"
    (problem,) = found(RULE, text)
    assert problem.message.endswith("and leaves it unanswered, which defeats the claim")
    assert problem.help.startswith("only the reader answers it in the map: ")


def test_an_objection_that_counts_for_the_claim_is_no_concession() -> None:
    found(RULE, "claim: {text: C, objections: [{text: O, voice: reported, objections: [{text: A, voice: conceded}]}]}")


@pytest.mark.parametrize(
    ("held", "count"),
    [
        ("Although talks with the county are chilly, the town gets on well.", 0),
        ("The town gets on well, though talks with the county are chilly.", 0),
        ("Talks with the county are chilly, but the town gets on well.", 0),
        ("Although it rains in the county, the town gets on well.", 1),
        ("The town gets on well, but talks with the county are chilly.", 1),
        ("Talks with the county are chilly although the town gets on well.", 1),
    ],
)
def test_a_statement_may_account_for_the_objection_in_its_own_words(held: str, count: int) -> None:
    assert len(messages(RULE, one(held=f"'{held}'"), None)) == count


@pytest.mark.parametrize("voice", ["conceded", "author", "reported"])
@pytest.mark.parametrize(
    ("objection", "target", "count"),
    [
        ("at: 1.2 s1", "at: 1.2 s1", 0),
        ("at: 1.2 s1, quote: {start: turned, end: chilly}", "at: 1.2 s1", 0),
        ("at: 1.2 s2", "at: 1.2 s2", 1),
        ("at: 1.1 s2", "at: 1.1 s1", 1),
        ("at: 1.1 s2", "at: 1.1 s3", 0),
        ("at: 1.1 s1-2", "at: 1.1 s1", 1),
        ("at: 2.1 s2", "at: 2.2 s1", 1),
        ("at: 1.1 s2", "", 1),
    ],
)
def test_the_papers_sentence_may_account_for_it(voice: str, objection: str, target: str, count: int) -> None:
    rule = "unanswered-objection" if voice == "reported" else RULE
    assert len(messages(rule, one(f", {objection}", target, voice), PAPER)) == count


@pytest.mark.parametrize(
    ("voice", "at", "said", "count"),
    [
        ("reported", "1.2 s1", "Moss holds that the town is not rich.", 0),
        ("reported", "1.2 s1", "Moss is against it.", 1),
        ("reported", "1.2 s2", "Moss holds that the town is not rich.", 1),
        ("reported", "1.2", "Moss holds that the town is not rich.", 1),
        ("conceded", "1.2 s1", "It seems that the town is not rich.", 1),
    ],
)
def test_without_its_text_one_sentence_accounts_for_what_it_reports(voice: str, at: str, said: str, count: int) -> None:
    rule = "unanswered-objection" if voice == "reported" else RULE
    assert len(messages(rule, one(f", at: {at}", "at: 1.2 s1", voice, said, "The town is rich."), None)) == count


def test_it_may_be_in_german() -> None:
    text = "language: de" + one(
        said="Die Gespräche mit dem Kreis sind frostig.",
        held="'Obwohl die Gespräche mit dem Kreis frostig sind, vertragen sie sich.'",
    )
    assert messages(RULE, text, None) == []
    assert len(messages(RULE, text.replace("Obwohl", "Weil"), None)) == 1
    assert len(messages(RULE, text.replace("language: de", "language: xx"), None)) == 1


def test_a_group_is_the_papers_if_all_of_it_is() -> None:
    group = "{linked: [{id: one, text: ▶O, voice: conceded}, {text: Q, voice: VOICE}]}"
    text = f"claim: {{text: C, objections: [{group}]}}"
    assert nodes(found(RULE, text.replace("VOICE", "author"))) == ["one"]
    found(RULE, text.replace("VOICE", "reader").replace("▶", ""))
