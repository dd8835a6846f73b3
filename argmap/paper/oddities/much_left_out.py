"""A good part of the prose that was taken for no part of the text.

Acknowledgements, appendices and the like are left out of a paper's text. Where much of what the file says in sentences
is left out, a heading may have been taken for the beginning of such back matter by mistake.

Bad:

    ## 1 Trees

    Trees pay.

    ## Acknowledgements

    The town bought the first trees in 1902, and it bought them for shade. Nobody counted them until the war, when wood
    was short and the council asked how many there were. The clerk walked every street for a week. He found four
    hundred, most of them limes, and he wrote down which of them stood in front of a house whose owner had paid.

Good:

    ## 1 Trees

    Trees pay. The town bought the first trees in 1902, and it bought them for shade. Nobody counted them until the war,
    when wood was short and the council asked how many there were. The clerk walked every street for a week.

    ## Acknowledgements

    I thank the clerk.
"""

from collections.abc import Iterator

from argmap.paper.article import Matter
from argmap.paper.oddities._oddity import Apparatus, Odd
from argmap.paper.reasons import Reason
from argmap.paper.structure.sentence_ends import is_finished
from argmap.problems import Level

LEVEL = Level.WARNING
_MAY_BE_TEXT = frozenset(
    {Reason.BACK, Reason.UNNUMBERED, Reason.FRONT, Reason.CONTENTS, Reason.AROUND, Reason.REPEATED}
)
_PROSE = 8  # words of a stretch that ends like a sentence
_LEAST = 50  # words
_SHARE = 4  # of what the file says in sentences, one in so many


def check(apparatus: Apparatus) -> Iterator[Odd]:
    """Yield one oddity, at the first stretch of the prose that is left out."""
    article = apparatus.article
    left = [one for one in article.left_out if one.why in _MAY_BE_TEXT and _is_prose(one)]
    words = sum(len(one.text.split()) for one in left)
    if words < _LEAST or _SHARE * words < words + len(article.text.split()):
        return
    reasons = ", ".join(dict.fromkeys(str(one.why) for one in left))
    message = f"{words:,} words of prose are left out of the text ({reasons}); the first begins {left[0].text[:40]!r}"
    yield Odd(message, "if they belong to the text, look at the heading above them", left[0].place)


def _is_prose(one: Matter) -> bool:
    return len(one.text.split()) >= _PROSE and is_finished(one.text)
