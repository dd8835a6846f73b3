"""The text of an HTML file by blocks, before it is known which links are marks of notes."""

from dataclasses import dataclass, field

from argmap.paper.reasons import Reason
from argmap.problems import Place


@dataclass(slots=True, eq=False)
class Hyperlink:
    """A link within the file, or raised text (``target`` is empty): perhaps the mark of a note.

    ``target`` is the id that it leads to; ``said`` means that its class or role calls it the mark of a note. One that
    leads ``elsewhere`` names a page, which may be this one.
    """

    target: str = ""
    raised: bool = False
    said: bool = False
    elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class TextRun:
    """A stretch of text from one line of the file; ``link`` is what it stands in."""

    text: str
    place: Place
    link: Hyperlink | None = None


@dataclass(slots=True)
class Raw:
    """A block: the element that it stands in, what attributes say of it, its text.

    ``container`` counts the elements around blocks, ``around`` is the one around that; ``beside`` says that it stands
    in one beside the article, ``main`` that it stands in one for the article. ``label`` is the number that a browser
    sets before an item of a list. ``why`` is why it is no running text, if that is known at once; ``table`` counts the
    tables, 0 outside of them; ``code`` says that it is set as a program.
    """

    tag: str
    role: str = ""
    container: int = 0
    beside: bool = False
    main: bool = False
    label: str = ""
    why: Reason | None = None
    around: int = 0
    table: int = 0
    code: bool = False
    runs: list[TextRun] = field(default_factory=list)

    def links(self) -> dict[Hyperlink, str]:
        """Return the links in order, each with its text."""
        found: dict[Hyperlink, str] = {}
        for run in self.runs:
            if run.link is not None:
                found[run.link] = found.get(run.link, "") + run.text
        return found

    @property
    def text(self) -> str:
        """All its text, white space as in the file."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class HtmlPage:
    """An HTML file: its blocks, where ids stand among them, what its head says.

    ``ids`` holds for each id the first block within its element and the first behind it; ``inline`` the ids of elements
    within a block.
    """

    blocks: list[Raw] = field(default_factory=list)
    ids: dict[str, tuple[int, int]] = field(default_factory=dict)
    inline: set[str] = field(default_factory=set)
    title: str = ""
    meta: list[tuple[str, str]] = field(default_factory=list)
