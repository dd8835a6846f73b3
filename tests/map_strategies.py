"""Hypothesis strategies for maps and all that they hold: whatever the models accept, the awkward first."""

from typing import Any, get_args

from hypothesis import strategies as st

from argmap.notation.bibliography import Citation, Footnote, Label, Name, Paper, Section, Work, WorkType
from argmap.notation.model import (
    Backing,
    Basis,
    CitedWork,
    Claim,
    Ignore,
    LinkedObjections,
    LinkedPremises,
    Map,
    Objection,
    Premise,
    Quote,
    Reference,
    Voice,
)
from argmap.text.xml import UNPRINTABLE

S = st.SearchStrategy[Any]

PIECES = (
    "word", "long-word " * 15, " ", "  ", "\n", "\t", "\r", "\x85", "\u2028", "\u2029", "\ufeff", "\xa0", "\x9f", "#",
    ": ", ":", "- ", "-", "? ", "?", "*", "&", "!", "%", "@", "`", "'", '"', "\\", "|", ">", "[", "]", "{", "}", ",",
    "~", "<<", "=", "---", "...", "é", "e\u0301", "Ж", "ə", "中", "ا", "नि", "\u200f", "😀", "\U0010fffd",
)  # fmt: skip
WHOLE = (
    "", "no", "No", "yes", "on", "true", "null", "Null", "~", "012", "0o14", "0x1F", "1_000", "1:30", "1e3", ".5",
    ".inf", "12", "-1", "2012-06-01", "2012-06-01 10:00:00", "=", "<<", "[1]", "{a: b}", "- a", "? a", ": a", "# a",
    "a # b", "a: b", "a:", "'a'", '"a"', "*a", "&a", "!a", "%a", "@a", "`a`", "|", ">-", "---", "...", " a", "a ",
    "a\n", "\na", "a\n\nb", "a\n  b\n", "\ufeffa", "a\ufeffb", "a\x85b", "a\u2028b", "<script>", "\\N", 'a\\"b', "\\",
)  # fmt: skip
REST: st.SearchStrategy[str] = st.characters(exclude_categories=["Cs"]).filter(lambda one: not UNPRINTABLE.search(one))
LETTERS = st.characters(categories=("Lu", "Ll", "Lt", "Lm", "Lo"))
INNER = st.characters(categories=("Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd"), include_characters="-_")

texts = st.one_of(
    st.sampled_from(WHOLE),
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
    st.text(REST, max_size=20),
)
some_texts = texts.map(lambda text: text[:80] or "word")
ids = st.one_of(
    st.sampled_from(("claim", "n", "no", "a-1", "a_1", "читатели", "निष्कर्ष", "e\u0301tat")),
    st.builds(str.__add__, LETTERS, st.text(INNER, max_size=5)),
)
keys = st.one_of(
    st.sampled_from(("brook-2012", "2012a", "012", "doi:10.1", "w.1", "_", "निबन्ध")),
    st.builds(str.__add__, LETTERS, st.text(INNER, max_size=5)),
)
numbers = st.one_of(st.integers(1, 30), st.integers(1, 999_999))
years = st.integers(0, 9999).map("{:04}".format)
days = st.one_of(years, st.builds("{}{}".format, years, st.sampled_from(("-01", "-12", "-22", "-06-01", "-12-31"))))
dates = st.one_of(days, st.builds("{}/{}".format, days, days))
places = st.lists(
    st.builds(
        "{}.{}{}".format,
        st.sampled_from(("0", "1", "12", "A", "C", "2.1", "B.a")),
        st.integers(0, 99),
        st.sampled_from(("", " s1", " s12", " s3-5")),
    ),
    min_size=1,
    max_size=3,
).map("; ".join)


def maybe(strategy: S) -> S:
    """Return ``None`` more often than not."""
    return st.one_of(st.none(), st.none(), strategy)


def several(strategy: S, most: int = 2, least: int = 0) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return a tuple, as the models hold lists."""
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)


backings = st.builds(Backing, note=numbers, backs=maybe(some_texts))
ignores = st.builds(Ignore, rule=texts, because=some_texts)
cited = st.builds(CitedWork, work=ids, prefix=maybe(texts), locator=maybe(texts), backs=maybe(some_texts))
quotes = st.builds(Quote, start=some_texts, end=some_texts)


def _inference(depth: int) -> dict[str, S]:
    return {"scheme": maybe(texts), "undercutters": _entries(Objection, LinkedObjections, depth)}


def _statement(depth: int) -> dict[str, S]:
    return {
        "id": maybe(ids),
        "text": texts,
        "at": maybe(places),
        "quotes": several(quotes),
        "voice": st.sampled_from(Voice),
        "basis": maybe(st.sampled_from(Basis)),
        "credence": maybe(st.floats(0, 1)),
        "footnotes": several(backings),
        "cites": several(cited),
        "ignore": several(ignores, 1),
        "premises": _entries(Premise, LinkedPremises, depth),
        "objections": _entries(Objection, LinkedObjections, depth),
    }


def _entries(kind: type[Any], group: type[Any], depth: int) -> st.SearchStrategy[tuple[Any, ...]]:
    if depth == 0:
        return st.just(())
    statement = st.builds(kind, **_statement(depth - 1), **_inference(depth - 1))
    member = st.one_of(st.builds(kind, **_statement(depth - 1)), st.builds(Reference, ref=ids))
    linked = st.builds(group, linked=several(member, 3, 2), **_inference(depth - 1))
    reference = st.builds(Reference, ref=ids, **_inference(depth - 1))
    return several(st.one_of(statement, statement, linked, reference))


names = st.one_of(
    st.builds(Name, family=some_texts, given=maybe(texts), suffix=maybe(texts), non_dropping_particle=maybe(texts)),
    st.builds(Name, literal=some_texts, affiliation=maybe(texts)),
)
_WORDS = (
    "title", "translated_title", "container_title", "translated_container_title", "collection_title", "number",
    "volume", "issue", "edition", "genre", "page", "publisher", "publisher_place", "event_title", "event_place",
    "language", "keyword", "note", "url", "doi", "isbn", "issn",
)  # fmt: skip
works = st.builds(
    Work,
    id=keys,
    type=st.sampled_from(get_args(WorkType)),
    author=several(names),
    editor=several(names, 1),
    translator=several(names, 1),
    issued=maybe(dates),
    accessed=maybe(dates),
    **{name: maybe(texts) for name in _WORDS},
)
_CITING = {"prefix": maybe(texts), "locator": maybe(texts), "suffix": maybe(texts)}
citations = st.one_of(
    st.builds(Citation, work=keys, label=st.sampled_from(get_args(Label)), **_CITING),
    st.builds(Citation, ibid=numbers, **_CITING),
)
footnotes = st.builds(Footnote, number=numbers, cites=several(citations), text=maybe(texts))
sections = st.builds(Section, id=st.sampled_from(("A", "0", "1", "2.1")), title=texts)
papers = st.builds(
    Paper,
    record=maybe(works),
    sections=several(sections),
    references=several(keys),
    works=several(works),
    footnotes=several(footnotes),
)
claims = st.builds(Claim, **_statement(2))
glossaries = several(several(texts, 2), 1)
maps = st.builds(
    Map,
    title=texts,
    language=maybe(st.sampled_from(["en", "de-AT", "fr", "zh-Hant-TW", "x-own", "no"])),
    glossary=glossaries,
    ignore=several(ignores, 1),
    paper=maybe(papers),
    claim=claims,
)
