"""Pages to try in a browser: written to a file and opened, with whatever goes wrong noted."""

from pathlib import Path
from typing import Any

from argmap.graph import Graph
from argmap.notation.reading import loads
from argmap.page import content, page
from argmap.paper.article import Article
from argmap.problems import Problem
from tests.needs import missing

TEXT = """
title: A later start
claim:
  id: later-start
  text: School should begin an hour later.
  at: 0.1 s1
  premises:
    - id: sleep
      text: Pupils sleep too little on school days.
      footnotes: [1, {note: 2, backs: the older pupils}]
      at: 1.1 s1
      objections:
        - id: bedtime
          text: Pupils who may sleep longer go to bed later.
          voice: reader
          objections:
            - {id: trial, text: In the trial they did not., basis: testimony}
    - linked:
        - {id: light, text: It is light an hour later.}
        - {id: safe, text: Light streets are safer., premises: [{id: lamps, text: Lamps are few., voice: reported}]}
      scheme: expert-opinion
      undercutters:
        - {id: who, text: Nobody who knows says so., question: 1, voice: reader}
  objections:
    - {id: buses, text: The school buses cannot run an hour later., basis: testimony, at: 1.1 s2}
paper:
  record: {id: p, type: report, title: On School}
  footnotes:
    - {number: 1, cites: [{work: w}]}
    - {number: 2, cites: [{work: w, locator: 5}], text: Only in winter.}
  works:
    - {id: w, type: book, title: On Sleep, URL: https://example.org/sleep}
"""
MARKDOWN = """# On School

School should begin later. The council wants this.

## The pupils

Pupils sleep too little.[^1] The buses cannot run later. Nobody read this sentence.

[^1]: A. Author, *On Sleep*.
"""


def document() -> Any:
    """Return the map that most tests use."""
    return loads(TEXT)


def article(folder: Path) -> Article:
    """Return the text of its paper."""
    from argmap.paper.reading import read_article

    file = folder / "school.md"
    file.write_text(MARKDOWN, encoding="utf-8")
    return read_article(str(file))


def write(folder: Path, graph: Graph, problems: list[Problem] | None = None, paper: Article | None = None) -> str:
    """Write a page and return its address."""
    file = folder / "map.html"
    file.write_text(page(content(graph, problems or [], paper)), encoding="utf-8")
    return file.as_uri()


class Opened:
    """A page in a browser; ``faults`` holds what it complained about: errors, and what its policy stopped."""

    def __init__(self, tab: Any, address: str) -> None:
        self.tab = tab
        self.faults: list[str] = []
        tab.on("pageerror", lambda error: self.faults.append(str(error)))
        tab.on("console", lambda message: self.faults.append(message.text))
        tab.goto(address)

    def card(self, id_: str) -> Any:
        """Return the card of a statement."""
        return self.tab.locator(f"#cards [data-id='{id_}']")

    def shown(self) -> list[str]:
        """Return the ids of the open cards in reading order."""
        found: list[str] = self.tab.evaluate(
            "[...document.querySelectorAll('#cards .card')].map(one => one.dataset.id)"
        )
        return found

    def dim(self) -> list[str]:
        """Return the ids of the cards that do not match what is searched for."""
        found: list[str] = self.tab.evaluate("[...document.querySelectorAll('#cards .dim')].map(one => one.dataset.id)")
        return found

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for key in keys:
            self.tab.keyboard.press(key)

    def focused(self) -> str:
        """Return the id of what has the focus; of a card, that of its statement."""
        found: str = self.tab.evaluate("document.activeElement.dataset.id ?? document.activeElement.id")
        return found


def axe(tab: Any) -> list[str]:
    """Return what axe-core finds against a page as it is."""
    try:
        from axe_playwright_python.sync_playwright import Axe
    except ImportError:
        missing("axe-playwright-python")
    found = Axe().run(tab).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes'][:3]]}" for one in found]
