"""Addresses of remarks as IRIs, which annotations must have (Web Annotation Data Model 2017, section 3.1), and back.

An address that is a web address or a URN stays as it is. Any other becomes a fragment of a ``urn:uuid:`` (RFC 4122,
RFC 8141 section 2.3.3) that is made of all remarks of the file: the same remarks have the same ids, other ones others.
What no remark names has a fragment that begins with a colon, which is escaped in all others.
"""

import re
from collections.abc import Sequence
from urllib.parse import quote, unquote
from uuid import NAMESPACE_URL, uuid5

from argmap.reviewing.remarks.remark import Remark

PAPER = "paper"
KEPT = re.compile(r"(?:https?://[\w.-]+(?::\d+)?(?![^/?#])|urn:[a-z0-9-]{2,32}:)(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*"
                  r"(?:#(?:[\w.~:/?@!$&'()*+,;=-]|%[\da-f]{2})*)?", re.ASCII | re.IGNORECASE)  # fmt: skip
"""What can be written as it is (RFC 3986, appendix A)."""
OURS = re.compile(r"urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}#(.*)", re.DOTALL)


class AnnotationIds:
    """The ids of one file of annotations."""

    def __init__(self, remarks: Sequence[Remark]) -> None:
        text = repr(remarks).encode("utf-8", "backslashreplace").decode()
        self.base = f"urn:uuid:{uuid5(NAMESPACE_URL, text)}"

    def named(self, address: str) -> str:
        """Return the IRI for an address."""
        if KEPT.fullmatch(address) and not OURS.fullmatch(address):
            return address
        return f"{self.base}#{quote(address, safe='', errors='surrogatepass')}"

    def unnamed(self, what: str | int) -> str:
        """Return the IRI of what has no address."""
        return f"{self.base}#:{what}"


def address_of(iri: str) -> str:
    """Return the address that an IRI was made of; one from elsewhere is its own."""
    ours = OURS.fullmatch(iri)
    if ours is None:
        return iri
    return "" if ours[1].startswith(":") else unquote(ours[1], errors="surrogatepass")
