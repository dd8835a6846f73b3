"""Names that Moodle and Canvas give to what students hand in, and that feedback must have to find them again.

"Download all submissions" makes a folder ``Full name_ID_assignsubmission_file_`` for each participant (or, where the
setting "in folders" is off, files whose names begin so); the number is the participant's in this assignment, and
"Upload multiple feedback files in a zip" looks for it (Moodle docs, "Assignment settings", "Feedback files").

Canvas names files ``familygiven_ID_SUBMISSION_name.ext``, with ``_LATE`` behind the name where it was late (Canvas
Instructor Guide, "How do I download all student submissions").
"""

import re
from typing import NamedTuple

FOLDER = re.compile(r"(?P<name>[^/\\]*?)_(?P<number>\d+)_assignsubmission_(?P<kind>file|onlinetext)_?")

CANVAS = re.compile(r"(?P<name>[^\W\d_]+)(?:_LATE)?_(?P<number>\d+)_\d+_")


class Participant(NamedTuple):
    """Whose submission it is: the name, and the number in Moodle's assignment or in Canvas, if it is from there."""

    name: str
    number: str = ""


def participant(path: str) -> Participant | None:
    """Return whose a file is that Moodle or Canvas named, by the first part of its path (between ``/``) that says so.

    What comes behind it is the student's choice, and could name another.
    """
    for part in path.split("/"):
        if found := FOLDER.match(part) or CANVAS.match(part):
            return Participant(" ".join(found["name"].split()), found["number"])
    return None


def feedback_folder(one: Participant) -> str:
    """Return the folder that Moodle looks for in a zip of feedback files."""
    return f"{one.name}_{one.number}_assignsubmission_file_"
