"""The problems of an open text: what keeps it from being read, or what the rules find in it."""

from argmap.checking.batch import settled_problems
from argmap.checking.isolation import isolated
from argmap.checking.settings import Settings, settings_for
from argmap.lsp.read_map import ReadMap
from argmap.problems import ArgmapError, Level, Place, Problem, ReadError


def problems_of(map_: ReadMap) -> list[Problem]:
    """Return the problems of a text, by the settings beside its file. Raises nothing."""
    read = map_.read
    if read.document is None:
        return list(read.problems)
    found = list(read.problems)
    settings = Settings()
    try:
        with isolated(map_.file):
            settings = settings_for(map_.file)
    except ReadError as error:
        found += error.problems
    try:
        with isolated(map_.file):
            found += settled_problems(read.document, read.article, settings)
    except ReadError as error:
        found += error.problems
    except ArgmapError as error:
        found.append(Problem("wrong-settings", Level.ERROR, str(error), "", Place(map_.file)))
    return found
