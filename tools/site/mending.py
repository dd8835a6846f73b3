"""What the theme and Sphinx leave to wish for in a page, so that keys and screen readers reach everything."""

import re
from pathlib import Path

BY_KEYS = 'tabindex="0" role="group" aria-label'
MENDED = {
    "<pre>": f'<pre {BY_KEYS}="text as it is typed">',  # what is wider than a phone is scrolled with keys too
    '<div class="argmap">': f'<div class="argmap" {BY_KEYS}="map">',
    '<div class="table-wrapper': f'<div {BY_KEYS}="table" class="table-wrapper',
    '<p class="caption" role="heading">': '<p class="caption" role="heading" aria-level="2">',
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="all pages">',
    '<aside class="toc-drawer">': '<aside class="toc-drawer" aria-label="on this page">',
}
OPENED = re.compile(r' download=""( href="[^"]*\.(?:html|svg|png)")')
"""A link that saves what the browser can show. Maps and papers are saved: people open them in argmap."""
PICTURE = re.compile(r'(?<!">)(<img [^>]*src="([^"]+)"[^>]*>)')
"""A picture that is no link yet; it becomes one to itself, so that it can be seen in its own size on a phone."""


def mend(folder: Path) -> None:
    """Mend every page below a folder."""
    for file in folder.rglob("*.html"):
        if not file.is_relative_to(folder / "_downloads"):
            file.write_text(mended(file.read_text(encoding="utf-8")), encoding="utf-8")


def mended(page: str) -> str:
    """Return a page as it should be."""
    for old, new in MENDED.items():
        page = page.replace(old, new)
    return PICTURE.sub(r'<a href="\2">\1</a>', OPENED.sub(r"\1", page))
