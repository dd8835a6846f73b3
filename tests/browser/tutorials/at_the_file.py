"""The hands of who follows a tutorial at argmap.html: files are chosen and saved, words of the text are selected."""

from pathlib import Path
from typing import Any

from tests.browser.hands import Hands
from tests.browser.in_file import Framed
from tests.browser.tutorials.walking import Follower, Walk

SENTENCES = "#paper .sentence"
READ = "one => [...one.querySelectorAll('.lit, .unread')].map(piece => piece.textContent).join('')"


class AtTheFile(Hands):
    """Hands at argmap.html; what they save is in `folder`."""

    def __init__(self, tab: Framed, walk: Walk, folder: Path) -> None:
        self.tab, self.walk, self.folder = tab, walk, folder  # the file is open already
        walk.look_at(tab.window, tab, tab.window)

    def at_rest(self) -> None:
        """Wait until the map is there, and every change is kept."""
        self.tab.locator("#cards .card").first.wait_for()
        self.tab.locator("#saved.saved").wait_for()
        self.tab.ready()

    def choose_files(self, step: Follower, button: str, *files: Path) -> None:
        """Press a button and choose files in the dialog that it opens."""
        with self.tab.expect_file_chooser() as chosen:
            step.press(button)
        chosen.value.set_files(files)

    def save(self, step: Follower, button: str) -> Path:
        """Press a button that saves a file, and return the file."""
        with self.tab.expect_download() as waiting:
            step.press(button)
        put: Path = self.folder / waiting.value.suggested_filename
        waiting.value.save_as(put)
        return put

    def select_words(self, step: Follower) -> None:
        """Select the step's next words in the text by the mouse."""
        words = step.words()
        all_ = self.tab.locator(SENTENCES)
        number = next(n for n, text in enumerate(all_.all_text_contents()) if words in text)
        all_.nth(number).scroll_into_view_if_needed()
        at = str(all_.nth(number).evaluate(READ)).index(words)
        self.select((number, at), (number, at + len(words)))

    def take(self, step: Follower, use: str) -> str:
        """Make something of words that are selected, written in the step's next words, and return these."""
        step.press(use, self.tab.locator("#passage-bar"))
        self.tab.locator(".asking textarea").wait_for()
        text = step.words()
        self.tab.keyboard.type(text)
        step.press("Done")
        self.tab.locator(".asking").wait_for(state="detached")
        self.at_rest()
        return text

    def click_card(self, text: str) -> None:
        """Click the card of a statement."""
        self.tab.locator("#cards .card").filter(has=self.tab.locator(".text", has_text=text)).locator(".text").click()


def typed(tab: Any, text: str) -> None:
    """Write where the cursor is, instead of what is there."""
    tab.keyboard.press("Control+A")
    tab.keyboard.type(text)
