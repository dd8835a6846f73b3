import pytest

from tests.rules.checking import found, messages

RULE = "stand-in-for-support"
PAPER = """
## 1. Fares
Fares are undoubtedly high. It is also no secret, and quite obvious, that riders stay away. Riders come back in spring.

It is not obvious that fares matter, and it is far from obvious that riders pay. Moss calls it “obviously wrong”.

## 2. Gebühren
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Obviously fares are high.", "'Obviously' takes"),
        ("Another obvious principle is thrift.", "'obvious' takes"),
        ("It is also no secret that fares are high, which surely matters.", "'no secret' and 'surely' take"),
        ("It is well known that fares are high.", "'well known' takes"),
        ("Of course, fares are high.", "'Of course,' takes"),
        ("The ship is on a change of course.", None),
        ("It is not obvious that fares are high.", None),
        ("It is far from clear that fares are high.", None),
        ("The less obvious cost is time.", None),
        ("There is no obvious reason for it.", None),
        ("The effect is not clearly negative.", None),
        ("The sky is clear over the secret garden.", None),
    ],
)
def test_words_in_statements(text: str, words: str | None) -> None:
    expected = [f"{words} the place of a reason"] if words else []
    assert messages(RULE, f"claim: {{text: '{text}'}}", None) == expected


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("at: 1.1 s1", ["'undoubtedly' takes the place of a reason in the paper (1.1 s1)"]),
        ("at: 1.1 s1, basis: testimony", ["'undoubtedly' takes the place of a reason in the paper (1.1 s1)"]),
        ("at: 1.1 s1, footnotes: [2]", ["'undoubtedly' takes the place of a reason in the paper (1.1 s1)"]),
        ("at: 1.1 s2", ["'no secret' and 'obvious' take the place of a reason in the paper (1.1 s2)"]),
        (
            "at: 1.1",
            [
                "'undoubtedly' takes the place of a reason in the paper (1.1 s1)",
                "'no secret' and 'obvious' take the place of a reason in the paper (1.1 s2)",
            ],
        ),
        ("at: 1.1 s1, voice: conceded", ["'undoubtedly' takes the place of a reason in the paper (1.1 s1)"]),
        ("at: 1.1 s1, footnotes: [1]", []),
        ("at: 1.1 s1, cites: [w]", []),
        ("at: 1.1 s1, voice: reported", []),
        ("at: 1.1 s1, voice: reader", []),
        ("at: 1.1 s3", []),
        ("at: 1.2 s1", []),
        ("at: 1.2 s2", []),
        ("at: 7.7", []),
        ("voice: author", []),
    ],
)
def test_words_in_the_papers_sentences(rest: str, expected: list[str]) -> None:
    paper = "paper: {works: [{id: w}], footnotes: [{number: 1, cites: [{work: w}]}, {number: 2, text: E}]}"
    text = f"claim: {{text: Fares are high., {rest}}}\n{paper}"
    assert messages(RULE, text, PAPER) == expected
    assert messages(RULE, text, None) == []


def test_a_sentence_is_told_once_at_the_first_statement_that_lacks_support() -> None:
    text = """
claim:
  id: c
  text: C
  at: 1.1 s1
  voice: reader
  premises: [{id: p, text: P, at: 1.1 s1, cites: [w]}, {id: q, text: Q, at: 1.1 s1}, {id: r, text: R, at: 1.1 s1}]
paper: {works: [{id: w}]}
"""
    assert [one.node for one in found(RULE, text, PAPER)] == ["q"]


def test_a_word_in_the_statement_and_in_its_sentence_is_one_finding() -> None:
    assert len(messages(RULE, "claim: {text: Fares are surely high., at: 1.1 s1}", PAPER)) == 1


def test_the_language_of_the_paper_decides_in_its_text_and_that_of_the_map_in_statements() -> None:
    paper = "## 1. Preise\nZweifellos sind die Preise hoch. Die Preise sind nicht unbestritten, und der Bus ist voll."
    text = "claim: {text: Fares are high., at: 1.1}"
    assert messages(RULE, text, paper) == ["'Zweifellos' takes the place of a reason in the paper (1.1 s1)"]
    assert messages(RULE, "language: de\nclaim: {text: Bekanntlich sind die Preise hoch.}", None)
    assert messages(RULE, f"{text}\npaper: {{record: {{id: x, language: xx}}}}", paper) == []
