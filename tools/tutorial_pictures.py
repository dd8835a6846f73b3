"""Take the pictures of the tutorials anew: ``python -m tools.tutorial_pictures [--app argmap.html] [NAME...]``.

It walks each tutorial in Chromium, as its test does, and writes what the page of the tutorial shows into
docs/tutorials/pictures. argmap.html is built first, unless one is given. A tutorial that cannot be walked keeps its
pictures.
"""

import argparse
from pathlib import Path
from shutil import copy
from tempfile import TemporaryDirectory
from typing import Any

from tests.browser.conftest import launched
from tests.browser.in_file import build
from tests.browser.tutorials.reader_walk import walk_reader
from tests.browser.tutorials.reviewer_walk import walk_reviewer
from tests.browser.tutorials.teacher_walk import walk_teacher
from tests.browser.tutorials.tutorial_page import FOLDER, NAMES

PICTURES = FOLDER / "pictures"


def take(browser: Any, name: str, app: Path, folder: Path) -> list[Path]:
    """Walk a tutorial, and return the pictures that were taken, in a folder of their own."""
    pictures = folder / name
    match name:
        case "teacher":
            walk_teacher(browser, app, folder, pictures)
        case "reviewer":
            walk_reviewer(browser, app, folder, pictures)
        case _:
            walk_reader(browser, pictures)
    return sorted(pictures.iterdir())


def main() -> None:
    """Take the pictures of the tutorials that are named, or of all."""
    parser = argparse.ArgumentParser(prog="python -m tools.tutorial_pictures", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"which tutorials: {', '.join(NAMES)}; all, if none is named"
    )
    parser.add_argument("--app", type=Path, help="an argmap.html that is there already")
    asked = parser.parse_args()
    names = asked.names or NAMES
    if unknown := set(names) - set(NAMES):
        parser.error(f"no tutorial is called {', '.join(sorted(unknown))}")
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as temporary, launched() as browser:
        folder = Path(temporary)
        app = asked.app or build(folder) if set(names) != {"reader"} else Path()
        for name in names:
            for picture in take(browser, name, app.absolute(), folder):
                copy(picture, PICTURES)
                print(f"docs/tutorials/pictures/{picture.name}")


if __name__ == "__main__":
    main()
