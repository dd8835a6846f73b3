"""The site is built without a warning, its links lead somewhere, and it loads nothing from elsewhere.

The fixture ``site`` runs the command, and fails for a warning.
"""

import re
import shutil
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import pytest

from tests.places import ROOT
from tests.tools.built_pages import BuiltPage, built_pages, in_style
from tools.site import building, sources
from tools.site.mending import mended

pytestmark = pytest.mark.slow
"""It takes ten seconds and more to build the site."""
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@pytest.fixture(scope="module")
def built(site: Path) -> dict[Path, BuiltPage]:
    return {page.file.resolve(): page for page in built_pages(site)}


def test_every_page_that_people_write_is_a_page_of_the_site(site: Path) -> None:
    for name in sources.pages():
        inside = name.relative_to("docs") if name.parts[0] == "docs" else Path("project") / name.name.lower()
        assert (site / inside).with_suffix(".html").is_file(), name


def test_every_link_leads_to_a_file_and_a_place_in_it(built: dict[Path, BuiltPage]) -> None:
    dead = []
    for page in built.values():
        for link in page.links:
            if OUTSIDE.match(link):
                continue
            file, place = page.target(link)
            names = built[file].names if file in built else set()
            if not file.is_file() or (place and place not in names):
                dead.append((page.file.name, link))
    assert dead == []


def test_links_to_elsewhere_are_whole_addresses(built: dict[Path, BuiltPage]) -> None:
    outside = {link for page in built.values() for link in page.links if OUTSIDE.match(link)}
    assert outside
    for link in outside:
        found = urlsplit(link)
        assert found.scheme in ("https", "http", "mailto"), link
        assert "." in (found.hostname or ""), link
        assert " " not in link


def test_nothing_is_loaded_from_elsewhere(site: Path, built: dict[Path, BuiltPage]) -> None:
    loaded = [(page.file, one) for page in built.values() for one in page.loaded]
    loaded += [(file, one) for file in site.rglob("*.css") for one in in_style(file.read_text(encoding="utf-8"))]
    assert len(loaded) > len(built)
    for file, address in loaded:
        if not address.startswith(("data:", "#")):
            assert not OUTSIDE.match(address), (file, address)
            assert (file.parent / re.split("[?#]", address)[0]).is_file(), (file, address)


def test_every_page_is_reached_from_the_first(site: Path, built: dict[Path, BuiltPage]) -> None:
    first = (site / "index.html").resolve()
    reached, pending = {first}, [first]
    while pending:
        page = built[pending.pop()]
        found = {page.target(link)[0] for link in page.links if not OUTSIDE.match(link)}
        new = (found & set(built)) - reached
        reached |= new
        pending += new
    assert {file.name for file in set(built) - reached} == {"search.html"}  # which the form for searching leads to


def test_the_pictures_are_made_by_the_build(site: Path) -> None:
    assert 'class="argmap"' in (site / "index.html").read_text(encoding="utf-8")
    assert "<img" in (site / "architecture.html").read_text(encoding="utf-8")
    assert "three_way" in next(site.rglob("layers.svg")).read_text(encoding="utf-8")


FAULTS = {
    "none": "",
    "no place": "[there](#no-such-place)",
    "no directive": "```{frob}\n```",
    "no map": "```{argmap} a.yaml\n```",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_in_a_page_fails_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    def one_page(folder: Path) -> None:
        shutil.copytree(ROOT / "docs" / "_static", folder / "_static")
        shutil.copy(ROOT / "docs" / "conf.py", folder)
        (folder / "index.md").write_text(f"# A page\n\n{FAULTS[fault]}\n", encoding="utf-8")

    monkeypatch.setattr(building, "copy_sources", one_page)
    monkeypatch.setattr(building, "write_reference", lambda _: None)
    assert bool(building.build(tmp_path / "out")) == (fault != "none")


def test_a_link_that_leads_nowhere_in_the_repository_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("# A\n\n[b](b.md)\n", encoding="utf-8")
    monkeypatch.setattr(sources, "ROOT", tmp_path)
    with pytest.raises(ValueError, match=r"docs/a\.md: b\.md is not in the repository"):
        sources.SiteCopy(tmp_path / "site").page(PurePosixPath("docs/a.md"))


def test_links_are_those_of_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "docs/a.md",
        "docs/in/b.md",
        "CONTRIBUTING.md",
        "maps/one.yaml",
        "maps/paper.md",
        "maps/two words.yaml",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text", encoding="utf-8")
    page = """[a](../a.md#x) [c](../../CONTRIBUTING.md) [m](../../maps/one.yaml) [p](../../maps/paper.md)
[f](../../maps)
```text
[a](not-a-link.md)
```
```{argmap} ../../maps/one.yaml
```
"""
    (tmp_path / "docs/in/b.md").write_text(page, encoding="utf-8")
    monkeypatch.setattr(sources, "ROOT", tmp_path)
    copy = sources.SiteCopy(tmp_path / "site")
    copy.page(PurePosixPath("docs/in/b.md"))
    copy.lists()
    one, paper = "../files/maps/one.yaml", "../files/maps/paper.md"
    links = (
        f"[a](../a.md#x) [c](../project/contributing.md) [m]({one}) {{download}}`p <{paper}>`\n[f](../folders/maps.md)"
    )
    found = (tmp_path / "site/in/b.md").read_text(encoding="utf-8")
    assert found == links + page.partition("[f](../../maps)")[2].replace("../../maps/one.yaml", one)
    assert (tmp_path / "site/files/maps/paper.md").is_file()
    assert "{download}`two words.yaml <../files/maps/two words.yaml>`" in (tmp_path / "site/folders/maps.md").read_text(
        encoding="utf-8"
    )


def test_files_that_a_browser_shows_are_opened_and_pictures_lead_to_themselves() -> None:
    link = '<a class="reference download internal" download="" href="_downloads/1/{}">'
    assert mended(link.format("a.html")) == link.format("a.html").replace(' download=""', "")
    assert mended(link.format("a.yaml")) == link.format("a.yaml")
    assert mended('<p><img alt="A" src="a.svg" /></p>') == '<p><a href="a.svg"><img alt="A" src="a.svg" /></a></p>'
    linked = '<a href="a.svg"><img alt="A" src="a.svg" /></a>'
    assert mended(linked) == linked
