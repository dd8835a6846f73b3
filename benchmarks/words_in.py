"""The words of a paper's file, taken from it without argmap: what a reader must account for."""

import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

_WORD = re.compile(r"\w+")
_DIVIDED = re.compile(r"(\w+)(?:[-\u00ad\u2010][ \t]*\r?\n|[\x02\ufffe]\s*)[ \t]*(\w+)")
_WORDML = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words_in(path: Path) -> list[str]:
    """Return the words of a file in lower case, those divided at the end of a line joined. Raises ``KeyError``."""
    text = _TEXTS[path.suffix.lower()](path)
    return [one.casefold() for one in _WORD.findall(_DIVIDED.sub(r"\1\2", text))]


def _pdf(path: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_bounded() for page in document)


def _docx(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        parts = [
            name for name in archive.namelist() if re.fullmatch(r"word/(?:document|footnotes|endnotes)\.xml", name)
        ]
        roots = [ElementTree.fromstring(archive.read(name)) for name in parts]
    paragraphs = (one for root in roots for one in root.iter(f"{_WORDML}p"))
    return "\n".join("".join(run.text or "" for run in one.iter(f"{_WORDML}t")) for one in paragraphs)


class _Shown(HTMLParser):
    """Hears the text that a browser shows."""

    _HIDDEN = ("script", "style", "head", "title")
    _INLINE = ("a", "b", "i", "em", "strong", "span", "sub", "small")

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._hidden += tag in self._HIDDEN
        self.parts.append("" if tag in self._INLINE else " ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in self._HIDDEN and self._hidden > 0
        self.parts.append("" if tag in self._INLINE else " ")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def _html(path: Path) -> str:
    return _shown(path.read_text("utf-8"))


def _shown(markup: str) -> str:
    hearing = _Shown()
    hearing.feed(markup)
    hearing.close()
    return "".join(hearing.parts)


def _epub(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        pages = [name for name in archive.namelist() if name.endswith((".xhtml", ".html"))]
        return "\n".join(_shown(archive.read(name).decode()) for name in pages)


def _markdown(path: Path) -> str:
    return re.sub(r"\[\^\w+\]:?|^---$|^\s*#+|[*_`]", " ", path.read_text("utf-8"), flags=re.MULTILINE)


def _plain(path: Path) -> str:
    return path.read_text("utf-8")


def _xml(path: Path) -> str:
    return " ".join(ElementTree.fromstring(path.read_text("utf-8")).itertext())


_TEXTS = {
    ".pdf": _pdf, ".docx": _docx, ".html": _html, ".htm": _html, ".epub": _epub, ".md": _markdown, ".txt": _plain,
    ".xml": _xml,
}  # fmt: skip
SUFFIXES = tuple(_TEXTS)
"""The endings of the files whose words are known."""
