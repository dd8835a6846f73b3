"""The classroom: it makes exercises of the map on the desk, and marks what a class handed in.

All of it is held in memory: nothing is on the disk until somebody saves what is handed out.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from argmap.desk.classroom import class_messages as asked
from argmap.desk.classroom.class_key import ClassKey
from argmap.desk.classroom.class_session import ClassSession
from argmap.desk.classroom.exercise_archives import exercise_archives
from argmap.desk.classroom.given_files import received
from argmap.desk.on_desk import OnDesk
from argmap.desk.refusals import InvalidError
from argmap.graph.graph_document import as_graph
from argmap.problems import ArgmapError
from argmap.teaching.teaching_words import require_language, teaching_languages

Data = dict[str, Any]


class Classroom:
    """Answers messages as a desk does; what cannot be done raises ``ArgmapError`` and has changed nothing."""

    def __init__(self) -> None:
        self._session = ClassSession()
        self._answers: dict[type, Callable[[Any, OnDesk | None], Data]] = {
            asked.LookAtClass: self._look, asked.MakeExercise: self._make, asked.GiveFiles: self._give,
            asked.TakeAway: self._take_away, asked.SetMarking: self._set, asked.MarkAll: self._mark,
            asked.GoOn: self._go_on, asked.StopWork: self._stop,
            asked.Decide: self._decide, asked.OwnMark: self._own_mark,
            asked.ShowFeedback: self._feedback, asked.ShowReport: self._report, asked.SaveMarks: self._save,
        }  # fmt: skip

    def answer(self, message: Any, desk: OnDesk | None) -> Data:
        """Do what a message asks for; ``desk`` is what lies on the desk now."""
        try:
            found = asked.CLASS_MESSAGES.validate_python(message)
        except ValidationError as error:
            first = error.errors()[0]
            raise InvalidError(f"this is no message: {'/'.join(map(str, first['loc']))}: {first['msg']}") from error
        return self._answers[type(found)](found, desk)

    def _look(self, _: asked.LookAtClass, desk: OnDesk | None) -> Data:
        return self._state(desk)

    def _state(self, desk: OnDesk | None) -> Data:
        return {"languages": teaching_languages(), **self._session.shown(_open_map(desk))}

    def _make(self, message: asked.MakeExercise, desk: OnDesk | None) -> Data:
        if desk is None:
            raise ArgmapError("open the map first that the exercise is to be made from")
        return exercise_archives(desk.document, desk.article, message)

    def _give(self, message: asked.GiveFiles, desk: OnDesk | None) -> Data:
        self._session.give(message.role, received(message.files))
        return self._state(desk)

    def _take_away(self, message: asked.TakeAway, desk: OnDesk | None) -> Data:
        if message.role == "any":
            self._session = ClassSession()
        else:
            self._session.take_away(message.role)
        return self._state(desk)

    def _set(self, message: asked.SetMarking, desk: OnDesk | None) -> Data:
        require_language(message.language, "feedback pages")
        self._session.set(message.language, message.assignment)
        return self._state(desk)

    def _mark(self, _: asked.MarkAll, desk: OnDesk | None) -> Data:
        self._session.mark(_open_map(desk))
        return self._state(desk)

    def _go_on(self, _: asked.GoOn, desk: OnDesk | None) -> Data:
        file = self._session.go_on()
        going = self._session.going
        return {"work": going} if going else {**self._state(desk), **({"file": file} if file else {})}

    def _stop(self, _: asked.StopWork, desk: OnDesk | None) -> Data:
        self._session.stop()
        return self._state(desk)

    def _decide(self, message: asked.Decide, desk: OnDesk | None) -> Data:
        self._session.decide((message.reference, message.id, message.words), message.answer)
        return self._state(desk)

    def _own_mark(self, message: asked.OwnMark, desk: OnDesk | None) -> Data:
        self._session.write((message.student, message.number, message.file), message.mark, message.remark)
        return self._state(desk)

    def _feedback(self, message: asked.ShowFeedback, _: OnDesk | None) -> Data:
        return {"html": self._session.feedback(message.row)}

    def _report(self, _: asked.ShowReport, __: OnDesk | None) -> Data:
        return {"html": self._session.report()}

    def _save(self, _: asked.SaveMarks, desk: OnDesk | None) -> Data:
        self._session.save()
        return self._state(desk)


def _open_map(desk: OnDesk | None) -> ClassKey | None:
    return ClassKey(Path(desk.document.file).name, as_graph(desk.document)) if desk else None
