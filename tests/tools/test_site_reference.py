"""What the code writes about itself is complete: every command, option, key, scheme, format and public name."""

import re
from typing import Any

import argmap
from argmap.cli import COMMANDS
from argmap.formats import formats, title_of
from argmap.notation.reading.json_schema import map_schema
from argmap.schemes import scheme, scheme_names
from argmap.text.markdown_text import escaped
from tests.running import Argmap
from tools.site.layers import layers, picture
from tools.site.prose import line, paragraphs
from tools.site.reference import reference

PAGES = dict(reference())


def headings(name: str) -> list[str]:
    return re.findall(r"^#+ (.*)$", re.sub(r"^```.*?^```$", "", PAGES[name], flags=re.M | re.S), re.MULTILINE)


def test_every_command_has_a_page_with_all_its_options() -> None:
    for name in COMMANDS.own:
        page, command = PAGES[f"reference/commands/{name}.md"], COMMANDS.get(name).command
        assert headings(f"reference/commands/{name}.md")[0] == f"argmap {name}"
        for option in (one.opts[-1] for one in command.params if one.param_type_name == "option"):
            assert re.search(rf"^`.*{option}\b.*`\n: \S", page, re.MULTILINE), (name, option)
        assert f"[`argmap {name}`]({name}.md)\n: " in PAGES["reference/commands/index.md"]


def test_subcommands_are_sections_of_the_page() -> None:
    assert {"argmap teach make", "argmap teach class"} <= set(headings("reference/commands/teach.md"))
    assert "`-o, --output FOLDER`\n: Folder to write into." in PAGES["reference/commands/teach.md"]


def test_every_key_of_the_notation_is_told() -> None:
    page = PAGES["reference/notation-keys.md"]
    sections = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    for name, part in {"Map": map_schema(), **map_schema()["$defs"]}.items():
        whole: dict[str, Any] = next((one for one in part.get("anyOf", [part]) if "properties" in one), {})
        told = re.findall(r"^`([\w-]+)`\n: .", sections[name], re.MULTILINE)
        assert told == list(whole.get("properties", {})), name
    assert "`text`\n: The statement: one full sentence, in your own words. (text; required)" in sections["Claim"]
    assert "[Premise](#premise)" in sections["Claim"]


def test_schemes_come_with_their_questions() -> None:
    assert tuple(headings("reference/schemes.md")[1:]) == scheme_names()
    for name in scheme_names():
        for number, question in enumerate(scheme(name).questions, 1):
            assert f"{number}. {escaped(question)}" in PAGES["reference/schemes.md"]


def test_formats_say_what_they_cannot_hold() -> None:
    page = PAGES["reference/format-table.md"]
    assert sorted(headings("reference/format-table.md")[1:]) == sorted(
        escaped(title_of(name)) for name in formats().names()
    )
    yaml = page.partition("`yaml` is read and written; its files end in `.yaml`, `.yml`.\n\n")[2]
    assert yaml.startswith("It cannot hold: headings of statements, speakers, tags.\n")
    assert re.search(r"`iccma-apx` is .*\n\nIt cannot hold: .*voices", page)


def test_every_public_name_is_told_with_its_docstring() -> None:
    page = PAGES["reference/python.md"]
    assert {name for name in headings("reference/python.md") if "." not in name} >= set(argmap.__all__)
    assert "```python\nload(path: str | os.PathLike[str]) -> Document\n```" in page
    assert not re.search(r"^```\n\n(?=#|$)", page, re.MULTILINE), "a function without a docstring"


def test_the_picture_has_every_layer_in_its_order() -> None:
    drawn = re.findall(r'text-anchor="middle">(\w+)<', picture(layers()))
    assert drawn == [name for row in layers() for name in row]
    assert drawn[0] == "__main__"
    assert drawn[-1] == "text"
    words = re.findall(r"^\| `(\w+)` \| \w", PAGES["generated/layers.txt"], re.MULTILINE)
    assert words == drawn


def test_texts_of_the_help_are_no_markup() -> None:
    assert line("a*b `c*d` <e> with --strict or -o") == r"a\*b `c*d` \<e\> with `--strict` or `-o`"
    assert paragraphs("One.\n\n# two") == "One.\n\n```text\n# two\n```"


def test_making_the_pages_leaves_help_its_short_name(argmap: Argmap) -> None:
    assert PAGES
    assert argmap("-h").status == 0
