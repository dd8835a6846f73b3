import re

import pytest

from argmap.teaching.feedback.student_page import StudentPage
from argmap.teaching.marking import ReferenceMap, Verdict, mark_map
from argmap.teaching.teaching_words import TeachingWords, teaching_languages
from tests.teaching.marking.maps import KEY, edited, graph

LINK = (
    "    - linked:\n"
    "        - {id: light, text: By nine it is light.}\n"
    "        - {id: safe, text: Light roads are safe.}\n"
)
FAULTS = {
    Verdict.WRONG_SIGN: {"      objections:\n        - {id: bed": "        - {id: bed"},
    Verdict.WRONG_TARGET: {
        "safe.}\n      undercutters:\n        - {id: lamps, text: Most roads have lamps already.}":
        "safe., objections: [Most roads have lamps already.]}"
    },
    Verdict.WRONG_PARENT: {
        "      premises:\n        - {id: tired, text: Teachers see tired pupils in the first lesson.}\n": "",
        "    - {id: buses": "    - Teachers see tired pupils in the first lesson.\n    - {id: buses",
    },
    Verdict.TAKEN_APART: {
        LINK: "    - text: By nine it is light.\n", "  objections:\n    - {id: buses":
        "    - Light roads are safe.\n  objections:\n    - {id: buses",
    },
    Verdict.MISSING: {"The buses cannot change their timetable.": "A wholly other thing."},
    Verdict.EXTRA: {"    - {id: buses": "    - Cows graze in valleys.\n    - {id: buses"},
    Verdict.AGAIN: {"    - {id: buses": "    - The buses cannot change their timetable.\n    - {id: buses"},
    Verdict.MERGED: {
        "The buses cannot change their timetable.":
        "The buses cannot change their timetable and pupils could go to bed earlier too.",
        "      objections:\n        - {id: bed, text: They could go to bed earlier.}\n": "",
    },
    Verdict.NOT_THE_CLAIM: {"  id: later\n  text: School should begin later.\n  premises:\n":
                            "  text: Something else.\n  premises:\n    - School should begin later.\n"},
}  # fmt: skip


def page(replaced: dict[str, str], language: str = "en", remark: str = "") -> tuple[str, set[Verdict]]:
    """Return a student's page as text, and the verdicts that it tells."""
    marked = mark_map(graph(edited(replaced)), [ReferenceMap("key", graph(KEY))])
    html = StudentPage("A later start", TeachingWords(language)).write(marked, remark)
    return re.sub(r"<style>.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL), {one.verdict for one in marked.judged}


@pytest.mark.parametrize("language", teaching_languages())
@pytest.mark.parametrize("verdict", FAULTS)
def test_every_verdict_is_explained_in_whole_sentences(verdict: Verdict, language: str) -> None:
    text, verdicts = page(FAULTS[verdict], language)
    assert verdict in verdicts
    words = TeachingWords(language)
    assert words.say(f"tag.{verdict.replace(' ', '-')}") in text
    said = words.say(f"verdict.{verdict.replace(' ', '-')}", **dict.fromkeys(PLACES, "@")).split("@")
    assert all(re.sub(r"^[ “”„.]+|[ “”„.]+$", "", part) in text for part in said)
    assert "{" not in text
    assert "“”" not in text


PLACES = ("mine", "text", "parent", "where", "expected", "found", "mates")


def test_a_right_map_is_praised_and_nothing_is_left_to_look_at() -> None:
    text, _ = page({})
    assert "Everything is where it belongs" in text
    assert "What to look at next" not in text
    assert "You found the claim: “School should begin later”." in text
    assert "100 of 100 points" in text


def test_what_waits_for_the_teacher_is_said_with_both_marks() -> None:
    text, _ = page({"Pupils lack sleep.": "The pupils seem to lack sleep."})
    assert "or up to 100" in text
    assert "your teacher will look at this" in text
    assert "0.25 – 1" in text


def test_a_remark_is_shown_as_it_was_written() -> None:
    assert "<b>Good</b> &" not in page({}, remark="<b>Good</b> &")[0]
    assert "&lt;b&gt;Good&lt;/b&gt; &amp;" in page({}, remark="<b>Good</b> &")[0]


def test_the_teachers_own_mark_comes_before_ours() -> None:
    marked, words = mark_map(graph(KEY), [ReferenceMap("key", graph(KEY))]), TeachingWords("en")
    html = StudentPage("A later start", words).write(marked, mark="9,5")
    assert "mark: 9,5 of 100 points</p>" in html
    assert "By the rubric: 100 of 100 points" in html
