"""Every word of a note ends in a field or is kept as text, whatever the note says."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from argmap.citations.cleaning import clean
from argmap.citations.notes import parse_note
from argmap.citations.parsed import Cited
from argmap.citations.parsing import parse_entry
from argmap.citations.vocabulary import months, seasons, table
from tests.citations.shared import article
from tests.examples import examples

WORD = re.compile(r"[^\W_]+")
LISTS = {
    "numbers": ("volume", "issue", "number", "editions", "revised"),
    "hosts": ("within", "editors", "edited", "translated"),
    "links": ("before", "accessed"),
    "back": ("ibid", "again", "note", "same_author"),
    "names": ("titles",),
}
LABELS = [word for known in table("labels").values() for word in known]
OTHER = "and und et y и və on at here esp especially in particular hier supra above infra below as doi st nd rd th de"
ANNOUNCING = {
    word
    for text in (*(one for name in LISTS for key in LISTS[name] for one in table(name)[key]), *LABELS, *months(),
                 *seasons(), OTHER, "г il")
    for word in WORD.findall(text)
}  # fmt: skip
"""Words that only say what the next word is: Vol., p., in, edited by."""
PIECES = (
    """
Ann Lee|Lee, Ann|Bo Orr and Carl Moe|(eds.)|(ed.)|“Ports of the North”|*The Quiet Coast*|in|see|Ibid.|op. cit.|Vol. 6
No. 11|(1 June 2005)|2012|(2012)|p. xiii|pp. 3-5|Oslo|Oslo: Press|http://example.org/a_b|<http://example.org>|Idem
available at|accessed 3 May 2010|Resolution 822 (1993)|(note 3)|see note 5|It is closed in winter.|edited by|10-11
trans. Dora Nash|2nd ed.|;|.|,|:|(|)|'|"|“|”|*|[|]|Ministry of Ports|CIA|et al.|Adelphi Paper 300|(Порты)|«Порты»
doi:10.1000/x|//|12, no. 3|2(1)|ch. 4|Spring 2012|n.d.|PhD diss.|Иванов И.И.|№ 3|С. 10|at p. 7|(Colloquy)|in Russian
""".strip()
    .replace("\n", "|")
    .split("|")
)


def lost(text: str, cites: tuple[Cited, ...], explains: tuple[str, ...]) -> list[str]:
    """The words of a text that are in no field and in no kept text, and do not announce what another word is."""
    kept = " ".join(explains).lower()
    for cited in cites:
        kept += " " + " ".join((cited.prefix, *cited.rest, str(cited.where), str(cited.back))).lower()
        kept += " " + (cited.work.model_dump_json() if cited.work else "").lower()
    words = set(WORD.findall(kept))
    return [word for word in WORD.findall(clean(text).text.lower()) if word not in words and not _dated(word, kept)]


def _dated(word: str, kept: str) -> bool:
    """Whether a word is part of a date or of a number that is written otherwise, or only announces."""
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th|[a-h])$", "", word)
    return word in ANNOUNCING or (plain.isdigit() and (plain in kept or f"-{int(plain):02}" in kept))


def test_of_the_paper() -> None:
    for note in article().notes:
        parsed = parse_note(note.text)
        assert lost(note.text, parsed.cites, parsed.explains) == []
    for entry in article().entries:
        assert lost(entry.text, (parse_entry(entry.text),), ()) == []


@settings(max_examples=examples(300), deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12), st.sampled_from([" ", ", ", ". "]))
def test_of_any_note(pieces: list[str], separator: str) -> None:
    text = separator.join(pieces)
    parsed = parse_note(text)
    assert lost(text, parsed.cites, parsed.explains) == []


@settings(max_examples=examples(300), deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12), st.sampled_from([" ", ", ", ". "]))
@example(["“Ports of the North”", "Lee, Ann", "trans. Dora Nash", "et al."], " ")
def test_of_any_entry(pieces: list[str], separator: str) -> None:
    text = separator.join(pieces)
    assert lost(text, (parse_entry(text),), ()) == []


@settings(max_examples=examples(300), deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    parsed = parse_note(text)
    assert lost(text, parsed.cites, parsed.explains) == []


@pytest.mark.parametrize(
    "text", ["", " ", "*", "“", ";;;", "<http://", "(" * 5000, "“" * 5000, "A. " * 9000, "*a* " * 4000]
)
def test_odd_texts_are_read(text: str) -> None:
    parse_note(text)
    parse_entry(text)
