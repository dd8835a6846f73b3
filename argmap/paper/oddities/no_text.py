"""A file in which no running text was found, or nothing but an abstract.

It may be the record of a paper rather than the paper, a page that only a browser fills, or a text in a form that argmap
takes for something else.

Bad:

    # Trees in towns

    ## Abstract

    We ask who pays for trees.

Good:

    # Trees in towns

    ## Abstract

    We ask who pays for trees.

    ## 1 Trees

    Trees pay for themselves.
"""

from collections.abc import Iterator

from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.paper.structure.headings import SECTION_IDS, HeadingRole
from argmap.problems import Level, Place

LEVEL = Level.WARNING


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield one oddity for a file without text."""
    article = apparatus.article
    filled = {one.id for one in article.sections if one.paragraphs}
    if filled - {SECTION_IDS[HeadingRole.ABSTRACT]}:
        return
    found = "nothing but an abstract" if filled else "no running text"
    cure = "see what `argmap paper FILE --outline` lists as left out, or use another file of the paper"
    places = (one.place for one in article.left_out)
    yield Odd(f"{found} was found in the file", cure, next(places, Place(article.file)))
