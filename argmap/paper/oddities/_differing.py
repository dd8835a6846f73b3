"""Compares what notes say of works with what the reference list says of them."""

from collections.abc import Iterator

from argmap.citations.discrepancies import differences
from argmap.paper.article import Note
from argmap.paper.oddities._oddity import Apparatus


def differing(apparatus: Apparatus) -> Iterator[tuple[Note, str, str, str, str]]:
    """Yield the note, the id of the work, the field, what the note says, and what the list says."""
    listed = {one.key: one.work for one in reversed(apparatus.gathered.entered)}
    for note, reading in apparatus.citations():
        noted, key = reading.cited.work, next(iter(reading.works), "")
        if noted is None or reading.cited.back or key not in listed:
            continue
        yield from ((note, key, *difference) for difference in differences(noted, listed[key]))
