"""Goes through the maps of a command line one by one: what is wrong with one keeps no other from being read."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from argmap.commands._common import Exit, style
from argmap.printing import say

if TYPE_CHECKING:
    from argmap.graph.graph_document import AnyDocument
    from argmap.problems import ReadError


class OneByOne:
    """The maps that are named, and whether all went well; what does not is told on standard error, and the next comes.

    ``settings`` are those of the folder that holds all that is named; without exclusions if they cannot be read.
    """

    def __init__(self, paths: tuple[str, ...]) -> None:
        from argmap.checking.folder import look_for_maps
        from argmap.checking.settings import Settings, settings_of_all
        from argmap.problems import ReadError
        from argmap.reports.remarks import passed_over

        self.failed = False
        self.settings: Settings = Settings()
        try:
            self.settings = settings_of_all(paths)
        except ReadError as error:
            self._tell(error)
        found = look_for_maps(paths, self.settings.leaves_out)
        self.maps: list[str] = found.maps
        for unread in found.errors.values():
            self._tell(unread)
        for remark in passed_over(found.passed):
            say(f"argmap: {remark}", err=True)

    @contextmanager
    def alone(self, file: str) -> Iterator[None]:
        """Tell what goes wrong with a file, in argmap itself too, and go on."""
        from argmap.checking.isolation import isolated
        from argmap.problems import ArgmapError, ReadError, printable
        from argmap.text.cells import visible

        try:
            with isolated(file):
                yield
        except ReadError as error:
            self._tell(error)
        except ArgmapError as error:
            self.failed = True
            said, name = visible(str(error)), printable(file)
            say(f"argmap: {said}{'' if name in said else f' ({name})'}", err=True)

    def tell_doubts(self, document: "AnyDocument") -> bool:
        """Tell what was perhaps read otherwise than it was meant; return whether there is anything."""
        from argmap.checking.running import of_reading

        if found := of_reading(document, self.settings.select, self.settings.ignore):
            from argmap.reports.problems import text

            say(text.show(found, document.texts, style), err=True)
        return bool(found)

    def name_settings(self) -> None:
        """Say which settings decide on what is found."""
        from argmap.reports.remarks import settings_used

        for remark in settings_used([self.settings.file] if self.settings.file else []):
            say(f"argmap: {remark}", err=True)

    def end(self) -> None:
        """Leave with the status of what could not be read, if anything could not."""
        if self.failed:
            raise SystemExit(Exit.FAILED)

    def _tell(self, error: "ReadError") -> None:
        from argmap.reports.problems import text

        self.failed = True
        say(text.show(error.problems, error.texts, style), err=True)
