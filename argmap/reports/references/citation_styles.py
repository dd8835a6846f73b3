"""The styles that references can be formatted in: two of argmap's own, and CSL files of a user's.

CSL (https://docs.citationstyles.org) is what most programs for references read; thousands of styles can be downloaded.
"""

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from warnings import catch_warnings

from argmap.files import read_bytes
from argmap.problems import ArgmapError, printable
from argmap.reports.references.style_macros import endless_macros
from argmap.text.nearest import did_you_mean

if TYPE_CHECKING:
    from citeproc import CitationStylesStyle

STYLES = Path(__file__).parent
DEFAULT_STYLE = "author-date"
NEEDED = "references need citeproc-py: `pip install 'argmap[report]'`"


def style_names() -> tuple[str, ...]:
    """Return the names of the styles that argmap brings, sorted."""
    return tuple(sorted(one.stem for one in STYLES.glob("*.csl")))


def require_style(name: str) -> None:
    """Raise ``ArgmapError`` for an unknown name; a file, whose name ends in ``.csl``, is looked at when it is read."""
    if not name.endswith(".csl") and name not in style_names():
        there = f"choose one of: {', '.join(style_names())}, or name a file STYLE.csl"
        raise ArgmapError(f"no citation style is called {name!r}; {did_you_mean(name, style_names(), there)}")


def read_style(name: str) -> "CitationStylesStyle":
    """Return the style of that name, or the one in that file (a name that ends in ``.csl``).

    Raises ``ArgmapError`` for an unknown name, for a file that is no complete style, and without citeproc-py.
    """
    require_style(name)
    own = not name.endswith(".csl")
    content = (STYLES / f"{name}.csl").read_bytes() if own else read_bytes(name)
    try:
        from citeproc import CitationStylesStyle
    except ImportError as error:
        raise ArgmapError(NEEDED) from error
    if not own:
        _require_complete(name, content)
    try:
        with catch_warnings(action="error"):
            return CitationStylesStyle(BytesIO(content), validate=not own)
    except Exception as error:  # what is wrong with a style shows in many ways
        first = next((line for line in str(error).splitlines() if "ERROR" in line), str(error))
        cure = "download it again, or choose another"
        raise ArgmapError(f"{printable(name)}: this CSL style cannot be used: {printable(first)}; {cure}") from error


def _require_complete(name: str, content: bytes) -> None:
    """Raise ``ArgmapError`` for what is no CSL, has entities of its own, or only names the style that it is like.

    So for a style that would never be done.
    """
    from xml.etree.ElementTree import ParseError

    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    space = "{http://purl.org/net/xbiblio/csl}"
    try:
        root = fromstring(content)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise ArgmapError(f"{printable(name)}: this is not a CSL style: {error}; download it again") from error
    if root.tag != f"{space}style":
        raise ArgmapError(f"{printable(name)}: this is not a CSL style; name a file that citationstyles.org has")
    if root.find(f"{space}bibliography") is None:
        links = [one.get("href", "") for one in root.iter(f"{space}link") if one.get("rel") == "independent-parent"]
        cure = f"use {printable(links[0])}, which it is like" if links else "choose one that lists references"
        raise ArgmapError(f"{printable(name)}: this CSL style has no list of references; {cure}")
    if endless := endless_macros(root, space):
        raise ArgmapError(f"{printable(name)}: this CSL style cannot be used: {printable(endless)}; choose another")
