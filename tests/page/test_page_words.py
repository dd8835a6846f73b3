"""The words of the page: every language has them all, and page and scripts have no others."""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from argmap.evaluation.support import Support
from argmap.graph import Role
from argmap.graph.lowering import lower
from argmap.notation.model import Basis, Voice
from argmap.notation.reading import loads
from argmap.page import content, facts, page
from argmap.page.html_file import EDITING, PLACE, SOURCES, STYLES
from argmap.page.page_sources import SHARED
from argmap.page.page_words import ENGLISH, FORMS, codes, fitting, flat, for_scripts, page_words
from argmap.problems import Level
from tests.page.literals import Literal, literals

OTHERS = [code for code in codes() if code != ENGLISH]
SCRIPTS = sorted(file.name for file in SHARED.iterdir() if file.name.endswith(".js"))
FACTS = Path(facts.__file__)
SEEN = ("aria-label", "title", "placeholder", "alt")
"""Attributes that are shown, or read out."""


def places(said: str | dict[str, str]) -> set[str]:
    """Return the places of a phrase that the page fills."""
    return set(re.findall(r"\{(\w+)\}", said if isinstance(said, str) else said["other"]))


@pytest.mark.parametrize("code", OTHERS)
def test_every_language_has_the_words_of_english_with_the_same_places(code: str) -> None:
    english, other = flat(page_words(ENGLISH)), flat(page_words(code))
    assert other.keys() == english.keys()
    for key, said in english.items():
        assert isinstance(other[key], str) == isinstance(said, str), key
        assert places(other[key]) == places(said), key


@pytest.mark.parametrize("code", codes())
def test_the_forms_of_a_phrase_are_plural_categories_and_no_word_is_empty(code: str) -> None:
    for key, said in flat(page_words(code)).items():
        forms = {"other": said} if isinstance(said, str) else said
        assert "other" in forms, key
        assert forms.keys() <= FORMS, key
        assert all(form.strip() == form != "" for form in forms.values()), key
        assert all(places(form) <= places(said) for form in forms.values()), key
        assert isinstance(said, str) or all(
            places(form) | {"count"} == places(said) | {"count"} for form in forms.values()
        )


@pytest.mark.parametrize("code", codes())
def test_slides_are_named_only_where_they_are_offered(code: str) -> None:
    told = {key for key, said in flat(page_words(code)).items() if re.search("slides|Folien", str(said))}
    assert told == {f"edit.exports.{key}" for key in ("names.pptx", "says.png")}, "argmap.html makes none"


class Visible(HTMLParser):
    """What of an HTML file is shown or read out."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in SEEN]

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def test_the_page_itself_has_no_words_of_its_own() -> None:
    text = SOURCES.text("page.html")
    assert [one for one in Visible(text).found if re.search(r"[^\W\d_]", PLACE.sub("", one))] == []
    wanted = {key for key in PLACE.findall(text) if "." in key}
    assert wanted == {key for key in flat(page_words(ENGLISH)) if key.startswith("page.")}


def keys_of(script: str) -> set[str]:
    """Return the keys of the words that a script says, as it writes them: ``roles.${word}`` for any role."""
    said = re.findall(r"(?<![#\w])say\(\s*(?:\"([^\"]*)\"|`([^`]*)`|(.*))", SOURCES.text(script))
    assert [rest for _, _, rest in said if rest] in ([], ["key, values = {}) {"]), "a key is written where it is said"
    return {quoted or template for quoted, template, _ in said if quoted or template}


def meant(key: str) -> re.Pattern[str]:
    """Return what a key as a script writes it may be."""
    return re.compile(r"[^.]+".join(map(re.escape, re.split(r"\$\{[^}]*\}", key))))


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_say_what_there_are_words_for(script: str) -> None:
    known = flat(for_scripts(ENGLISH, editing=True))
    assert [key for key in keys_of(script) if not any(map(meant(key).fullmatch, known))] == []


@pytest.mark.slow
def test_every_word_is_said() -> None:
    """A key that is put together ends, or goes on, with a name that the page knows: of a role, a button, a state."""
    said = [meant(key) for script in SCRIPTS for key in keys_of(script)]
    names = {*Voice, *Basis, *Level, *Support, *map(str, Role)} | {
        name for script in SCRIPTS for one in literals(SOURCES.text(script)) for name in one.text.split()
    }
    names |= {str(one.value) for one in ast.walk(ast.parse(FACTS.read_text("utf-8"))) if isinstance(one, ast.Constant)}
    for key in flat(for_scripts(ENGLISH, editing=True)):
        assert any(one.fullmatch(key) for one in said), key
        assert key in {known for script in SCRIPTS for known in keys_of(script)} or names & set(key.split(".")[1:]), key


WORD = re.compile(r"[^\W\d_]{2,}")
SENTENCE = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,}|(?<!\w)[A-Z][a-z]{2,}")
SHOWN = re.compile(r"""(?:textContent = |"aria-label": |\b(?:title|placeholder|alt): |\bmake\("\w+", \{[^{}]*\}, )$""")
UNSEEN = re.compile(r"(?:new Error\(|startsWith\(|\bstyle\.\w+ = |\bclass: |\bheaders: \{ )$")
KEY = re.compile(
    r"(?:(?:Alt|Control|Meta|Shift)\+)?"
    r"(?:Arrow(?:Up|Down|Left|Right)|Home|End|Enter|Escape|Page(?:Up|Down)|Backspace|Tab|Delete|ContextMenu|)"
)
"""Keys as events name them."""
CLASSES = {
    *re.findall(r"\.(-?[a-z][\w-]*)", "".join(map(SOURCES.text, (*STYLES, *EDITING.styles)))),
    "",
    "noopener",
    "noreferrer",
}


def for_people(literal: Literal) -> bool:
    """Tell whether a text of a script is shown, or can be nothing else: no class, no key, no name in small letters."""
    text, before = literal
    if SHOWN.search(before):
        return WORD.search(text) is not None
    named = KEY.fullmatch(text) or CLASSES.issuperset(re.split(r"[ .:>()]+", text)) or UNSEEN.search(before)
    return not named and SENTENCE.search(text) is not None


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_have_no_words_of_their_own(script: str) -> None:
    assert [one.text for one in literals(SOURCES.text(script)) if for_people(one)] == []


@pytest.mark.parametrize(
    "script",
    [
        'make("p", {}, "Loading");', 'make("p", { title: `at ${at}` });', 'box.textContent = `${count} found`;',
        'const LEAD = "Choose a bar";', '({ says: "Undo" })',
    ],
)  # fmt: skip
def test_words_in_a_script_are_noticed(script: str) -> None:
    assert any(map(for_people, literals(script)))


def test_a_page_has_the_words_of_one_language() -> None:
    german = page(content(lower(loads("language: de-AT\nclaim: Es regnet.").map)))
    assert '<html lang="de">' in german
    assert ">Übersicht</button>" in german
    assert ">Overview</button>" not in german
    chosen = page(content(lower(loads("language: de\nclaim: Es regnet.").map)), words="en")
    assert '<html lang="en">' in chosen
    assert ">Overview</button>" in chosen


@pytest.mark.parametrize(
    ("language", "code"), [("de", "de"), ("de-AT", "de"), ("DE", "de"), ("fr", "en"), ("", "en"), ("den", "en")]
)
def test_the_language_of_the_map_decides_where_the_page_speaks_it(language: str, code: str) -> None:
    assert fitting(language) == code
