"""The package of an exercise on a learning platform: scorm-again (npm, MIT) keeps what the page tells it."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from argmap.notation.reading import loads
from argmap.teaching.exercises.exercise import Made
from argmap.teaching.exercises.exercise_page.answer_checks import marks_itself
from argmap.teaching.exercises.exercise_page.scorm_package import scorm_package
from argmap.teaching.exercises.making import Wanted, make_exercise
from tests.browser.exercising import Student, puts
from tests.needs import missing
from tests.places import ROOT
from tests.teaching.exercises.example_maps import KINDS, LARGE, LEVELS, MAPS, made

RUNTIME = Path("node_modules", "scorm-again", "dist", "scorm12.js")
SITE = "https://platform.test"
FRAME = """<!doctype html><script src="runtime.js"></script><script>{}</script>
<iframe src="{}" width="1100" height="900"></iframe>"""
START = """
window.API = new Scorm12API({{autocommit: false}});
API.loadFromJSON({kept}, "");
window.told = [];
API.on("LMSSetValue", (name, value) => told.push([name, value]));
API.on("LMSFinish", () => told.push(["finished", ""]));
"""

pytestmark = pytest.mark.slow


def runtime() -> str:
    """Return the script of the platform."""
    found = next((file for file in (ROOT / ".venv" / RUNTIME, ROOT / RUNTIME) if file.is_file()), None)
    return (found or missing("scorm-again (npm install --prefix .venv scorm-again)")).read_text("utf-8")


class Platform:
    """A learning platform that shows a package in a frame."""

    def __init__(self, context: Any, package: bytes, site: str = SITE) -> None:
        with ZipFile(BytesIO(package)) as opened:
            self.page = opened.read("index.html").decode()
        self.tab, self.site = context.new_page(), site
        self.faults: list[str] = []
        self.tab.on("pageerror", lambda error: self.faults.append(str(error)))
        self.tab.route(f"{site}/**", self._serve)
        self.kept: Any = {}

    def _serve(self, route: Any) -> None:
        name = route.request.url.rpartition("/")[2]
        start = START.format(kept=json.dumps(self.kept))
        bodies = {
            "": (FRAME.format(start, "index.html"), "text/html"),
            "runtime.js": (runtime(), "text/javascript"),
            "index.html": (self.page, "text/html"),
        }
        body, kind = bodies[name]
        route.fulfill(body=body, content_type=f"{kind}; charset=utf-8")

    def open(self) -> "Student":
        """Open the package anew, with what the platform has kept, and return who does it."""
        self.tab.goto(f"{self.site}/")
        frame = self.tab.frames[1]
        frame.wait_for_selector("#bar")
        student = Student.__new__(Student)
        student.tab, student.faults = frame, self.faults
        return student

    def has(self, name: str) -> str:
        """Return what the platform knows."""
        return str(self.tab.evaluate("name => API.lmsGetValue(name)", name))

    def close(self) -> None:
        """Leave the page, and keep what the platform has then."""
        self.tab.evaluate("() => document.querySelector('iframe').remove()")
        data = self.tab.evaluate("() => API.renderCMIToJSONObject().cmi")
        self.kept = {"suspend_data": data["suspend_data"], "core": {"lesson_status": data["core"]["lesson_status"]}}
        self.last = self.tab.evaluate("() => told.slice(-3)")


@pytest.fixture
def context(browser: Any) -> Iterator[Any]:
    opened = browser.new_context(viewport={"width": 1200, "height": 1000})
    yield opened
    opened.close()


def packed() -> list[Made]:
    """Return an exercise of each kind and level that can mark itself."""
    found = (
        next(filter(None, (made(file, kind, level, 1) for file in (*MAPS, LARGE))), None)
        for kind in KINDS
        for level in LEVELS
    )
    return [one for one in found if one and marks_itself(one.exercise)]


@pytest.mark.parametrize("one", packed(), ids=lambda one: f"{one.exercise.kind}-{one.exercise.level}")
def test_work_is_kept_and_the_score_reported(context: Any, one: Made) -> None:
    platform = Platform(context, scorm_package(one))
    student = platform.open()
    assert platform.has("cmi.core.lesson_status") == "incomplete"
    student.tab.click("#hand-in")
    student.tab.wait_for_function("() => document.querySelector('#told').textContent !== ''")
    assert float(platform.has("cmi.core.score.raw")) <= 34
    assert platform.has("cmi.core.lesson_status") == "completed"
    student.do(one.key)
    assert student.tab.inner_text("#kept") == "Saved on the platform"
    work = student.tab.inner_text("#work")
    assert 0 < len(platform.has("cmi.suspend_data")) <= 4096
    platform.close()
    student = platform.open()
    assert student.tab.inner_text("#work") == work
    student.tab.click("#hand-in")
    student.tab.wait_for_function("() => document.querySelector('#told').textContent.startsWith('Handed in')")
    assert student.told() == "Handed in. Your score: 100 per cent."
    assert float(platform.has("cmi.core.score.raw")) == 100
    assert platform.faults == []


def test_part_of_it_right_earns_a_part_and_the_time_is_told(context: Any) -> None:
    one = next(one for one in packed() if one.exercise.kind == "arrange")
    platform = Platform(context, scorm_package(one))
    student = platform.open()
    assert one.key.reference
    for way in list(puts(one.key.reference["claim"]))[:-1]:
        student.put(*way)
    student.tab.click("#hand-in")
    student.tab.wait_for_function("() => document.querySelector('#told').textContent !== ''")
    assert 0 < float(platform.has("cmi.core.score.raw")) < 100
    platform.close()
    exit_, time, finished = platform.last
    assert exit_ == ["cmi.core.exit", "suspend"]
    assert re.fullmatch(r"0000:00:\d\d", time[1])
    assert finished == ["finished", ""]


def test_the_largest_exercise_fits_in_what_a_platform_keeps(context: Any) -> None:
    premises = "".join(f"    - {{text: 'Number {number} is a number.'}}\n" for number in range(199))
    one = make_exercise(
        loads(f"claim:\n  text: There are numbers.\n  premises:\n{premises}"), Wanted("arrange", size=200)
    )
    platform = Platform(context, scorm_package(one))
    student = platform.open()
    student.tab.evaluate("""() => {
      const work = new $work.Work();
      for (const place of [...work.forest.loose]) work.forest.put(place, "against", work.forest.claim);
      window.written = work.text();
    }""")
    written = student.tab.evaluate("() => window.written")
    assert len(one.exercise.statements) == 200
    assert len(written) <= 4096


def test_without_a_platform_or_without_https_it_says_so(context: Any) -> None:
    one = next(one for one in packed() if one.exercise.kind == "arrange")
    plain = Platform(context, scorm_package(one), "http://platform.test")
    student = plain.open()
    assert student.tab.is_hidden("#check")
    student.tab.click("#hand-in")
    assert "must be opened by https" in student.told()
    plain.tab.goto(f"{plain.site}/index.html")
    alone = Student.__new__(Student)
    alone.tab = plain.tab
    assert one.key.reference
    alone.put(*next(iter(puts(one.key.reference["claim"]))))
    assert plain.tab.inner_text("#kept") == "The platform does not answer: your work is not saved."
