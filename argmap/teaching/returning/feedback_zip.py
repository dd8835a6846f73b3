"""A zip of feedback files as Moodle takes it ("Upload multiple feedback files in a zip")."""

from collections import Counter
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from argmap.teaching.submissions.moodle_names import Participant, feedback_folder

NAME = "feedback-for-moodle.zip"
MADE = (1980, 1, 1, 0, 0, 0)
"""The time that all entries have, so that the same feedback gives the same bytes: the first that a zip can hold."""


def feedback_zip(pages: Iterable[tuple[Participant, bytes]]) -> bytes:
    """Return the zip: each student's page in the folder that Moodle looks for; not of students without a number."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        count: Counter[Participant] = Counter()
        for student, page in sorted(pages, key=lambda one: one[0]):
            if student.number:
                count[student] += 1
                name = f"feedback-{count[student]}.html" if count[student] > 1 else "feedback.html"
                entry = ZipInfo(f"{feedback_folder(student)}/{name}", MADE)
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, page)
    return packed.getvalue()
