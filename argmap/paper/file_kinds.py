"""The kinds of files that papers come in: what each is called, what reads it, and what to do where nothing does."""

from dataclasses import dataclass

_AS_DOCX = "open it in LibreOffice or Word, and save it as DOCX"
_OCR = "run text recognition (OCR) on it, and use the PDF or the text that comes out"


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file.

    ``name`` is what messages call it, ``reader`` what reads it (empty where argmap does not), ``suffixes`` the endings
    of its name. ``pandoc`` is what pandoc calls the format, where pandoc reads it; ``cure`` is what somebody can do
    without it.
    """

    name: str
    reader: str = ""
    cure: str = ""
    suffixes: tuple[str, ...] = ()
    pandoc: str = ""


PDF = FileKind("a PDF", "pdf")
HTML = FileKind("a web page (HTML)", "html")
DOCX = FileKind("a Word document (DOCX)", "docx")
EPUB = FileKind("an e-book (EPUB)", "epub")
JATS = FileKind("an article in JATS XML", "jats")
RTF = FileKind("a document in RTF", "pandoc", _AS_DOCX, (".rtf",), "rtf")
ODT = FileKind("an OpenDocument text (ODT)", "pandoc", _AS_DOCX, (".odt", ".fodt"), "odt")
LATEX = FileKind("a LaTeX source", "pandoc", "use the PDF that LaTeX makes of it", (".tex", ".latex", ".ltx"), "latex")
NOTEBOOK = FileKind("a Jupyter notebook", "notebook")
DOCBOOK = FileKind("a document in DocBook", "pandoc", "use its HTML or PDF", (".dbk", ".docbook"), "docbook")
FICTIONBOOK = FileKind("an e-book in FictionBook", "pandoc", "save it as EPUB with Calibre", (".fb2",), "fb2")
RST = FileKind("a text in reStructuredText", "pandoc", "save it as HTML", (".rst",), "rst")
ORG = FileKind("an Org file", "pandoc", "export it from Org as HTML", (".org",), "org")
TYPST = FileKind("a Typst source", "pandoc", "use the PDF that Typst makes of it", (".typ",), "typst")

DOC = FileKind("a document in Word's old format (DOC)", cure=_AS_DOCX, suffixes=(".doc", ".dot"))
OLD_OFFICE = FileKind("a document of an old office program", cure=_AS_DOCX)
LOCKED = FileKind("a document with a password", cure="save it without a password")
PAGES = FileKind("a Pages document", cure="export it from Pages as Word (DOCX)", suffixes=(".pages",))
WORDPERFECT = FileKind("a WordPerfect document", cure=_AS_DOCX, suffixes=(".wpd",))
SHEET = FileKind(
    "a spreadsheet", cure="name the file with the paper's text", suffixes=(".xlsx", ".xls", ".ods", ".csv")
)
SLIDES = FileKind(
    "a presentation", cure="save its text as DOCX, or the slides as PDF", suffixes=(".pptx", ".ppt", ".odp", ".key")
)
KINDLE = FileKind("an e-book for Kindle", cure="save it as EPUB with Calibre", suffixes=(".mobi", ".azw", ".azw3"))
DJVU = FileKind("a DjVu file", cure="convert it to PDF with its text layer", suffixes=(".djvu", ".djv"))
POSTSCRIPT = FileKind("a PostScript file", cure="convert it with `ps2pdf`", suffixes=(".ps", ".eps"))
PICTURE = FileKind(
    "a picture", cure=_OCR, suffixes=(".png", ".jpg", ".jpeg", ".tif", ".tiff", ".gif", ".webp", ".heic")
)
WEB_ARCHIVE = FileKind(
    "a web archive", cure="open it in a browser, and save the page as HTML", suffixes=(".mht", ".mhtml", ".webarchive")
)
TEI = FileKind("a text in TEI XML", cure="use its HTML or PDF")
XML = FileKind("an XML file of an unknown kind", cure="use the paper's HTML, DOCX or PDF", suffixes=(".xml",))
ARCHIVE = FileKind(
    "an archive of files",
    cure="unpack it, and name the paper in it",
    suffixes=(".zip", ".gz", ".tgz", ".tar", ".7z", ".rar"),
)
BIBLIOGRAPHY = FileKind(
    "a file of works", cure="name the paper; give this file with --works", suffixes=(".bib", ".bibtex", ".ris")
)

KINDS = tuple(one for one in list(globals().values()) if isinstance(one, FileKind))
"""All kinds, the more special first."""


def by_suffix(name: str) -> FileKind | None:
    """Return the kind that the ending of a file's name stands for; ``None`` where it says nothing."""
    lower = name.lower()
    return next((one for one in KINDS if lower.endswith(one.suffixes)), None)
