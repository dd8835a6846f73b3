"""Puts PDF files together object by object (ISO 32000-1, section 7.5), for what no program writes."""

import zlib
from collections.abc import Iterable, Sequence

CATALOG, PAGES = b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> "
    b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
)


def put_together(objects: Sequence[bytes]) -> bytes:
    """Return a file with these objects, numbered from 1, the first of which is the catalogue."""
    content, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(content))
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + end


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def page(content: bytes, entries: bytes = b"", more: Sequence[bytes] = ()) -> bytes:
    """Return a file of one page with this content."""
    return put_together([CATALOG, PAGES, PAGE, stream(content, entries), *more])


def packed(chunks: Iterable[bytes]) -> bytes:
    """Return chunks as Flate packs them."""
    packer = zlib.compressobj(9)
    return b"".join(map(packer.compress, chunks)) + packer.flush()
