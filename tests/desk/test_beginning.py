from pathlib import Path

import pytest

from argmap.checking.batch import settled_problems
from argmap.desk import beginning
from argmap.files.packing import packed
from argmap.notation.reading import load
from argmap.problems import ArgmapError, Level, ReadError

LANGUAGES = ("en", "de")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_is_a_map(language: str, tmp_path: Path) -> None:
    for one in beginning.templates(language):
        file = beginning.from_template(tmp_path, one.name, language)
        document = load(file)
        assert one.title
        assert one.says
        assert not [found for found in settled_problems(document, None) if found.level is Level.ERROR]
        assert document.map.language == (None if language == "en" else language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_a_map_with_its_paper(language: str, tmp_path: Path) -> None:
    document = load(beginning.example(tmp_path, language))
    from argmap.anchoring.companion_files import article_beside

    found = settled_problems(document, article_beside(document))
    assert not [one for one in found if one.level is Level.ERROR]
    assert not [one.rule for one in found if one.rule.startswith("anchor")]
    assert {one.rule for one in found} >= {"unsupported-premise"}


def test_a_second_copy_of_the_example_has_a_name_of_its_own(tmp_path: Path) -> None:
    first, second = beginning.example(tmp_path, "en"), beginning.example(tmp_path, "en")
    assert (first.name, second.name) == ("school.yaml", "school-2.yaml")
    assert sorted(one.suffix for one in tmp_path.iterdir()) == [".md", ".yaml", ".yaml"]


@pytest.mark.parametrize("language", ["fr", "", "..", "../..", "e/"])
def test_an_unknown_language_is_english(language: str) -> None:
    assert beginning.templates(language) == beginning.templates("en")


def test_an_unknown_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArgmapError, match="no template"):
        beginning.from_template(tmp_path, "../example/en/school", "en")


@pytest.mark.parametrize(("name", "put"), [
    ("paper.txt", "paper.txt"), ("../../etc/passwd.txt", "passwd.txt"), ("C:\\x\\My paper (1).TXT", "My-paper-1.txt"),
    ("Статья.txt", "Статья.txt"), (".txt", "paper.txt"), ("con/..txt", "paper.txt"), ("a\x00b\n.txt", "a-b.txt"),
    (f"{'x' * 300}.txt", f"{'x' * 60}.txt"),
])  # fmt: skip
def test_a_papers_name_leads_nowhere(name: str, put: str, tmp_path: Path) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    assert beginning.put_paper(folder, name, b"Some words.\n") == folder / put
    assert [one.name for one in tmp_path.iterdir()] == ["maps"]


def test_the_same_paper_again_is_the_same_file_and_another_one_is_not(tmp_path: Path) -> None:
    first = beginning.put_paper(tmp_path, "a.txt", b"Some words.\n")
    assert beginning.put_paper(tmp_path, "a.txt", b"Some words.\n") == first
    assert beginning.put_paper(tmp_path, "a.txt", b"Other words.\n").name == "a-2.txt"


def test_what_is_no_paper_begins_no_map_and_leaves_nothing(tmp_path: Path) -> None:
    for name, held in (("paper.md", b""), ("page.html", b'<html><meta name="generator" content="argmap"><p>A map.')):
        with pytest.raises(ReadError, match="paper"):
            beginning.from_paper(tmp_path, name, held)
    assert list(tmp_path.iterdir()) == []


def test_of_a_page_with_hardly_a_sentence_a_map_is_begun_and_that_is_told(tmp_path: Path) -> None:
    begun = beginning.from_paper(tmp_path, "page.html", b"<!doctype html><p>Please sign in to read this article.")
    assert begun.file.name == "page.yaml"
    assert "only 1 sentence was found on this page" in begun.said


def test_what_belongs_to_an_exercise_is_told_as_such(tmp_path: Path) -> None:
    exercise = b"argmap-exercise: 1\nid: a\ntitle: A\nmap: {claim: {text: A.}}\n"
    with pytest.raises(ReadError, match="this is an exercise, not a map"):
        beginning.from_map(tmp_path, "ada.yaml", exercise)
    zipped = packed({"folder/exercise.yaml": exercise, "exercise.html": b"<p>..."})
    with pytest.raises(ReadError, match=r"ada\.zip.*this is an exercise, not a map"):
        beginning.from_archive(tmp_path, "ada.zip", zipped)
    assert list(tmp_path.iterdir()) == []
