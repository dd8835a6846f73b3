"""A zip of feedback files as Moodle takes it ("Upload multiple feedback files in a zip")."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from argmap.teaching.submissions.moodle_names import Participant, feedback_folder

NAME = "feedback-for-moodle.zip"
PAGE = "feedback.html"
MADE = (1980, 1, 1, 0, 0, 0)
"""The time that all entries have, so that the same feedback gives the same bytes: the first that a zip can hold."""


def feedback_zip(pages: Mapping[Participant, bytes]) -> bytes:
    """Return the zip: each student's page in the folder that Moodle looks for; not of students without a number."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for student, page in sorted(pages.items()):
            if student.number:
                entry = ZipInfo(f"{feedback_folder(student)}/{PAGE}", MADE)
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, page)
    return packed.getvalue()
