"""The page in other languages: with a made-up one whose words are all in brackets, and in those that it speaks."""

import re
from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import check
from argmap.graph.lowering import lower
from argmap.notation.reading import load, loads
from argmap.page import content, page, page_words
from argmap.page.page_words import codes, flat
from argmap.schemes import scheme, scheme_names
from tests.browser.editing import Edited, served
from tests.browser.pages import Opened, article, axe

GREEK = """
language: {language}
title: Α
claim:
  id: α
  text: Ω1.
  at: 0.1 s1
  premises:
    - {{id: β, text: Ω2., footnotes: [1, {{note: 2, backs: ω}}, 3], at: 1.1 s1, voice: conceded}}
    - {{id: γ, text: Ω3., basis: common-ground, at: 1.1 s1-2, premises: [{{ref: β}}, {{ref: ψ}}]}}
    - linked:
        - {{id: δ, text: Ω4.}}
        - {{text: Ω5., premises: [{{id: ζ, text: Ω6., voice: reported}}]}}
      scheme: expert-opinion
      undercutters: [{{id: η, text: Ω7., question: 1, voice: reader}}]
  objections:
    - {{id: θ, text: Ω8., basis: testimony, objections: [{{id: ι, text: Ω9., credence: 0.4}}]}}
paper:
  record: {{id: p, type: report, title: Π}}
  footnotes: [{{number: 1, cites: [{{work: w}}]}}, {{number: 2, cites: [{{work: w, locator: 5}}]}}]
  works: [{{id: w, type: book, title: Σ}}]
"""
SEEN = """() => {
  const others = "body [lang], script, style, #paper .sentence, #paper h2, .note-text > span:first-child, #endnotes dl";
  const inside = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = inside.nextNode(); node; node = inside.nextNode()) {
    if (!node.parentElement.closest(others)) found.push(node.data);
  }
  for (const name of ["aria-label", "title", "placeholder", "alt"]) {
    for (const one of document.querySelectorAll(`[${name}]`)) found.push(one.getAttribute(name));
  }
  return found;
}"""
LATIN = re.compile(r"[a-z]{2,}", re.IGNORECASE)


def bracketed(words: Any) -> Any:
    return f"⟦{words}⟧" if isinstance(words, str) else {key: bracketed(value) for key, value in words.items()}


@pytest.fixture
def in_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put all words of English into brackets."""
    made_up = bracketed(page_words.page_words("en"))
    monkeypatch.setattr(page_words, "page_words", lambda _: made_up)


def written(folder: Path, language: str) -> tuple[str, dict[str, Any]]:
    map_ = loads(GREEK.format(language=language))
    data = content(lower(map_.map), check(map_), article(folder))
    file = folder / "map.html"
    file.write_text(page(data), encoding="utf-8")
    return file.as_uri(), data


def foreign(data: dict[str, Any]) -> list[str]:
    """Return what is no word of the page though it is shown: names and messages of rules, schemes, sources."""
    problems = [*data["problems"], *(one for node in data["nodes"] for one in node.get("problems", []))]
    schemes = [(name.replace("-", " "), scheme(name)) for name in scheme_names()]
    found = {text for one in problems for text in (one["message"], one.get("help", ""), one["rule"])}
    found |= {"expert-opinion", *(f"{name}: {one.summary}" for name, one in schemes)}
    found |= {one["text"] for one in data["sources"].values()} | {data["source"], "map.html"}
    return sorted(filter(None, found), key=len, reverse=True)


def unbracketed(text: str, known: list[str]) -> str:
    """Return what of a text stands outside of all brackets, and is not foreign to the page."""
    before = ""
    while before != text:
        before, text = text, re.sub(r"⟦[^⟦⟧]*⟧", "", text)
    for one in known:
        text = re.sub(re.escape(one), "", text, flags=re.IGNORECASE)
    return text


@pytest.mark.slow
@pytest.mark.usefixtures("in_brackets")
def test_everything_that_the_page_says_is_in_its_words(page: Any, tmp_path: Path) -> None:
    address, data = written(tmp_path, "en")
    opened, known = Opened(page, address), foreign(data)
    left: set[str] = set()

    def look() -> None:
        left.update(one for text in page.evaluate(SEEN) if LATIN.search(one := unbracketed(text, known)))

    look()
    assert "⟦" in page.inner_text("#verdict")
    for id_ in ("α", "β", "γ", "δ", "η", "θ"):
        opened.card(id_).click()
        look()
    page.click("#panel .copy")
    look()
    for key in ("Escape", "c", "o", "p", "v", "v", "?"):
        opened.press(key)
        look()
    opened.press("Escape")
    page.click("#menu summary")
    page.click("#scheme")
    look()
    page.click("#menu summary")
    page.click("#print")
    look()
    opened.press("Escape")
    page.click("#explain")
    look()
    opened.press("Escape")
    page.click("#filter")
    page.fill("#query", "Ω")
    look()
    opened.press("Enter")
    look()
    page.fill("#query", "xyz")
    look()
    page.fill("#query", "")
    page.click("#present")
    for key in ("PageDown", "PageDown", "PageDown", "PageDown"):
        opened.press(key)
        look()
    assert left == set()
    assert opened.faults == []


@pytest.mark.slow
@pytest.mark.usefixtures("in_brackets")
def test_everything_that_an_editing_page_says_is_in_its_words(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(GREEK.format(language="en"), encoding="utf-8")
    map_ = load(str(file))
    known = [*foreign(content(lower(map_.map), check(map_))), "map.yaml", "English", "Deutsch"]
    left: set[str] = set()
    with served(tmp_path, file) as desk:
        tab = browser.new_context(viewport={"width": 1200, "height": 900}).new_page()
        edited = Edited(tab, desk)

        def look() -> None:
            left.update(one for text in tab.evaluate(SEEN) if LATIN.search(one := unbracketed(text, known)))

        def step(*keys: str) -> None:
            edited.card_of("Ω3").click()
            edited.press(*keys)
            look()

        step()
        step("m")
        edited.press("Escape")
        step("Tab")
        tab.keyboard.type("Ω0.")
        edited.press("Enter")
        edited.settled()
        look()
        assert "⟦premise⟧" in edited.told()
        step("Delete")
        edited.press("Escape")
        step("?")
        assert left == set()
        assert edited.faults == []
        tab.context.close()


@pytest.mark.parametrize("code", codes())
def test_phrases_have_the_plural_forms_of_their_language(page: Any, code: str) -> None:
    forms = set(page.evaluate("code => new Intl.PluralRules(code).resolvedOptions().pluralCategories", code))
    for key, said in flat(page_words.page_words(code)).items():
        assert isinstance(said, str) or said.keys() == forms, key


def test_a_map_in_german_has_a_german_page(page: Any, tmp_path: Path) -> None:
    opened = Opened(page, written(tmp_path, "de")[0])
    assert page.get_attribute("html", "lang") == "de"
    assert page.inner_text("#verdict") == "Nach dieser Karte ist die These gestützt."
    opened.card("η").click()
    assert "gegen den Schluss von δ und " in (opened.card("η").text_content() or "")
    assert "Gegen den Schluss von" in (page.text_content("#panel") or "")
    opened.card("γ").click()
    assert "Absatz 1, Sätze 1 bis 2" in page.inner_text("#panel")
    opened.press("c")
    assert re.match(r"\d+ Probleme", page.inner_text("#panel .word"))
    assert page.get_attribute("#panel .message >> nth=0", "lang") == "en"
    opened.press("?")
    assert "Pos1" in page.inner_text("#help-keys")
    opened.press("Escape")
    assert axe(page) == []
    assert opened.faults == []
