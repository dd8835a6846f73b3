"""What the name of a font says of its weight.

The name of a font in a PDF is that of its file (PDF 32000-1:2008, section 9.6.2.1), behind a prefix of six letters
where only a part of it is embedded. Names follow no rule: each foundry, and each of TeX's families, shortens weights in
its own way.
"""

import re

_PREFIX = re.compile(r"[A-Z]{6}\+")
_WORDS = re.compile(
    r"bold|black|heavy|demi|fett|semi(?!cond|light|exp|ital|obl|serif)|ultra(?!light|thin)", re.IGNORECASE
)
_ABBREVIATED = re.compile(
    r"(?:^|[-,+. _])(?:b|bd|bi|bdi|bdit|bl|blk|hv|md|medi|medium)(?:ital|it|obl|i)?(?![a-z])", re.IGNORECASE
)
_TEX = re.compile(
    r"(?:cm|sf|ec|lm|tc|la|lh)(?:ss|r|csc)?b(?:x|i|l|sy|mr)?[a-z]{0,3}\d*\Z", re.IGNORECASE
)  # CMBX10, SFBX
_LIBERTINE = re.compile(r"(?:Libertine|Biolinum)[A-Z]?[TO]?[BZ]I?\Z")
_HEI = re.compile(r"simhei|heiti|fzht|sthei", re.IGNORECASE)  # what Chinese sets headings in


def is_bold(name: str) -> bool:
    """Whether a font's name says that it is bold, or at least heavier than its family's usual weight."""
    plain = _PREFIX.sub("", name.strip())
    found = _WORDS.search(plain) or _ABBREVIATED.search(plain) or _TEX.match(plain)
    return bool(found or _LIBERTINE.search(plain) or _HEI.search(plain))
