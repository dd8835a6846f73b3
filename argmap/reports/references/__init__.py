"""References of a report: works that it cites, formatted by styles of the Citation Style Language (CSL)."""

from argmap.reports.references.citation_styles import DEFAULT_STYLE, read_style, style_names
from argmap.reports.references.styled_references import StyledReferences

__all__ = ["DEFAULT_STYLE", "StyledReferences", "read_style", "style_names"]
