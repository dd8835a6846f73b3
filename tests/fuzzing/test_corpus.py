"""What fuzzing once found stays mended, and every harness runs what it begins with."""

from importlib.util import find_spec

import pytest

from tests.fuzzing.all import at_random, runner
from tests.fuzzing.guided import WATCHED
from tests.fuzzing.harnesses import CORPUS, harnesses, kept, tried

HARNESSES = harnesses()


@pytest.mark.parametrize("name", [name for name in HARNESSES if kept(name)])
def test_what_is_kept_is_no_fault_any_more(name: str) -> None:
    for data in kept(name):
        tried(HARNESSES[name], data)


def test_every_folder_of_the_corpus_is_of_a_harness() -> None:
    assert {one.name for one in CORPUS.iterdir() if one.is_dir()} <= {*HARNESSES}


@pytest.mark.parametrize(("found", "module"), [(object(), "guided"), (None, "all")])
def test_atheris_guides_where_it_is_installed(monkeypatch: pytest.MonkeyPatch, found: object, module: str) -> None:
    monkeypatch.setattr("tests.fuzzing.all.find_spec", lambda _: found)
    assert runner() == f"tests.fuzzing.{module}"


def test_each_harness_has_packages_that_are_watched() -> None:
    assert {name.partition("-")[0] for name in HARNESSES} == {*WATCHED}
    for package in {one for each in WATCHED.values() for one in each}:
        assert find_spec(f"argmap.{package}")


@pytest.mark.slow
@pytest.mark.parametrize("name", HARNESSES)
def test_every_harness_takes_its_seeds_and_runs(name: str) -> None:
    seeds = HARNESSES[name].seeds()
    assert seeds
    for data in seeds:
        tried(HARNESSES[name], data)
    runs, failed = at_random(HARNESSES[name], 0.5, 7)
    assert runs > 0
    assert failed == 0
