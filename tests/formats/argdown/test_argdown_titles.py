"""Where a file of Argdown names its statements and arguments, and what a new title changes."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from argmap.editing.replacements import replaced
from argmap.formats.argdown import read
from argmap.formats.argdown.argdown_escapes import title_is_safe
from argmap.formats.argdown.argdown_model import ArgdownModel, model_of
from argmap.formats.argdown.argdown_parser import parsed
from argmap.formats.argdown.argdown_parts import has_fences, parts_of
from argmap.formats.argdown.argdown_renaming import with_title
from argmap.formats.argdown.argdown_titles import ArgdownTitle, sections_in, tags_in, titles_in
from argmap.notation.source import Source
from argmap.problems import ArgmapError
from tests.formats.argdown.test_corpus import rows, source
from tests.formats.argdown.test_own_texts import OWN

POND = """\
===
title: "[Fish]"
===

# [Fish] of the pond

// [Fish] in a comment
[Fish]: Fish die. #pond
  + <Heat>: The water is warm. {note: "[Fish]"}
    - [Frogs]
  - \\[Fish] is escaped, and [Fish] is in a text, and @[Fish] and @<Heat> are mentioned. #(hot water)

<Heat>

(1) [Frogs]: Frogs live. <!-- <Heat> -->
----
(2) [Fish]
"""
FRESH = "A fresh title"
PIECES = st.sampled_from(
    ["[A]", "[A]: ", "<A>", "<B b>: ", "[B b]: ", "@[A]", "@<B b>", "[C](d)", "[^1]", "[@k, p. 5]", "text ", "a:", ".",
     "\n", "\n\n", "\r\n", "  + ", "    - ", "\t_ ", "(1) ", "----\n", "# ", "#t ", "// ", "/* ", "*/", "<!-- ", "-->",
     "===\n", "{a: b} ", "{", "} c", "\\", "*", "🤣 ", "```argdown\n", "\n```\n"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def written(text: str) -> list[tuple[str, str, str]]:
    """Return where titles are: of what, which, and the signs around."""
    return [
        (one.of, one.title, text[one.span.start - 1] + ("…:" if one.defines else text[one.span.end]))
        for one in titles_in(text)
    ]


def uses(model: ArgdownModel, of: str, title: str) -> int:
    """Return how often the reader meets a title."""
    members = sum((one.of, one.title) == (of, title) for one in model.parsed.members)
    inside = (*model.parsed.members, *model.parsed.notes, *model.parsed.headings)
    return members + sum(mention[:2] == (of, title) for one in inside for mention in one.mentions)


def models(text: str) -> list[ArgdownModel]:
    return [model_of(parsed(part.text)) for part in parts_of(text, fenced=has_fences(text))]


def put(text: str, one: ArgdownTitle, new: str) -> str:
    return text[: one.span.start] + new + text[one.span.end :]


def test_titles_are_what_the_reader_takes_for_titles() -> None:
    assert written(POND) == [
        ("statement", "Fish", "[…:"),
        ("argument", "Heat", "<…:"),
        ("statement", "Frogs", "[]"),
        ("statement", "Fish", "[]"),
        ("argument", "Heat", "<>"),
        ("argument", "Heat", "<>"),
        ("statement", "Frogs", "[…:"),
        ("statement", "Fish", "[]"),
    ]
    assert {(one.title, one.words) for one in titles_in(POND)} == {
        ("Fish", "Fish die."), ("Heat", "The water is warm."), ("Frogs", "Frogs live.")
    }  # fmt: skip
    assert [tag for tag, _ in tags_in(POND)] == ["pond", "hot water"]


def test_each_fenced_block_has_titles_of_its_own() -> None:
    text = "# [A]\r\n\r\n```argdown\r\n[A]: b\r\n  + [C]\r\n```\r\n\r\n```argdown\r\n[A]\r\n```\r\n"
    titles = titles_in(text)
    assert [one.named for one in titles] == [(0, "statement", "A"), (0, "statement", "C"), (1, "statement", "A")]
    assert replaced(text, with_title(text, titles[0], "D")) == text.replace("[A]: b", "[D]: b")


@given(TEXTS)
def test_each_title_found_is_one_that_the_reader_reads(text: str) -> None:
    """With another title in its place the reader meets the one once less, and the other once."""
    before = models(text)
    for one in titles_in(text):
        assert text[one.span.start : one.span.end] == one.title
        after = models(put(text, one, FRESH))
        if len(after) != len(before) or uses(after[one.document], one.of, FRESH) == 0:
            continue  # the title was a part of what its surroundings meant, such as a footnote; renaming refuses that
        known = uses(before[one.document], one.of, one.title)
        assert uses(after[one.document], one.of, one.title) == known - 1


@given(TEXTS)
def test_all_titles_that_the_reader_reads_are_found(text: str) -> None:
    found = [one.named for one in titles_in(text)]
    for number, model in enumerate(models(text)):
        for of, title in {(one.of, one.title) for one in model.parsed.members if one.title is not None}:
            assert found.count((number, of, title)) == uses(model, of, title) > 0


@given(TEXTS, st.data())
def test_a_new_title_and_the_old_one_again_give_the_same_text(text: str, data: st.DataObject) -> None:
    titles = [one for one in titles_in(text) if can_be_given(text, one)]
    assume(titles)
    one = data.draw(st.sampled_from(titles))
    assert there_and_back(text, one) == text


def can_be_given(text: str, one: ArgdownTitle) -> bool:
    """Tell whether a title is one that renaming gives; the reader takes `<A><B>:` for a title, too."""
    return title_is_safe(one.title) and text[one.span.end] not in one.title


def there_and_back(text: str, one: ArgdownTitle) -> str:
    try:
        renamed = replaced(text, with_title(text, one, FRESH))
    except ArgmapError as error:
        if "read as something else" not in str(error):
            raise
        return text
    found = models(renamed)[one.document]
    assert uses(found, one.of, one.title) == 0
    fresh = next(each for each in titles_in(renamed) if each.title == FRESH)
    return replaced(renamed, with_title(renamed, fresh, one.title))


def test_every_title_of_our_own_texts_can_be_changed_and_changed_back() -> None:
    for sample in OWN.values():
        changed_and_changed_back(sample["text"])


@pytest.mark.slow
def test_every_title_of_the_files_of_argdown_can_be_changed_and_changed_back() -> None:
    for row in rows():
        changed_and_changed_back(source(row).text)


def changed_and_changed_back(text: str) -> None:
    for one in {one.named: one for one in titles_in(text) if can_be_given(text, one)}.values():
        renamed = replaced(text, with_title(text, one, FRESH))
        assert FRESH in renamed
        assert there_and_back(text, one) == text


def test_a_new_title_changes_the_name_and_nothing_else_of_the_map() -> None:
    before = read(Source(POND, "pond.argdown")).graph
    one = titles_in(POND)[0]
    after = read(Source(replaced(POND, with_title(POND, one, "Carp")), "pond.argdown")).graph
    assert {node.name for node in after.nodes.values()} == {
        "Carp" if node.name == "Fish" else node.name for node in before.nodes.values()
    }
    assert len(after.inferences) == len(before.inferences)


@pytest.mark.parametrize("new", ["a]b", "a[b", "a@b", "a\nb", " a", "-a", "^a", "", "a  b"])
def test_what_ends_a_title_is_refused(new: str) -> None:
    for one in titles_in(POND):
        with pytest.raises(ArgmapError, match="cannot be a title"):
            with_title(POND, one, new)


def test_an_angle_bracket_ends_the_title_of_an_argument_alone() -> None:
    fish, heat, *_ = titles_in(POND)
    assert with_title(POND, fish, "p > q")
    with pytest.raises(ArgmapError, match="cannot be a title"):
        with_title(POND, heat, "p > q")


def test_a_title_that_is_taken_is_refused_but_not_its_own() -> None:
    fish = titles_in(POND)[0]
    with pytest.raises(ArgmapError, match="another statement has the title 'Frogs' already"):
        with_title(POND, fish, "Frogs")
    assert with_title(POND, fish, "Fish") == []
    assert len(with_title(POND, fish, "Heat")) == 3  # which is an argument


@pytest.mark.parametrize(
    ("text", "new"), [("[A b]: c {d: e}, f\n\n[F g]: h\n", "x}"), ("[A b]: c\n\nd:@[A b]: e\n", "x")]
)
def test_a_title_that_changes_what_is_around_it_is_refused(text: str, new: str) -> None:
    with pytest.raises(ArgmapError, match="read as something else"):
        with_title(text, titles_in(text)[-1], new)


def test_a_section_ends_before_the_next_heading_that_is_no_deeper() -> None:
    text = "[A]: b\n\n# One\n\n[C]\n\n## Two\n\n/* # no heading */\n[D]\n\n# Three\n"
    assert [text[start:end] for start, end in sorted(sections_in(text))] == [
        "# One\n\n[C]\n\n## Two\n\n/* # no heading */\n[D]",
        "## Two\n\n/* # no heading */\n[D]",
        "# Three",
    ]
