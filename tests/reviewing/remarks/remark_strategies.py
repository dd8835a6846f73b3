"""Remarks for Hypothesis: emoji, combining marks, right-to-left letters, formulas and line breaks among their words."""

from hypothesis import strategies as st

from argmap.reviewing.annotations.annotation import Motivation
from argmap.reviewing.remarks.remark import Remark

ODD = [
    "👩🏽‍🎓",
    "e\u0301",
    "שלום",
    "مرحبا",
    "\u202eabc",
    "=1+1",
    "+x",
    "-1",
    "@me",
    "\n",
    "\t",
    '"',
    "'",
    "<b>",
    "&amp;",
    "\\",
]
LETTERS = st.characters(exclude_categories=["Cs", "Cc"])
WORDS = st.lists(st.one_of(st.sampled_from(ODD), st.text(LETTERS, max_size=8)), max_size=4).map("".join)
ADDRESSES = st.one_of(
    st.sampled_from(["", "a1", "https://example.org/a#1", "urn:isbn:1", "http://[x", ":1", "urn:uuid:x", "a b%zz"]),
    WORDS,
)
ADDRESS_OF_OURS = "urn:uuid:01234567-89ab-5def-8123-456789abcdef#x"
DATES = st.sampled_from(
    ["", "2026-11-29T10:00:00Z", "2026-11-29T10:00:00+02:00", "2026-11-29", "yesterday", "2026-02-30T10:00:00Z"]
)
FULL = st.builds(
    Remark,
    comment=WORDS, exact=WORDS, prefix=WORDS, suffix=WORDS,
    start=st.none() | st.integers(0, 10**7), page=st.none() | st.integers(1, 99_999),
    by=WORDS, created=DATES, address=ADDRESSES | st.just(ADDRESS_OF_OURS), parent=ADDRESSES,
    tags=st.lists(WORDS.filter(bool), max_size=3).map(tuple),
    audience=st.lists(WORDS.filter(bool), max_size=2, unique=True).map(tuple),
    motivation=st.sampled_from(["", *Motivation]), replaces=st.none() | WORDS,
)  # fmt: skip
REMARKS = FULL.filter(lambda one: bool(one.comment or one.exact or one.tags or one.replaces is not None))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=5), inside, max_size=3),
    max_leaves=6,
)
