"""How Sphinx builds the site; `python -m tools.site -o FOLDER` calls it, on a copy with generated pages."""

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
