"""Critical questions that do not test a step of some scheme, read pair by pair.

A question is foreign to a scheme if it asks about something that its steps do not have: an expert, a rule, a goal. Most
questions are near to several schemes ("Is it typical of its kind?" tests a sign as well as an example), and some fit
any step ("What is the evidence for that?"): these are in no group. What is in doubt is left out.
"""

from functools import cache
from typing import NamedTuple

from argmap.schemes import scheme


class QuestionGroup(NamedTuple):
    """Questions about one thing, by scheme and number from 1, and the schemes whose steps do not have it."""

    questions: dict[str, tuple[int, ...]]
    foreign_to: str


SAID = "expert-opinion position-to-know witness-testimony"
"""Schemes that rest on somebody's word."""
DONE = "negative-consequences positive-consequences practical-reasoning slippery-slope values"
"""Schemes about what should be done."""
TOLD = "rule exception precedent"
FOUND = "best-explanation correlation-to-cause sign"
NOT_SAID = f"analogy cause-to-effect classification composition example {FOUND} {DONE} {TOLD}"
NOT_DONE = f"{SAID} popular-opinion classification composition example lack-of-evidence {FOUND}"
GROUPS = {
    "a source": QuestionGroup(
        {"expert-opinion": (1, 2, 4, 5), "position-to-know": (1, 3), "witness-testimony": (3, 4)}, NOT_SAID
    ),
    "a commitment": QuestionGroup(
        {"commitment": (1, 2, 3)},
        f"analogy cause-to-effect classification composition example negative-consequences positive-consequences "
        f"slippery-slope {FOUND} {TOLD}",
    ),
    "a change of mind": QuestionGroup(
        {"inconsistency": (2,)}, f"analogy cause-to-effect classification composition example {TOLD}"
    ),
    "what is said about a person": QuestionGroup({"ad-hominem": (1,)}, NOT_SAID),
    "most people": QuestionGroup(
        {"popular-opinion": (1,)},
        f"{SAID} {TOLD} {FOUND} ad-hominem analogy cause-to-effect classification commitment composition example "
        "inconsistency lack-of-evidence negative-consequences positive-consequences",
    ),
    "two cases": QuestionGroup(
        {"analogy": (1, 2), "precedent": (1,)},
        f"{SAID} {DONE} popular-opinion ad-hominem commitment lack-of-evidence best-explanation",
    ),
    "a rule": QuestionGroup(
        {"rule": (1, 2), "exception": (2,)},
        f"{SAID} popular-opinion ad-hominem best-explanation correlation-to-cause lack-of-evidence",
    ),
    "a kind": QuestionGroup(
        {"classification": (1, 2)},
        f"{SAID} {DONE} popular-opinion commitment cause-to-effect correlation-to-cause lack-of-evidence",
    ),
    "a cause": QuestionGroup(
        {"cause-to-effect": (1, 3), "correlation-to-cause": (3, 4)},
        f"{SAID} {TOLD} popular-opinion ad-hominem commitment inconsistency analogy classification composition",
    ),
    "an explanation": QuestionGroup(
        {"best-explanation": (1, 2)}, f"{DONE} {TOLD} commitment composition classification analogy"
    ),
    "consequences": QuestionGroup({"negative-consequences": (4,), "positive-consequences": (4,)}, NOT_DONE),
    "a goal": QuestionGroup({"practical-reasoning": (1, 2)}, f"{NOT_DONE} ad-hominem inconsistency"),
    "a value": QuestionGroup({"values": (3,)}, f"{NOT_DONE} ad-hominem inconsistency"),
    "parts of a whole": QuestionGroup(
        {"composition": (1,)},
        f"{SAID} {DONE} {TOLD} {FOUND} popular-opinion ad-hominem commitment inconsistency cause-to-effect "
        "lack-of-evidence",
    ),
    "a search": QuestionGroup(
        {"lack-of-evidence": (1, 2)}, f"{DONE} {TOLD} analogy commitment composition classification"
    ),
}  # fmt: skip


@cache
def foreign_questions(name: str) -> tuple[str, ...]:
    """Return the questions that are foreign to a scheme, in the order of the groups."""
    groups = (one for one in GROUPS.values() if name in one.foreign_to.split())
    return tuple(
        scheme(other).questions[number - 1]
        for one in groups
        for other, numbers in one.questions.items()
        for number in numbers
    )


@cache
def far_schemes(name: str) -> tuple[str, ...]:
    """Return the schemes that a step of this one can hardly be taken for: their questions are foreign to it."""
    groups = (one for one in GROUPS.values() if name in one.foreign_to.split())
    return tuple(sorted({other for one in groups for other in one.questions}))
