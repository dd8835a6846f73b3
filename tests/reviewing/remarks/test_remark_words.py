"""What a remark says it is: by its first word, its tags, its end; and what is left of it to be read."""

import pytest

from argmap.reviewing.annotations.annotation import PointKind, Severity
from argmap.reviewing.remarks.remark import Remark
from argmap.reviewing.remarks.remark_words import RemarkWords, Said

MAJOR, MINOR, QUESTION, PRAISE = Severity.MAJOR, Severity.MINOR, Severity.QUESTION, Severity.PRAISE


@pytest.mark.parametrize(
    ("remark", "said"),
    [
        (Remark("Major: too strong."), Said(MAJOR, None, False, "too strong.")),
        (Remark("[Minor] too weak."), Said(MINOR, None, False, "[Minor] too weak.")),
        (Remark("praise\nWell argued."), Said(PRAISE, None, False, "Well argued.")),
        (Remark("Wording \u2013 say how."), Said(MINOR, PointKind.LANGUAGE, False, "say how.")),
        (Remark("Majority rule is not argued for."), Said(MINOR, None, False, "Majority rule is not argued for.")),
        (Remark("Major claims need sources."), Said(MINOR, None, False, "Major claims need sources.")),
        (Remark("Is this so?"), Said(QUESTION, None, False, "Is this so?")),
        (Remark("Major: is this so?"), Said(MAJOR, None, False, "is this so?")),
        (Remark("So it is.", motivation="questioning"), Said(QUESTION, None, False, "So it is.")),
        (Remark("Too strong.", tags=("Major", "overclaim")), Said(MAJOR, PointKind.OVERCLAIM, False, "Too strong.")),
        (Remark("For the editor only: copied."), Said(MINOR, None, True, "copied.")),
        (Remark("Major: For the editor only: copied."), Said(MAJOR, None, True, "copied.")),
        (Remark("For the editor only: Major: copied."), Said(MAJOR, None, True, "copied.")),
        (Remark("Copied.", tags=("confidential",)), Said(MINOR, None, True, "Copied.")),
        (Remark("Copied.", audience=("Editors",)), Said(MINOR, None, True, "Copied.")),
        (Remark("Copied.", audience=("everybody",)), Said(MINOR, None, False, "Copied.")),
    ],
)
def test_what_a_remark_says_it_is(remark: Remark, said: Said) -> None:
    assert RemarkWords().read(remark) == said


def test_words_can_be_set() -> None:
    words = RemarkWords({"major": ("schwer",)}, editor=("nur für die Redaktion",))
    assert words.read(Remark("Nur für die Redaktion: Schwer: kopiert.")) == Said(MAJOR, None, True, "kopiert.")
    assert words.read(Remark("Major: kopiert.")).severity is MINOR
