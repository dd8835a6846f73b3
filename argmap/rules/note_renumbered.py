"""Notes that have other numbers in the revised paper.

A note was put in, taken out or moved, so that those behind it are numbered otherwise than in the edition kept with the
map. That is said once; the other rules on notes then go by the new numbers. `argmap anchor MAP --update` corrects the
numbers in the map and in its record. A note that the map lists and that is gone must be taken out by hand first. Needs
the paper's text and an edition kept beside the map.

Paper before:

    ## 1. Buses
    Fares were dropped in 2013.[^1] Ridership rose by a tenth.[^2]

    [^1]: Oded Cats, The Prospects of Fare-Free Transit, 2017, p. 84.
    [^2]: Tallinn Transport Department, Annual Report, 2014.

Paper:

    ## 1. Buses
    Fares were dropped in 2013.[^1] A vote was held.[^2] Ridership rose by a tenth.[^3]

    [^1]: Oded Cats, The Prospects of Fare-Free Transit, 2017, p. 84.
    [^2]: Town Council, Minutes of March.
    [^3]: Tallinn Transport Department, Annual Report, 2014.

Bad:

    claim: {text: More people ride., at: 1.1 s2, footnotes: [2]}
    paper:
      works: [{id: report, title: Annual report, author: [{literal: Tallinn Transport Department}], issued: 2014}]
      footnotes: [{number: 2, cites: [{work: report}]}]

Good:

    claim: {text: The town has free buses., at: 1.1 s1, footnotes: [1]}
    paper:
      works: [{id: cats, title: The prospects of fare-free transit, author: [{family: Cats}], issued: 2017}]
      footnotes: [{number: 1, cites: [{work: cats, locator: 84}]}]
"""

from collections.abc import Iterator

from argmap.problems import Concern, Level
from argmap.rules import Finding, Subject

LEVEL = Level.WARNING
CONCERN = Concern.FIDELITY
MOST = 3


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding for all notes that have other numbers, and one for each that the map lists and that is gone."""
    if (numbers := subject.note_numbers) is None:
        return
    listed = numbers.listed(subject.written)
    changed = [one for one in listed if one.number not in numbers.lost]
    if changed:
        first = min(changed, key=lambda one: one.number)
        runs = list(_runs({one.number: numbers.of(one.number) for one in changed}))
        message = "; ".join(_run(*one) for one in runs[:MOST])
        message += f"; and {len(runs) - MOST} more changes" if len(runs) > MOST else ""
        cure = "run `argmap anchor MAP --update`, which renumbers them in the map and its record"
        yield Finding(first.path, message, cure, first.node)
    for number in sorted(numbers.lost & {one.number for one in listed}):
        here = next(one for one in listed if one.number == number)
        message = f"note {number} of the earlier edition is no longer in the paper"
        yield Finding(here.path, message, "take it out of the map, or write the note that took its place", here.node)


def _runs(now: dict[int, int]) -> Iterator[tuple[int, int, int]]:
    """Yield the first and the last of notes that are as much higher or lower as one another, and by how much."""
    run: tuple[int, int, int] | None = None
    for old in sorted(now):
        by = now[old] - old
        if run and run[2] == by:
            run = run[0], old, by
        else:
            if run:
                yield run
            run = old, old, by
    if run:
        yield run


def _run(first: int, last: int, by: int) -> str:
    message = f"note {first} is now note {first + by}"
    if last == first:
        return message
    how = f"{abs(by)} {'higher' if by > 0 else 'lower'}"
    return f"{message}, and those up to note {last} are {'one' + how[1:] if abs(by) == 1 else how} too"
