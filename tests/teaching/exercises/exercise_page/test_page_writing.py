"""The page of an exercise: one file that asks nothing of any other place, with no key in clear."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html import unescape
from typing import Any

import pytest

from argmap.notation.reading import loads
from argmap.teaching.exercises.exercise import Made
from argmap.teaching.exercises.exercise_page.page_writing import ON_PLATFORM, SCRIPT, SOURCES, exercise_page
from argmap.teaching.exercises.making import Wanted, make_exercise
from argmap.teaching.teaching_words import TeachingWords, teaching_languages
from tests.page.literals import literals
from tests.page.test_html_file import Blocks
from tests.teaching.exercises.example_maps import KINDS, some

OWN = sorted(SOURCES.own)


def content_of(text: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(dict(re.findall(r'id="(content|words)">(.*?)</script>', text))["content"])
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_holds_the_exercise_and_digests_and_nothing_else_of_the_key(kind: str) -> None:
    for one in some(kind):
        content = content_of(exercise_page(one))
        assert set(content) == {"exercise", "checks", "marksItself", "writes", "spare"}
        assert set(content["checks"]) == {"digests", "shares"}
        assert all(re.fullmatch(r"[0-9a-f]{16}", digest) for digest in content["checks"]["digests"])
        assert content["exercise"] == one.exercise.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        for item in one.key.items:
            assert not item.explanation or item.explanation not in exercise_page(one)


def example() -> Made:
    found: Made = some("arrange")[0]
    return found


@pytest.mark.parametrize("platform", [False, True])
def test_the_policy_names_style_and_script_and_nothing_runs_or_is_fetched_besides(platform: bool) -> None:
    text = exercise_page(example(), platform=platform)
    blocks = Blocks(text)
    for kind, content in blocks.found:
        if kind in ("style", "script"):
            hashed = b64encode(sha256(content.encode()).digest()).decode()
            assert f"{kind}-src 'sha256-{hashed}'" in unescape(blocks.policy)
    assert "connect-src 'none'" in unescape(blocks.policy)
    assert "unsafe" not in unescape(blocks.policy)
    without_data = re.sub(r'<script type="application/json".*?</script>', "", text, flags=re.DOTALL)
    assert re.findall(r"""(?:src|href)=["'][^"']*|url\(|@import|https?://[^"\s]*""", without_data) == [
        'href="data:,',
        "http://www.w3.org/2000/svg",
    ]


def test_the_same_exercise_gives_the_same_bytes_and_a_small_page() -> None:
    text = exercise_page(example())
    assert text == exercise_page(example())
    assert len(text.encode()) < 150_000


def test_no_text_of_a_map_becomes_markup() -> None:
    text = "claim: {text: </script><script>alert(1)</script>, premises: [A man acts <b>here</b>., '{{style}} moves.']}"
    written = exercise_page(make_exercise(loads(text), Wanted("arrange")))
    assert "alert(1)</script>" not in written
    assert "<b>here" not in written
    assert "{{style}} moves." in written


def test_every_source_belongs_to_a_page() -> None:
    scripts = "".join(map(SOURCES.script, (SCRIPT, ON_PLATFORM)))
    used = set(re.findall(r"^const \$(\w+) = ", scripts, flags=re.MULTILINE))
    assert {name.removesuffix(".js") for name in OWN if name.endswith(".js")} <= used


@pytest.mark.parametrize("code", teaching_languages())
def test_all_that_is_said_has_words_and_all_words_are_said(code: str) -> None:
    words = _flat(TeachingWords(code).table("exercise-page"))
    scripts = "".join(SOURCES.text(name) for name in OWN if name.endswith(".js"))
    said = set(re.findall(r'say\(\s*"([^"]+)"', scripts)) | set(re.findall(r'say\([^)"`]*\? "([^"]+)"', scripts))
    patterns = [
        re.sub(r"\\\$\\\{.*?\\\}", r"[\\w.-]*", re.escape(one)) for one in re.findall(r"say\(`([^`]*)`", scripts)
    ]
    assert said <= words
    page = {f"page.{one}" for one in re.findall(r"\{\{page\.([\w.-]+)\}\}", SOURCES.text("exercise.html"))}
    left = {one for one in words - said - page if not any(re.fullmatch(each, one) for each in patterns)}
    quoted = set(re.findall(r'"([\w.-]+)"', scripts))
    assert not {one for one in left if one not in quoted}


def _flat(table: dict[str, Any], above: str = "") -> set[str]:
    found = set()
    for name, value in table.items():
        whole = isinstance(value, str) or set(value) <= {"one", "other"}
        found |= {f"{above}{name}"} if whole else _flat(value, f"{above}{name}.")
    return found


@pytest.mark.parametrize("script", [name for name in OWN if name.endswith(".js")])
def test_scripts_say_nothing_in_a_language_of_their_own(script: str) -> None:
    sentences = [one.text for one in literals(SOURCES.text(script)) if re.search(r"[A-Z]\w* \w{2}", one.text)]
    assert [one for one in sentences if one != "Times New Roman"] == []
