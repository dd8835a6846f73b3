"""Writes a Word document: headings, paragraphs, points of a list and pictures (ECMA-376 part 1, WordprocessingML).

Only what a report needs, so that it can be written where no library for Word runs: in a browser.
"""

from html import escape
from typing import NamedTuple

from argmap.files.packing import packed
from argmap.text.direction import right_to_left
from argmap.text.xml import printable

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
VECTORS = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
"""What names a picture of vectors beside the one in pixels, since Word 2016 ([MS-ODRAWXML], CT_SVGBlip)."""
EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""What that extension is called."""
PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"
EMU = 12_700
"""What a point is in the unit of pictures (22.9.2.1)."""
TWIP = 20
"""How many of the unit of text are a point (17.18.105)."""
MARGIN = 57
"""The margins of the page, in points: two centimetres, with which a report fits on two pages."""
STYLES = {
    "Normal": ("Normal", "", '<w:spacing w:after="120" w:line="259" w:lineRule="auto"/>', '<w:sz w:val="20"/>'),
    "Title": ("Title", "Normal", '<w:spacing w:after="240"/>', '<w:sz w:val="40"/>'),
    "Heading1": (
        "heading 1", "Normal", '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>',
        '<w:b/><w:color w:val="1F3864"/><w:sz w:val="28"/>',
    ),
    "ListBullet": (
        "List Bullet", "Normal", '<w:numPr><w:numId w:val="1"/></w:numPr><w:contextualSpacing/>', "",
    ),
    "ListContinue": ("List Continue", "Normal", '<w:ind w:left="360"/>', ""),
}  # fmt: skip
"""The styles by their ids: what Word calls them, what they are based on, settings of paragraphs and of letters."""


class WordRun(NamedTuple):
    """A piece of a paragraph."""

    text: str
    bold: bool = False


class WordPicture(NamedTuple):
    """A picture in pixels, a PNG file, and the same in vectors, an SVG file, where there is one."""

    png: bytes
    svg: bytes = b""


class WordFile:
    """A document that is being written. ``title`` is among its properties."""

    def __init__(self, title: str) -> None:
        self._title = printable(title)[:255]
        self._body: list[str] = []
        self._pictures: list[WordPicture] = []

    def paragraph(self, *runs: WordRun, style: str = "Normal", keep: bool = False, after: int | None = None) -> None:
        """Add a paragraph in one of ``STYLES``; ``keep`` keeps it on the page of the next, ``after`` in points.

        It runs from right to left where its last piece does (17.3.1.6 "bidi", 17.3.2.30 "rtl").
        """
        turned = bool(runs) and right_to_left(runs[-1].text)
        parts = [f'<w:pStyle w:val="{style}"/>', "<w:keepNext/>" * keep, "<w:bidi/>" * turned]
        parts.append(f'<w:spacing w:after="{after * TWIP}"/>' if after is not None else "")
        text = "".join(_run(one, turned=turned and right_to_left(one.text)) for one in runs)
        self._body.append(f"<w:p><w:pPr>{''.join(parts)}</w:pPr>{text}</w:p>")

    def picture(self, picture: WordPicture, width: float, height: float, name: str, words: str) -> None:
        """Add a picture of a size in points, with words for who cannot see it (20.4.2.5 "docPr").

        A program that does not know vectors in documents shows the pixels.
        """
        self._pictures.append(picture)
        number, size = len(self._pictures), f'cx="{round(width * EMU)}" cy="{round(height * EMU)}"'
        about = f'id="{number}" name="{escape(printable(name))}" descr="{escape(printable(words))}"'
        self._body.append(
            '<w:p><w:pPr><w:pStyle w:val="ListContinue"/></w:pPr><w:r><w:drawing><wp:inline>'
            f'<wp:extent {size}/><wp:docPr {about}/><a:graphic><a:graphicData uri="{DRAWING}/picture"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f"<pic:blipFill>{_blip(number, picture)}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
        )

    def content(self) -> bytes:
        """Return the file; the same parts give the same bytes."""
        media = {f"picture{number}.png": one.png for number, one in enumerate(self._pictures, 1)}
        media |= {f"drawing{number}.svg": one.svg for number, one in enumerate(self._pictures, 1) if one.svg}
        parts = {
            "[Content_Types].xml": _types(vectors=any(one.svg for one in self._pictures)),
            "_rels/.rels": _relations(
                {"document": (f"{OFFICE}/officeDocument", "word/document.xml"),
                 "properties": (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")}
            ),
            "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(self._title)}</dc:title></cp:coreProperties>',
            "word/document.xml": self._document(),
            "word/styles.xml": _styles(),
            "word/numbering.xml": _numbering(),
            "word/_rels/document.xml.rels": _relations(
                {"styles": (f"{OFFICE}/styles", "styles.xml"), "numbering": (f"{OFFICE}/numbering", "numbering.xml")}
                | {name.partition(".")[0]: (f"{OFFICE}/image", f"media/{name}") for name in media}
            ),
        }  # fmt: skip
        pictures = {f"word/media/{name}": content for name, content in media.items()}
        return packed({name: (HEAD + text).encode() for name, text in parts.items()} | pictures)

    def _document(self) -> str:
        page = "".join(f' w:{side}="{MARGIN * TWIP}"' for side in ("top", "right", "bottom", "left"))
        return (
            f'<w:document xmlns:w="{WORD}" xmlns:r="{OFFICE}" xmlns:wp="{DRAWING}/wordprocessingDrawing" '
            f'xmlns:a="{DRAWING}/main" xmlns:pic="{DRAWING}/picture"><w:body>{"".join(self._body)}'
            f'<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar{page} w:header="708" w:footer="708" w:gutter="0"/>'
            "</w:sectPr></w:body></w:document>"
        )


def _blip(number: int, picture: WordPicture) -> str:
    """Return what names the files of a picture (20.1.8.13 "blip")."""
    if not picture.svg:
        return f'<a:blip r:embed="picture{number}"/>'
    vectors = f'<asvg:svgBlip xmlns:asvg="{VECTORS}" r:embed="drawing{number}"/>'
    return f'<a:blip r:embed="picture{number}"><a:extLst><a:ext uri="{EXTENSION}">{vectors}</a:ext></a:extLst></a:blip>'


def _run(run: WordRun, *, turned: bool) -> str:
    settings = "<w:b/>" * run.bold + "<w:rtl/>" * turned
    text = escape(printable(run.text), quote=False).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r><w:rPr>{settings}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def _types(*, vectors: bool) -> str:
    kinds = {"document": "document.main", "styles": "styles", "numbering": "numbering"}
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{PART}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    svg = '<Default Extension="svg" ContentType="image/svg+xml"/>' * vectors
    return (
        f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
        f'{svg}<Override PartName="/docProps/core.xml" '
        f'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{parts}</Types>'
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    found = "".join(f'<Relationship Id="{id_}" Type="{type_}" Target="{to}"/>' for id_, (type_, to) in targets.items())
    return f'<Relationships xmlns="{PACKAGE}/relationships">{found}</Relationships>'


def _styles() -> str:
    found = [f'<w:styles xmlns:w="{WORD}">']
    for id_, (name, based, paragraph, letters) in STYLES.items():
        kind = ' w:default="1"' if id_ == "Normal" else ""
        above = f'<w:basedOn w:val="{based}"/>' if based else ""
        found.append(
            f'<w:style w:type="paragraph"{kind} w:styleId="{id_}"><w:name w:val="{name}"/>{above}<w:qFormat/>'
            f"<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        )
    return "".join([*found, "</w:styles>"])


def _numbering() -> str:
    """Return what makes a point of a list: a bullet that hangs beside its text (17.9 "Numbering")."""
    hanging = '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr>'
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>{hanging}</w:lvl>'
    return (
        f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="0">{level}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
