"""argmap.html in Firefox, from the disk: a statement is changed by mouse and keys, and is there the next time."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from argmap.programs import find_program
from tests.needs import missing
from tests.places import ROOT

pytestmark = pytest.mark.slow

MODULES = ROOT / ".venv" / "node_modules"
WALK = Path(__file__).parent / "firefox_walk.mjs"


def test_a_map_is_changed_and_kept(app: Path, tmp_path: Path) -> None:
    firefox = next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None) or missing("Firefox")
    node = find_program("node") or missing("node")
    if not (MODULES / "puppeteer-core").is_dir():
        missing("puppeteer-core")
    run = [str(one) for one in (node, WALK, MODULES, firefox, app.as_uri())]
    done = subprocess.run(run, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    met = json.loads(done.stdout)
    assert met["start"].startswith("argmap draws the argument of a text")
    assert (met["kept"], met["again"], met["faults"]) == ("Kept in this browser", True, [])
    assert [one for one in met["asked"] if not one.startswith(("file:", "data:", "blob:"))] == []
