"""argmap.html in a browser, opened from the disk: the page within it, and the files that it keeps."""

import json
import re
import shlex
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from argmap.programs import find_program
from tests.browser.editing import Served
from tests.needs import missing
from tests.places import ROOT
from tests.running import program

KEPT = """async () => {
  const store = await new Promise((done) => {
    const opening = indexedDB.open("argmap", 1);
    opening.onsuccess = () => done(opening.result);
  });
  const files = store.transaction("files").objectStore("files");
  const all = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
  const [names, contents] = await Promise.all([all(files.getAllKeys()), all(files.getAll())]);
  store.close();
  return names.map((name, at) => [name, btoa(Array.from(contents[at], (one) => String.fromCharCode(one)).join(""))]);
}"""
ASK = """(message) => new Promise((done) => {
  const number = Math.random();
  window.addEventListener("message", ({ data }) => {
    if (data.number === number) done(data.answer);
  });
  window.parent.postMessage({ number, ask: JSON.stringify(message) }, "*");
})"""
OF_WINDOW = ("keyboard", "mouse", "touchscreen", "on", "expect_file_chooser", "expect_download", "screenshot", "route")
WINDOW = {"width": 1280, "height": 890}
OF_AXE = "Failed to execute 'postMessage'"
"""How the complaint begins about axe-core, which calls frames by an origin that a file does not have."""
SECONDS = 60_000
"""How long Python may take to begin on a busy machine, in thousandths of a second."""


def build(folder: Path) -> Path:
    """Write argmap.html with the command that its documentation names."""
    for name in ("node", "npm"):
        if find_program(name) is None:
            missing(name)
    (command,) = re.findall(r"^argmap (app .*)$", (ROOT / "docs" / "app.md").read_text(encoding="utf-8"), re.MULTILINE)
    file = folder / "argmap.html"
    arguments = [str(file) if one == "argmap.html" else one for one in shlex.split(command)]
    done = program(*arguments)
    assert done.returncode == 0, done.stderr.decode()
    return file


class Framed:
    """A window with argmap.html, as tests of pages see one: the page within it, with the window's mouse and keys."""

    def __init__(self, window: Any) -> None:
        self.window = window
        window.set_default_timeout(SECONDS)
        self.asked: list[str] = []
        window.on("request", lambda request: self.asked.append(request.url))

    def goto(self, address: str) -> None:
        """Open the file, and wait for the page within it."""
        self.window.goto(address)
        self.window.frame_locator("#page").locator("body.editing").wait_for()

    @property
    def frame(self) -> Any:
        """The page within."""
        return next(one for one in self.window.frames if one.parent_frame)

    @property
    def context(self) -> "Framed":
        """What belongs to the browser."""
        return self

    def new_cdp_session(self, _: Any) -> Any:
        """Return a session of Chromium's tools in the window."""
        return self.window.context.new_cdp_session(self.window)

    def ready(self) -> None:
        """Wait until Python has begun and nothing goes on."""
        self.window.locator("#bar progress").wait_for(state="hidden")

    def __getattr__(self, name: str) -> Any:
        return getattr(self.window if name in OF_WINDOW else self.frame, name)


class DeskWithin:
    """The desk inside the file, asked as one here is."""

    def __init__(self, tab: Framed) -> None:
        self._tab = tab

    def answer(self, message: dict[str, Any]) -> dict[str, Any]:
        """Return the answer to a message."""
        found: dict[str, Any] = self._tab.frame.evaluate(ASK, message)
        return found


class Kept(Served):
    """The desk inside the file, and the files that the browser keeps for it, copied into a folder to be looked at."""

    def __init__(self, tab: Framed, folder: Path, name: str = "") -> None:
        self._tab, self._folder, self._name = tab, folder, name
        folder.mkdir(exist_ok=True)
        self.desk: Any = DeskWithin(tab)

    @property
    def files(self) -> dict[str, bytes]:
        """The files by their names."""
        return {name: b64decode(content) for name, content in self._tab.window.evaluate(KEPT)}

    @property
    def file(self) -> Path:  # type: ignore[override]
        """The file of the map, as it is now."""
        for name, content in self.files.items():
            (self._folder / name).write_bytes(content)
        return self._folder / (self._name or json.loads((self._folder / ".recent.json").read_bytes())[0]["file"][6:])


@contextmanager
def opened(browser: Any, file: Path, **window: Any) -> Iterator[Framed]:
    """Open the file in a browser that has never seen it, without a network; nothing but the file is asked for."""
    context = browser.new_context(**({"viewport": WINDOW} | window))
    context.set_offline(True)
    faults: list[str] = []
    tab = Framed(context.new_page())
    tab.window.on("pageerror", lambda error: faults.append(str(error)))
    tab.window.on("console", lambda message: faults.append(message.text))
    tab.goto(file.as_uri())
    yield tab
    assert [one for one in faults if not one.startswith(OF_AXE)] == []
    assert [one for one in tab.asked if not one.startswith((file.as_uri(), "blob:", "data:"))] == []
    context.close()
