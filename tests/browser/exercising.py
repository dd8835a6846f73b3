"""A student who does an exercise on its page: by mouse, by keys, or in the plain list, as the key says or otherwise."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from argmap.teaching.exercises.exercise import AnswerForm, Data, Key, KeyItem, Made
from argmap.teaching.exercises.exercise_marking import mark_exercise
from argmap.teaching.exercises.exercise_page.page_writing import exercise_page
from argmap.teaching.marking import Marked
from argmap.teaching.submissions.collecting import Submission
from argmap.teaching.submissions.hand_in import HandIn, read_hand_in
from argmap.teaching.submissions.moodle_names import Participant

RELATIONS = {"premises": "for", "objections": "against", "undercutters": "doubt"}
Put = tuple[str, str, str]
"""A statement, how it is put, and to which other."""


def write_page(made: Made, folder: Path) -> str:
    """Write the page of an exercise and return its address."""
    file = folder / f"{made.exercise.id}.html"
    file.write_text(exercise_page(made), encoding="utf-8", errors="backslashreplace")
    return file.as_uri()


def puts(entry: Data, key: str = "", target: str = "") -> Iterator[Put]:
    """Yield what is to be put where so that the map of a key comes out, each after what it is put to."""
    members = entry.get("linked", [entry])
    first = members[0].get("id") or members[0]["ref"]
    if key:
        yield first, RELATIONS[key], target
    for one in members[1:]:
        yield one.get("id") or one["ref"], "together", first
    for one in members:
        for below in ("premises", "objections"):
            for child in one.get(below, ()):
                yield from puts(child, below, one["id"])
    for child in entry.get("undercutters", ()):
        yield from puts(child, "undercutters", first)


class Student:
    """A student with the page of an exercise before them; ``faults`` holds what the page complained about."""

    def __init__(self, tab: Any, address: str) -> None:
        self.tab = tab
        self.faults: list[str] = []
        tab.on("pageerror", lambda error: self.faults.append(str(error)))
        tab.on("console", lambda message: self.faults.append(message.text))
        tab.goto(address)

    def told(self) -> str:
        """Return what the bar says."""
        return str(self.tab.inner_text("#told"))

    def check(self) -> str:
        """Have everything checked and return what is told of all."""
        self.tab.evaluate("document.querySelector('#told').textContent = ''")
        self.tab.click("#check")
        self.tab.wait_for_function("() => document.querySelector('#told').textContent !== ''")
        return self.told()

    def results(self) -> list[str]:
        """Return what is told of each answer, or of each statement."""
        return [one.inner_text() for one in self.tab.locator("#work .told").all() if one.inner_text()]

    def answer(self, item: KeyItem) -> None:
        """Answer a question rightly."""
        question = item.question
        if question.form in (AnswerForm.TEXT, AnswerForm.WORDS):
            self.write(item, ", ".join(item.right))
        elif self.tab.locator(f"#work select[aria-describedby=told-{question.id}]").count():
            self.tab.select_option(f"#work select[aria-describedby=told-{question.id}]", item.right[0])
        else:
            chosen = item.right if question.form is AnswerForm.SEVERAL else item.right[:1]
            for one in chosen:
                self.tab.check(f"input[name={question.id}][value={one}]")

    def write(self, item: KeyItem, text: str) -> None:
        """Write an answer."""
        self.tab.fill(f"#work textarea[aria-describedby=told-{item.question.id}]", text)

    def pick(self, statement: str) -> None:
        """Press a statement; where it stands more than once, the one without a place."""
        loose = self.tab.locator(f"#bank .card[data-id={statement}] > .statement")
        one = loose if loose.count() else self.tab.locator(f"#map .card[data-id={statement}] > .statement")
        one.first.click()

    def again(self, statement: str) -> None:
        """Use a statement once more."""
        self.pick(statement)
        self.tab.click(f"#map .card[data-id={statement}] button:has-text('Use it again')")

    def put(self, statement: str, how: str, target: str) -> None:
        """Put a statement to another by the buttons on the cards."""
        if not self.tab.locator(f"#bank .card[data-id={statement}]").count():
            self.again(statement)
        self.pick(statement)
        self.tab.locator(f"#parts .card[data-id={target}] > .puts .{how}").first.click()

    def head(self, statement: str) -> None:
        """Make a statement the claim."""
        self.pick(statement)
        self.tab.click(f".card[data-id={statement}] > .puts .claim")

    def do(self, key: Key) -> None:
        """Do the whole exercise rightly; a map by the buttons on the cards."""
        for item in key.items:
            self.answer(item)
        if key.reference:
            for statement, how, target in self.prepared(key.reference["claim"]):
                self.put(statement, how, target)

    def prepared(self, claim: Data) -> list[Put]:
        """Make a claim the claim, unless it is told, and return what is to be put where."""
        if not self.tab.locator(f"#map .card[data-id={claim['id']}]").count():
            self.head(claim["id"])
        return list(puts(claim))

    def hand_in(self, name: str = "Ada Lovelace") -> bytes:
        """Hand in, and return the file."""
        self.tab.click("#hand-in")
        self.tab.fill("#student", name)
        with self.tab.expect_download() as download:
            self.tab.click("dialog button.main")
        return Path(download.value.path()).read_bytes()


def handed_in(content: bytes) -> HandIn:
    """Return a file from a page as marking reads it."""
    return read_hand_in(Submission(Participant("Ada"), "Ada.json", lambda: content))


def points(made: Made, content: bytes) -> float:
    """Return the points that a file from the page of an exercise gets."""
    marked = mark_exercise(handed_in(content), made.key)
    return marked.sure.points if isinstance(marked, Marked) else marked.points


def data(content: bytes) -> dict[str, Any]:
    """Return a file from a page as data."""
    found: dict[str, Any] = json.loads(content)
    return found
