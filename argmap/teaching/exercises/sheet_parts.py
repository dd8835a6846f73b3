"""The parts of a worksheet that are made of an exercise alone: the text, the map with its blanks, the notes."""

from html import escape
from string import ascii_uppercase

from argmap.teaching.exercises.exercise import Data, Exercise
from argmap.teaching.exercises.map_branches import LISTS, statements
from argmap.teaching.teaching_words import TeachingWords

SIGNS = {"premises": "supports", "objections": "attacks", "undercutters": "undercuts", "linked": "supports"}
LINES = 2
"""How many lines there are to write a statement on; one where it is chosen from a word bank."""


class SheetParts:
    """Makes them. ``solved`` are the texts of blanks, by id, for the version with the key."""

    def __init__(self, exercise: Exercise, words: TeachingWords, solved: dict[str, str] | None = None) -> None:
        self.exercise, self.words, self.solved = exercise, words, solved or {}
        claim = exercise.map["claim"] if exercise.map else None
        self.order = [one["id"] for one in statements_in_order(claim)] if claim else []
        ids = [id_ for id_ in self.order if id_ not in exercise.blanks]
        asked = exercise.questions and not exercise.blanks
        self.labels = {id_: label(number) for number, id_ in enumerate(ids)} if asked else {}
        self.labels |= {id_: f"({number})" for number, id_ in enumerate(exercise.blanks, 1)}
        self.texts = {one["id"]: one["text"] for one in statements(claim)} if claim else {}
        sentences = [one.id for passage in exercise.passages for one in passage.sentences]
        self.numbers = {id_: number for number, id_ in enumerate(sentences, 1)}

    def passages(self) -> str:
        """Return the text, its sentences numbered where something refers to them."""
        if not self.exercise.passages:
            return ""
        named = bool(self.exercise.places) or any(one.about in self.numbers for one in self.exercise.questions)
        found = [f"<h2>{escape(self.words.say('sheet.text'))}</h2>"]
        for passage in self.exercise.passages:
            sentences = (
                (f"<sup>{self.numbers[one.id]}</sup>\u00a0" if named else "") + escape(one.text)
                for one in passage.sentences
            )
            found.append(f'<p class="passage" dir="auto">{" ".join(sentences)}</p>')
        return "\n".join(found)

    def notes(self) -> str:
        """Return the notes."""
        if not self.exercise.notes:
            return ""
        rows = "".join(f"<li value={one.number}>{escape(one.text)}</li>" for one in self.exercise.notes)
        return f'<h2>{escape(self.words.say("sheet.notes"))}</h2><ol dir="auto">{rows}</ol>'

    def outline(self) -> str:
        """Return the map of the exercise as nested boxes, with lines to write on in the place of blanks."""
        if self.exercise.map is None:
            return ""
        heading = escape(self.words.say("sheet.map"))
        return f'<h2>{heading}</h2><ul class="map">{self.entry(self.exercise.map["claim"], "claim")}</ul>'

    def entry(self, here: Data, key: str) -> str:
        """Return a statement, a reference or a group with all that hangs on it."""
        below = "".join(self.entry(one, part) for part in LISTS if part != "linked" for one in here.get(part, ()))
        if "linked" in here:
            members = "".join(self.entry(one, key) for one in here["linked"])
            together = escape(self.words.say("sheet.together"))
            inner = f'<span class="sign">{together}</span><ul class="map" style="padding:0">{members}</ul>'
            return f'<li class="{key}"><div class="group">{inner}</div>{f"<ul>{below}</ul>" if below else ""}</li>'
        under = f"<ul>{below}</ul>" if below else ""
        return f'<li class="{key}"><div class="box">{self._box(here, key)}</div>{under}</li>'

    def _box(self, here: Data, key: str) -> str:
        sign = self.words.say(f"tag.{SIGNS.get(key, 'claim')}")
        if "ref" in here:
            said = self.words.say(
                "sheet.again", text=self.texts.get(here["ref"], ""), label=self.labels.get(here["ref"], "")
            )
            return f'<span class="sign">{escape(sign)}</span> <i dir="auto">{escape(said)}</i>'
        label_ = self.labels.get(here["id"], "")
        head = f'<span class="sign">{escape(f"{label_} · {sign}" if label_ else sign)}</span> '
        if here["id"] in self.exercise.blanks:
            text, lines = self.solved.get(here["id"]), 1 if self.exercise.statements else LINES
            return head + (
                f'<span class="right" dir="auto">{escape(text)}</span>' if text else '<div class="line"></div>' * lines
            )
        return f'{head}<span dir="auto">{escape(here["text"])}</span>{self._sources(here)}'

    def _sources(self, here: Data) -> str:
        """Return what a statement rests on, and where it was read, in small print."""
        said = []
        for one in here.get("footnotes", ()):
            number = one["note"] if isinstance(one, dict) else one
            part = f": {one['backs']}" if isinstance(one, dict) and "backs" in one else ""
            said.append(f"[{number}{part}]")
        said += [f"({one if isinstance(one, str) else one['work']})" for one in here.get("cites", ())]
        said += [self.words.say(f"basis.{here['basis']}")] if "basis" in here else []
        numbers = [str(self.numbers[one]) for one in self.exercise.places.get(here["id"], ()) if one in self.numbers]
        said += [self.words.say("sheet.sentences", count=len(numbers), numbers=", ".join(numbers))] if numbers else []
        return f' <span class="small">{escape("; ".join(said))}</span>' if said else ""


def statements_in_order(claim: Data) -> list[Data]:
    """Return the statements of a claim's data in the order in which they stand on a sheet."""
    found = [] if "linked" in claim or "ref" in claim else [claim]
    members = [one for entry in claim.get("linked", ()) for one in statements_in_order(entry)]
    below = [
        one for key in LISTS if key != "linked" for entry in claim.get(key, ()) for one in statements_in_order(entry)
    ]
    return [*found, *members, *below]


def label(number: int) -> str:
    """Return A, B, ... Z, A2, B2, ... for 0, 1, ..."""
    round_, place = divmod(number, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(round_ + 1) if round_ else "")
