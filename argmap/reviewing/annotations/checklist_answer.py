"""What a reviewer answers to a question of a checklist."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints, model_serializer

from argmap.notation.model import Shortened
from argmap.text.characters import Text

Choice = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60)]


class ChecklistAnswer(Shortened):
    """One answer out of the few that a question has, with a sentence on why."""

    SHORT: ClassVar[str] = "answer"

    answer: Annotated[Choice, Field(description="One of the answers that the question has, such as yes or partly.")]
    because: Annotated[Text, Field(max_length=5_000, description="Why, in a sentence.")] = ""
    draft: Annotated[bool, Field(description="A proposal that nobody has accepted yet: in no report.")] = False

    @model_serializer(mode="plain")
    def _to_short(self) -> str | dict[str, object]:
        said: dict[str, object] = {"answer": self.answer, "because": self.because, "draft": self.draft}
        given = {key: value for key, value in said.items() if value}
        return given if len(given) > 1 else self.answer
