"""What a DOCX says of itself beside its text: title and author (Dublin Core in ``docProps/core.xml``)."""

from collections.abc import Iterator

from argmap.paper.blocks import Block, BlockKind
from argmap.paper.readers._flow import Flow
from argmap.paper.readers.docx.listener import Listener
from argmap.paper.readers.docx.package import Package
from argmap.problems import Place


class Properties(Listener):
    """Hears the core properties (ECMA-376, part 2, section 11); authors may be parted by semicolons."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.creator = ""

    @classmethod
    def of(cls, package: Package) -> "Properties":
        """Return the properties of a package; empty where it has none."""
        properties = cls()
        if core := package.related("").get("core-properties"):
            package.read(core, properties)
        return properties

    def text(self, text: str) -> None:
        """Hear text within an element."""
        if self.open and self.open[-1] == "title":
            self.title += text
        elif self.open and self.open[-1] == "creator":
            self.creator += text

    def blocks(self, file: str) -> Iterator[Block]:
        """Yield title and authors."""
        for kind, texts in ((BlockKind.TITLE, [self.title]), (BlockKind.AUTHOR, self.creator.split(";"))):
            for text in texts:
                flow = Flow()
                flow.add(text, Place(file))
                if flow:
                    yield flow.block(kind)
