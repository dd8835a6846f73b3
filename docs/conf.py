"""How Sphinx builds the site; `python -m tools.site -o FOLDER` calls it, on a copy with generated pages."""

import logging
from typing import Any

from argmap.version import __version__

project = "argmap"
version = release = __version__
project_copyright = "the authors of argmap"
extensions = ["myst_parser", "argmap.embedding.sphinx"]
exclude_patterns = ["files", "_static"]

myst_heading_anchors = 6
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
suppress_warnings = ["misc.highlighting_failure"]  # what a command prints is no language

smartquotes_action = "q"  # two hyphens begin an option of a command

html_theme = "furo"
html_title = "argmap"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_use_index = False
html_show_copyright = False
html_theme_options = {"navigation_with_keys": False}
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"


def setup(_: Any) -> None:
    """Let a folder of pages be empty: Sphinx has no name for this warning by which to leave it out."""
    logging.getLogger("sphinx.sphinx.directives.other").addFilter(_is_no_empty_folder)


def _is_no_empty_folder(record: logging.LogRecord) -> bool:
    """Tell whether a warning is about more than a folder that has no pages yet."""
    return not str(record.msg).startswith("toctree glob pattern")
