"""The line under a title, or above a page, that says where a paper appeared: Harbour Studies, Vol. 12, No. 3 (2015)."""

import re
from collections.abc import Iterable, Mapping

from argmap.citations.parsing import parse_entry

_LONGEST = 160
_TITLE = "Title"
_FIELDS = ("container_title", "volume", "issue", "page", "issued")
_NUMBERED = re.compile(r"\d.*\d")
_YEAR = re.compile(r"\([^()]*?((?:19|20)\d\d)")
_NAMED = re.compile(r"[^\W\d_]{3}")


def journal_of(lines: Iterable[str]) -> Mapping[str, str]:
    """Return what the first such line says, in the fields of CSL; empty where there is none.

    A line is read as the end of an entry in a list of references: it is one if a journal is found with volume or issue,
    and date or pages, and nothing is left over.
    """
    return next(filter(None, map(_read, lines)), {})


def _read(line: str) -> dict[str, str]:
    text = " ".join(line.split()).strip(" .")
    if len(text) > _LONGEST or not (_NUMBERED.search(text) and _NAMED.search(text)):
        return {}
    cited = parse_entry(f"Lee, A. “{_TITLE}.” {text}.")
    work = cited.work
    if work is None or cited.rest or work.title != _TITLE or not work.container_title:
        return {}
    if not (work.volume or work.issue) or not (work.issued or work.page):
        return {}
    said = work.model_dump(include={*_FIELDS})
    if not said["issued"] and (year := _YEAR.search(text)):  # of a season that lasts from one year to the next
        said["issued"] = year[1]
    return {name.replace("_", "-"): said[name] for name in _FIELDS if said[name]}
