"""The problems of an open text: what keeps it from being read, or what the rules find in it."""

from argmap.checking.batch import settled_problems
from argmap.checking.isolation import isolated
from argmap.checking.settings import Settings, settings_for
from argmap.lsp.map_as_read import MapAsRead
from argmap.problems import ArgmapError, Level, Place, Problem, ReadError


def problems_of(read: MapAsRead, file: str) -> list[Problem]:
    """Return the problems of a text, by the settings beside its file. Raises nothing."""
    if read.document is None:
        return list(read.problems)
    found = list(read.problems)
    settings = Settings()
    try:
        with isolated(file):
            settings = settings_for(file)
    except ReadError as error:
        found += error.problems
    try:
        with isolated(file):
            found += settled_problems(read.document, read.article, settings)
    except ReadError as error:
        found += error.problems
    except ArgmapError as error:
        found.append(Problem("wrong-settings", Level.ERROR, str(error), "", Place(file)))
    return found
