"""A class that handed in maps of one text, as a teacher gives it to a desk."""

import base64
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from argmap.desk import Desk

KEY = """title: A later start
claim:
  id: start
  text: School should begin an hour later.
  premises:
    - {id: sleep, text: Pupils sleep too little on school days.}
    - {id: trial, text: In the trial marks became better.}
  objections:
    - {id: buses, text: The school buses cannot run an hour later.}
"""
PARAPHRASED = KEY.replace("Pupils sleep too little on school days.", "On school days the pupils get too little sleep.")
TURNED = KEY.replace("The school buses cannot run an hour later.", "The school buses can run an hour later.")
PARTLY = """claim:
  text: School should begin an hour later.
  premises:
    - The school buses cannot run an hour later.
"""
HOSTILE = """title: <script>alert(1)</script>
claim:
  text: "<img src=x onerror=alert(1)> School should begin an hour later </script><script>alert(2)</script>"
  premises:
    - "=HYPERLINK(\\"javascript:alert(3)\\") <b>pupils</b> sleep too little on days of school."
"""
CLASS = {
    "Ada Right_101": KEY,
    "Ben Partly_102": PARTLY,
    "Cem Other Words_103": PARAPHRASED,
    "Dora Other Words_104": PARAPHRASED,
    "Eve Turned_105": TURNED,
    "<i>Mallory_106": HOSTILE,
    "Nil Empty_107": "",
}
WORKSHEET = (
    "Identifier,Full name,Status,Grade,Maximum Grade,Grade can be changed\r\n"
    + "".join(f"Participant {number},Student {number},Submitted,,100.00,Yes\r\n" for number in range(101, 108))
).encode()
CANVAS = b"Student,ID,SIS,Map one (311),Essay (312)\r\n    Points Possible,,,10,20\r\nAda,101,a,,\r\n"


def moodle_zip(class_: dict[str, str] | None = None, **more: bytes) -> bytes:
    """Return what "Download all submissions" gives for a class."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in (class_ or CLASS).items():
            archive.writestr(f"{name}_assignsubmission_file_/map.yaml", text)
        for name, content in more.items():
            archive.writestr(name, content)
    return out.getvalue()


def with_key(folder: Path) -> Desk:
    """Return a desk with the teacher's map on it."""
    file = folder / "school.yaml"
    file.write_text(KEY, encoding="utf-8")
    desk = Desk(folder)
    desk.open(file)
    return desk


def tell(desk: Desk, do: str, **said: Any) -> dict[str, Any]:
    """Return the answer to a message for the classroom that it can answer."""
    answer = desk.answer({"do": "class", "message": {"do": do, **said}})
    assert "error" not in answer, answer["error"]
    return answer


def told_off(desk: Desk, do: str, **said: Any) -> dict[str, Any]:
    """Return the error that a message for the classroom is answered with."""
    error: dict[str, Any] = desk.answer({"do": "class", "message": {"do": do, **said}})["error"]
    return error


def give(desk: Desk, role: str, *files: tuple[str, bytes]) -> dict[str, Any]:
    """Give files as something."""
    return tell(desk, "give", role=role, files=sent(*files))


def sent(*files: tuple[str, bytes]) -> list[dict[str, str]]:
    """Return files as a message has them."""
    return [{"name": name, "data": base64.b64encode(content).decode()} for name, content in files]


def finish(desk: Desk) -> dict[str, Any]:
    """Go on until what goes on is done."""
    while (answer := tell(desk, "go-on")).get("work"):
        pass
    return answer


def marked(desk: Desk) -> dict[str, Any]:
    """Mark the class."""
    tell(desk, "mark")
    return finish(desk)


def saved(desk: Desk) -> dict[str, bytes]:
    """Return the files in the archive of the marks."""
    tell(desk, "save")
    return opened(finish(desk)["file"])


def opened(file: dict[str, str]) -> dict[str, bytes]:
    """Return what an archive that was handed out holds."""
    with ZipFile(BytesIO(base64.b64decode(file["data"]))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def row(state: dict[str, Any], student: str) -> dict[str, Any]:
    """Return the row of a student."""
    found: dict[str, Any] = next(one for one in state["marks"] if one["student"] == student)
    return found
