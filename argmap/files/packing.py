"""Files into a ZIP archive."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

MADE = (1980, 1, 1, 0, 0, 0)
"""The time that all entries have, so that the same files give the same bytes: the first that a ZIP can hold."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files by their names, which may have folders."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = ZipInfo(name, MADE)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16  # some programs give files no rights that an archive does not name
            archive.writestr(entry, content)
    return out.getvalue()
