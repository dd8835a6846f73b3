import pytest

from argmap.checking.running import check
from argmap.notation.reading import loads
from argmap.rules import Profile
from tests.rules.marked import found

RULE = "unknown-language"


def test_a_language_without_word_lists_is_named() -> None:
    (problem,) = found(RULE, "language: ▶xx-yy\nclaim: {text: C}")
    assert problem.message == "rules on wording do not run: argmap has no word lists for 'xx-yy'"
    assert "de, en" in problem.help


@pytest.mark.parametrize("language", ["language: en", "language: de-AT", "language: EN", "language:", "title: T"])
def test_a_language_with_word_lists_passes(language: str) -> None:
    found(RULE, f"{language}\nclaim: {{text: C}}")


def test_it_is_said_wherever_rules_on_wording_would_run() -> None:
    map_ = loads("language: eo\nclaim: {text: C}")
    told = {profile for profile in Profile if RULE in {one.rule for one in check(map_, profile=profile)}}
    assert told == {Profile.TEACHING, Profile.REVIEW, Profile.STRICT}
