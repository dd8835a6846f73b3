"""A paper of our own, and the map of it that is to be made in a browser, as data; and what must be true of its file."""

from dataclasses import dataclass
from typing import Literal

from tests.paper.readers.article import Chapter, Source

PAPER = Source(
    title="Lending Tools from the Town Library",
    authors=("Mara Lindholt",),
    chapters=(
        Chapter(
            "What stands idle",
            1,
            (
                "Most households own a drill that they use for a few minutes in a year.{1} The rest of the time it lies"
                " in a cupboard. Ladders and saws fare no better. A survey of four streets found nine ladders and no"
                " day on which two of them were needed.{2}",
                "Buying what lies idle costs money and room. Families with little of both feel it most. Some of them"
                " borrow from neighbours, but many do not like to ask.",
            ),
        ),
        Chapter(
            "What a library can do",
            1,
            (
                "A library already knows how to lend. It keeps a catalogue, it sends reminders, and its doors are open"
                " on six days. In the town of Ostrava Mill tools have been lent since spring.{3} The shelf was empty by"
                " the second week. Every tool but one came back in good order.",
                "Lending costs little once the tools are there. A part of the stock was given by people who were glad"
                " of the room. Repairs are done by volunteers on Saturdays.{4} Their number has grown since the first"
                " summer.",
            ),
        ),
        Chapter(
            "What speaks against it",
            1,
            (
                "Tools can hurt those who use them badly. The insurer of the library asks for a short lesson before a"
                " saw is lent.{5} Nobody was hurt in the first year. Shops fear for their trade, though the one shop in"
                " the town sold more screws than before.",
                "A library has only so many shelves. Books must not give way to hammers. The cellar, however, was never"
                " used for books. It is dry and has a door to the yard.",
            ),
        ),
    ),
    notes=(
        "R. Halloway, Things at Rest (Leeds: Quarry Press, 2018), 14.",
        "The survey was made by pupils of the town school in 2021.",
        "P. Okonkwo, Shelves of Steel (London: Dock House, 2022), 51.",
        "Told by the librarian in a letter of 3 May 2023.",
        "Rules for Lending, Mill Insurers, 2022, section 4.",
    ),
    entries=(
        "Halloway, R. Things at Rest. Leeds: Quarry Press, 2018.",
        "Okonkwo, P. Shelves of Steel. London: Dock House, 2022.",
    ),
)


As = Literal["claim", "premise", "objection", "linked", "undercutter"]


@dataclass(frozen=True)
class Wished:
    """A statement: its words, what it is to which other, the words of the paper that say it, the note that backs it."""

    text: str
    as_: As
    to: str = ""
    words: str = ""
    note: int = 0


CLAIM = "Town libraries should lend tools."
IDLE = "Most tools of a household lie idle."
LADDERS = "Four streets never needed two of their nine ladders at once."
OTHERS = "That tools lie idle does not make lending them a task of libraries."
NEEDS = "Lending tools needs a catalogue, reminders and open doors."
HAS = "A library has a catalogue, reminders and open doors."
COUNTER = "Readers find all three at its counter."
HURT = "Tools hurt those who use them badly."
LESSON = "A short lesson prevents most accidents."
YEAR = "The first year went by without an accident."
BOOKS = "Tools would take the room of books."
CELLAR = "Tools can stand where no books ever stood."

WISHED = (
    Wished(CLAIM, "claim", words="A library already knows how to lend."),
    Wished(
        IDLE, "premise", CLAIM,
        words="a drill that they use for a few minutes in a year. The rest of the time it lies in a cupboard.", note=1,
    ),
    Wished(LADDERS, "premise", IDLE, note=2),
    Wished(OTHERS, "undercutter", IDLE),
    Wished(NEEDS, "premise", CLAIM),
    Wished(HAS, "linked", NEEDS, words="it sends reminders, and its doors are open on six days."),
    Wished(COUNTER, "premise", HAS),
    Wished(HURT, "objection", CLAIM, words="Tools can hurt those who use them badly."),
    Wished(LESSON, "objection", HURT, note=5),
    Wished(YEAR, "premise", LESSON, note=4),
    Wished(BOOKS, "objection", CLAIM),
    Wished(CELLAR, "objection", BOOKS, words="The cellar, however, was never used"),
)  # fmt: skip
"""Each stands behind the one that it is for."""
