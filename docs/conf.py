"""How Sphinx builds the site; `python -m tools.site -o FOLDER` calls it, on a copy with generated pages."""

import logging
from typing import Any

from argmap.version import __version__

project = "argmap"
version = release = __version__
project_copyright = "the authors of argmap"
extensions = ["myst_parser", "argmap.embedding.sphinx"]
exclude_patterns = ["arguments", "renders", "editors", "tests", "_static"]

myst_heading_anchors = 6
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
suppress_warnings = ["misc.highlighting_failure"]  # what a command prints is no language

html_theme = "furo"
html_title = "argmap"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_copyright = False
html_theme_options = {"navigation_with_keys": False}
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"


def setup(app: Any) -> None:
    """Let files that the pages lead to, maps and pictures, open in the browser rather than be saved."""
    app.connect("html-page-context", _open_files)
    logging.getLogger("sphinx.sphinx.directives.other").addFilter(_is_no_empty_folder)


def _is_no_empty_folder(record: logging.LogRecord) -> bool:
    """Tell whether a warning is about more than a folder that has no pages yet."""
    return not str(record.msg).startswith("toctree glob pattern")


def _open_files(_: Any, __: str, ___: str, context: dict[str, Any], ____: Any) -> None:
    if "body" in context:
        context["body"] = context["body"].replace(' download=""', "")
