"""An exercise and its key as data: one form in JSON and YAML, which pages, worksheets and marking are made from.

The exercise is all that students get, the key all that marking needs. Ids are random letters that mean nothing outside
the two.
"""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[float, Field(ge=0, le=1)]
Version = Annotated[int, Field(ge=1, le=1)]
Level = Annotated[int, Field(ge=1, le=3)]
Data = dict[str, Any]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Option(_Part):
    """Something to choose, or a statement to arrange: an id and its text."""

    id: str
    text: str


class PassageSentence(_Part):
    """A sentence of the text; the marks of its notes stand in it as ``[3]`` where the exercise shows them."""

    id: str
    text: str


class ExercisePassage(_Part):
    """A paragraph of the text."""

    sentences: tuple[PassageSentence, ...]


class NoteShown(_Part):
    """A footnote that the student can look up."""

    number: int
    text: str


class Origin(_Part):
    """What an exercise was made from: the title of the map, and the paper as it is cited."""

    map: str = ""
    paper: str = ""


class AnswerForm(StrEnum):
    """How a question is answered: one option, several, a text, or words found in the text."""

    ONE = "one"
    SEVERAL = "several"
    TEXT = "text"
    WORDS = "words"


class Question(_Part):
    """A question; ``about`` is the id of the statement or the sentence that it asks about, if there is one.

    The answer to ``one`` is the id of an option, to ``several`` a list of ids, to ``text`` a text, to ``words`` a list
    of words.
    """

    id: str
    text: str
    form: AnswerForm
    about: str | None = None
    options: tuple[Option, ...] = ()


class Exercise(_Part):
    """What a student gets.

    ``statements`` are to be arranged, or to be chosen from (a word bank); ``claim`` is the id of the one that is told
    to be the claim. ``map`` is a map in the notation, in which the texts of ``blanks`` are empty. ``places`` says which
    sentences of the passages a statement of the map was read from. Where there are no questions, a map is handed in.
    """

    version: Version = Field(1, alias="argmap-exercise")
    id: str
    kind: str
    level: Level
    title: str
    language: str
    instructions: tuple[str, ...]
    source: Origin = Origin()
    claim: str | None = None
    statements: tuple[Option, ...] = ()
    map: Data | None = None
    blanks: tuple[str, ...] = ()
    passages: tuple[ExercisePassage, ...] = ()
    notes: tuple[NoteShown, ...] = ()
    places: dict[str, tuple[str, ...]] = {}
    questions: tuple[Question, ...] = ()


class KeyItem(_Part):
    """The answer to a question.

    ``right`` are ids of options, texts or words: of a question for one, any of them is right, of one for several, all
    of them together. ``partial`` is the share of the credit for other options; ``explanation`` says why. ``passage``
    is the text in which words are to be found: a few others that stand in it cost nothing.
    """

    question: Question
    right: tuple[str, ...]
    partial: dict[str, Share] = {}
    explanation: str = ""
    passage: str = ""


class Key(_Part):
    """The answers to an exercise, for the teacher; ``written_in`` is the language of the statements.

    ``reference`` is the map that answers are marked by, if a map is handed in (``named``: by its ids too), and
    ``distractors`` the texts that belong nowhere in it; ``items`` are the answers to questions. ``origin`` says which
    statement of the teacher's map each id is. ``seed`` is the number that the exercise was made with: whoever knows it
    and has the map can make the key again, so it is here alone.
    """

    version: Version = Field(1, alias="argmap-key")
    exercise: str
    kind: str
    title: str
    language: str
    written_in: str | None = None
    reference: Data | None = None
    named: bool = False
    distractors: tuple[str, ...] = ()
    seed: int | None = None
    items: tuple[KeyItem, ...] = ()
    origin: dict[str, str] = {}


class Made(_Part):
    """An exercise with its key."""

    exercise: Exercise
    key: Key
