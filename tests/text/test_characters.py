import sys
import unicodedata

import pytest
from pydantic import BaseModel, ValidationError

from argmap.text.characters import Text


class Holder(BaseModel):
    text: Text


ALLOWED = ("", "a\tb\nc\rd", "\x85\xa0\u2028\ufeff", "\ud7ff\ue000\ufffd\U00010000\U0010ffff", "é", "e\u0301", "\u202e")


@pytest.mark.parametrize("text", ALLOWED)
def test_whatever_xml_can_hold_is_text_and_stays_as_it_is(text: str) -> None:
    assert Holder(text=text).text == text


@pytest.mark.parametrize("code", [0, 1, 8, 0x0B, 0x0C, 0x0E, 0x1F, 0x7F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF])
def test_other_characters_are_refused_by_their_number(code: int) -> None:
    with pytest.raises(ValidationError, match=f"U\\+{code:04X} is not allowed in text"):
        Holder(text=f"a{chr(code)}")


def test_no_letter_is_refused() -> None:
    letters = "".join(filter(lambda one: unicodedata.category(one)[0] in "LMN", map(chr, range(sys.maxunicode + 1))))
    assert Holder(text=letters).text == letters
