import subprocess
import sys
import time
from math import isclose, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.teaching.meaning import likeness, vector
from argmap.teaching.meaning.vectors import LONGEST

WORDS = ["the", "tram", "is", "not", "a", "bus", "naïve", "12", "🚋"]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map(" ".join))
BOUND = 2.0
"""Seconds of CPU within which a text of any length is answered; what is looked at takes a small part of them."""


@given(TEXTS, TEXTS)
def test_likeness_is_symmetric_and_a_share(one: str, other: str) -> None:
    assert 0.0 <= likeness(one, other) == likeness(other, one) <= 1.0


@given(TEXTS)
def test_a_text_is_most_like_itself(text: str) -> None:
    known = any(vector(text))
    assert isclose(likeness(text, text), 1.0 if known else 0.0, abs_tol=1e-9)


@given(TEXTS)
@settings(max_examples=30)
def test_a_vector_is_the_same_whenever_it_is_asked_for(text: str) -> None:
    first = vector(text)
    vector.cache_clear()
    assert vector(text) == first
    length = sqrt(sum(one * one for one in first))
    assert isclose(length, 1.0, abs_tol=1e-9) or not any(first)


def test_the_order_of_words_case_and_accents_count_nothing() -> None:
    assert vector("Trams help towns.") == vector("towns help trams .")
    assert vector("Café") == vector("cafe")


@pytest.mark.parametrize("text", ["", " ", "\x00", "\u200b"])
def test_a_text_without_words_is_like_nothing(text: str) -> None:
    assert likeness(text, text) == likeness(text, "A tram.") == 0.0


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("Pupils lack sleep.", "Teenagers rest too little.", "Trams are cheaper than buses."),
        ("Trams are cheaper than buses.", "Light rail costs less than coaches.", "Pupils lack sleep."),
        ("The king was killed.", "Someone murdered the monarch.", "The queen was crowned."),
    ],
)
def test_other_words_for_the_same_are_nearer_than_another_matter(text: str, near: str, far: str) -> None:
    assert likeness(text, near) > likeness(text, far)


def test_a_text_of_a_megabyte_is_answered_soon() -> None:
    long = "".join(f"Tram {number} is late again, unbelievably. " for number in range(30_000))
    assert len(long) > 1_000_000
    start = time.process_time()
    assert likeness(long, long[:LONGEST]) == pytest.approx(1.0)
    likeness("x" * 1_000_000, "é" * 1_000_000)
    assert time.process_time() - start < BOUND


def test_nothing_is_read_before_it_is_needed_and_numpy_never() -> None:
    program = (
        "import sys; from argmap.teaching.meaning import likeness, vectors; read = vectors._vectors.cache_info;"
        "assert not read().currsize; likeness('a', 'b'); assert read().currsize; assert 'numpy' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
