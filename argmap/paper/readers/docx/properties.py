"""What a DOCX says of itself beside its text: title, author, identifier (Dublin Core in ``docProps/core.xml``).

When it was made and changed says nothing of when the paper appeared, and is left out.
"""

from collections.abc import Iterator
from dataclasses import replace

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers.docx.listener import Listener
from argmap.paper.readers.docx.package import Package
from argmap.problems import Place

NOBODY = frozenset(
    {
        "admin", "administrator", "anonymous", "author", "default user", "libreoffice", "microsoft",
        "microsoft office user", "microsoft user", "office user", "openoffice", "owner", "pc", "python-docx", "unknown",
        "user", "windows user",
    }
)  # fmt: skip
"""What programs write where nobody has given a name."""


class Properties(Listener):
    """Hears the core properties (ECMA-376, part 2, section 11); authors may be parted by semicolons."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.creator = self.identifier = ""

    @classmethod
    def of(cls, package: Package) -> "Properties":
        """Return the properties of a package; empty where it has none."""
        properties = cls()
        if core := package.related("").get("core-properties"):
            package.hear(core, properties)
        return properties

    def text(self, text: str) -> None:
        """Hear text within an element."""
        if self.open and self.open[-1] == "title":
            self.title += text
        elif self.open and self.open[-1] == "creator":
            self.creator += text
        elif self.open and self.open[-1] == "identifier":
            self.identifier += text

    def blocks(self, file: str) -> Iterator[Block]:
        """Yield title, authors, and the identifier in case it is a DOI.

        The authors may be the user of the program: they are a field, which the lines under the title go before.
        """
        creators = [one for one in self.creator.split(";") if one.strip().casefold() not in NOBODY]
        for field, text in (("", self.title), *(("author", one) for one in creators), ("DOI", self.identifier)):
            flow = Flow()
            flow.add(text, Place(file))
            if flow:
                yield replace(flow.block(BlockKind.FIELD if field else BlockKind.TITLE), field=field)
