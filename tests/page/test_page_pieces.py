"""Where sentences are on the pages that they were read from."""

import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.page.page_pieces import PageLetters, PagePiece, ShownSentence
from argmap.paper.readers.pdf.pictures import Letter

HIGH, WIDE = 20, 10


def line(text: str, top: int = 0, left: int = 0) -> list[Letter]:
    """Return the letters of a line, each as wide as the others."""
    letters = list[Letter]()
    for at, character in enumerate(text):
        x = left + WIDE * at
        folded = unicodedata.normalize("NFKC", character).casefold()
        letters += [(letter, x, top, x + WIDE, top + HIGH) for letter in folded if letter.isalnum()]
    return letters


def found(pages: list[list[str]], *sentences: str, on: int = 0) -> list[PagePiece]:
    """Return the pieces of sentences that begin on a page, on pages of lines."""
    letters = {
        number: tuple(one for nth, text in enumerate(page) for one in line(text, HIGH * 2 * nth))
        for number, page in enumerate(pages)
    }
    return PageLetters(letters).pieces(ShownSentence(number, text, on) for number, text in enumerate(sentences))


def texts(pieces: list[PagePiece], *sentences: str) -> list[str]:
    """Return what stands in pieces."""
    cut = [
        sentences[one.sentence].encode("utf-16-le")[2 * one.begin : 2 * one.end].decode("utf-16-le") for one in pieces
    ]
    return [one.strip() for one in cut]


def test_a_sentence_is_a_piece_in_each_of_its_lines() -> None:
    sentence = "Pupils sleep too little."
    pieces = found([["Pupils sleep", "too little."]], sentence)
    assert texts(pieces, sentence) == ["Pupils sleep", "too little."]
    assert [(one.left, one.top, one.bottom) for one in pieces] == [(0, 0, 20), (0, 40, 60)]
    assert pieces[0].right == WIDE * len("Pupils sleep")


def test_hyphens_notes_and_the_foot_of_a_page_are_no_hindrance() -> None:
    sentence = "The council decides tomorrow whether school begins at eight or at nine in the morning."
    pages = [["The coun-", "cil decides tomorrow12 whether school", "1", "12 A. Author, Sleep, 4."]]
    pages.append(["ON SCHOOL", "begins at eight or at nine in the morning."])
    pieces = found(pages, sentence)
    assert texts(pieces, sentence) == [
        "The coun", "cil decides tomorrow whether school", "begins at eight or at nine in the morning.",
    ]  # fmt: skip
    assert [one.page for one in pieces] == [0, 0, 1]


def test_sentences_that_read_the_same_are_found_one_behind_the_other() -> None:
    pieces = found([["It rains. It snows. It rains."]], "It rains.", "It snows.", "It rains.")
    assert [one.left for one in pieces] == [0, 10 * WIDE, 20 * WIDE]


def test_a_line_in_the_other_column_is_a_piece_of_its_own() -> None:
    letters = (*line("The left column goes on"), *line("in the right one.", left=600))
    pieces = PageLetters({3: letters}).pieces([ShownSentence(7, "The left column goes on in the right one.", 3)])
    assert [(one.page, one.sentence, one.left) for one in pieces] == [(3, 7, 0), (3, 7, 600)]


def test_writing_from_right_to_left_is_one_piece_a_line() -> None:
    word = "שלום"
    letters = tuple(
        (letter, 500 - WIDE * at, 0, 510 - WIDE * at, HIGH) for at, letter in enumerate(word) if letter.isalnum()
    )
    (piece,) = PageLetters({0: letters}).pieces([ShownSentence(0, word, 0)])
    assert (piece.left, piece.right) == (470, 510)


def test_what_is_not_there_has_no_piece() -> None:
    assert found([["Something else stands on this page altogether."]], "The council decides tomorrow.") == []
    assert found([[]], "The council decides.") == []
    assert found([["…"]], "…") == []


def test_words_that_the_page_lacks_belong_to_the_line_before_them() -> None:
    sentence = "The council decides tomorrow (as a formula says that is drawn) whether school begins at nine."
    pieces = found([["The council decides tomorrow", "whether school begins at nine."]], sentence)
    assert texts(pieces, sentence) == [
        "The council decides tomorrow (as a formula says that is drawn)", "whether school begins at nine.",
    ]  # fmt: skip
    assert pieces[0].right == WIDE * len("The council decides tomorrow")


def test_a_long_sentence_that_is_not_there_is_given_up() -> None:
    sentence = "x1y2z3 " * 20_000 + "and here it goes on with words that are there"
    assert found([["and here it goes on with words that are there"]], sentence) == []


@given(
    st.lists(st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=40), min_size=1, max_size=6),
    st.lists(st.integers(1, 30), max_size=12),
)
def test_all_letters_of_text_cut_anywhere_are_found_in_their_order(sentences: list[str], cuts: list[int]) -> None:
    whole, lines, at = " ".join(sentences), list[str](), 0
    for cut in [*cuts, len(whole)]:
        lines.append(whole[at : at + cut])
        at += cut
    pieces = found([[one for one in lines if one]], *sentences)
    for number, sentence in enumerate(sentences):
        own = [one for one in pieces if one.sentence == number]
        if any(letter.isalnum() for letter in unicodedata.normalize("NFKC", sentence).casefold()):
            assert own, sentence
            assert own[-1].end == len(sentence.encode("utf-16-le")) // 2
            assert all(one.end == other.begin for one, other in pairwise(own))
        else:
            assert own == []
