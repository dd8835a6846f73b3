"""The parts of a template: sections, each with a heading and what it holds, and questions that sections ask."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, Field
from pydantic.dataclasses import dataclass

from argmap.files.toml import wrong_value
from argmap.reviewing.checklist_proposals import proposals
from argmap.text.characters import Text
from argmap.text.nearest import did_you_mean

DEFAULT_TEMPLATE = "default"
POINTS = ("praise", "major", "minor", "question")
"""The weights of points; a template has a section for each, so that no point is lost."""
ASKING = ("checklist", "answers")
"""What a section holds that asks questions: answers out of a few, or in words of one's own."""
HOLDS = ("summary", "contribution", *POINTS, *ASKING, "references")
CHOICES = ("yes", "partly", "no", "not-applicable")
"""The answers to a question of a checklist, unless it names others."""
MOST, LONGEST = 100, 400
"""How many sections, and how many questions, a template may have, and how long a heading or a question may be."""
NAME = re.compile(r"[^\W_][\w-]{0,59}")
STRICT = ConfigDict(extra="forbid")


def _said(value: str) -> str:
    if not any(map(str.isalnum, value)) or len(value) > LONGEST or "\n" in value:
        raise wrong_value("a heading or a question", value, f"write words, in one line of at most {LONGEST} letters")
    return value


def _name(value: str) -> str:
    if not NAME.fullmatch(value):
        raise wrong_value("a name", value, "write letters, digits and hyphens")
    return value


def _holding(value: str) -> str:
    if value not in HOLDS:
        raise wrong_value("what a section can hold", value, did_you_mean(value, HOLDS))
    return value


def _proposal(value: str) -> str:
    if value not in proposals():
        raise wrong_value("the name of a proposal", value, did_you_mean(value, proposals()))
    return value


def _few(value: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(value) > MOST:
        raise wrong_value("a number that a template can have", len(value), f"write at most {MOST}")
    return value


Said = Annotated[Text, AfterValidator(_said)]
Name = Annotated[str, AfterValidator(_name)]


@dataclass(frozen=True, config=STRICT)
class TemplateSection:
    """A section: its heading and what it holds; the names of the ``questions`` that it asks, if it asks any.

    One that is ``for_editor`` is in the editor's file alone.
    """

    heading: Said
    holds: Annotated[str, AfterValidator(_holding)]
    questions: Annotated[tuple[Name, ...], AfterValidator(_few)] = ()
    for_editor: bool = False


@dataclass(frozen=True, config=STRICT)
class TemplateQuestion:
    """A question: its name in the review's file, its words, the answers that it can have, in their order.

    ``says`` gives an answer other words in the report than its name. ``proposal`` names what argmap proposes from the
    map; no proposal is in a report until the reviewer accepts it.
    """

    id: Name
    ask: Said
    choices: Annotated[tuple[Name, ...], AfterValidator(_few)] = CHOICES
    says: Mapping[str, Said] = Field(default_factory=dict)
    proposal: Annotated[str, AfterValidator(_proposal)] | None = None

    def word(self, choice: str) -> str:
        """Return what the report says for an answer."""
        said = self.says.get(choice) or choice.replace("-", " ")
        return said[:1].upper() + said[1:]


@dataclass(frozen=True, config=STRICT)
class ReportTemplate:
    """A template: what it is for, in a line, the title of the report, and its sections and questions."""

    description: Said
    sections: Annotated[tuple[TemplateSection, ...], AfterValidator(_few)]
    title: Said = "Review"
    questions: Annotated[tuple[TemplateQuestion, ...], AfterValidator(_few)] = ()

    def asked(self, section: TemplateSection) -> list[TemplateQuestion]:
        """Return the questions of a section."""
        by_id = {one.id: one for one in self.questions}
        return [by_id[id_] for id_ in section.questions]
