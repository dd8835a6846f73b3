"""What the theme and Sphinx leave to wish for in a page, so that keys and screen readers reach everything."""

from pathlib import Path

BY_KEYS = 'tabindex="0" role="group" aria-label'
MENDED = {
    ' download=""': "",  # maps and pictures open in the browser
    "<pre>": f'<pre {BY_KEYS}="text as it is typed">',  # what is wider than a phone is scrolled with keys too
    '<div class="argmap">': f'<div class="argmap" {BY_KEYS}="map">',
    '<div class="table-wrapper': f'<div {BY_KEYS}="table" class="table-wrapper',
    '<p class="caption" role="heading">': '<p class="caption" role="heading" aria-level="2">',
    '<aside class="sidebar-drawer">': '<aside class="sidebar-drawer" aria-label="all pages">',
    '<aside class="toc-drawer">': '<aside class="toc-drawer" aria-label="on this page">',
}


def mend(folder: Path) -> None:
    """Mend every page below a folder."""
    for file in folder.rglob("*.html"):
        if not file.is_relative_to(folder / "_downloads"):
            file.write_text(mended(file.read_text(encoding="utf-8")), encoding="utf-8")


def mended(page: str) -> str:
    """Return a page as it should be."""
    for old, new in MENDED.items():
        page = page.replace(old, new)
    return page
