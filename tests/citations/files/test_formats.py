"""Works out of BibTeX, CSL-JSON and RIS: the same works, and one problem with its place for bad input."""

from pathlib import Path

import pytest

from argmap.citations.files import bibliographies, read_works
from argmap.notation.bibliography import Name, Work
from argmap.problems import ReadError

BIB = r"""
Anything outside an entry is a comment.
@string{hs = "Harbour Studies"}
@article{lee2010, author = {Lee, Ann and {Ministry of Ports} and de Waal, Tom}, title = {{P}orts \& K{\"o}nig},
  journal = hs # { North}, volume = 3, number = 1, pages = {5--30}, year = 2010, month = mar, doi = {10.1000/a_b},
  url = {http://x.org/a\_b~c%20d}, note = {50\% done}}
@incollection{snow, author = {Dora Nash and others}, title = {Snow}, crossref = {seas}, pages = {1-2}}
@book{seas, editor = {Moe, Carl}, title = {Seas}, publisher = {Northern Press}, address = {Oslo}, date = {2011-05-03}}
"""
RIS = """TY  - JOUR
ID  - lee2010
AU  - Lee, Ann
AU  - Ministry of Ports
AU  - de Waal, Tom
TI  - Ports
  & König
JO  - Harbour Studies North
VL  - 3
IS  - 1
SP  - 5
EP  - 30
PY  - 2010/03//
DO  - 10.1000/a_b
UR  - http://x.org/a_b~c%20d
N1  - 50% done
ER  -

TY  - CHAP
ID  - snow
AU  - Nash, Dora
TI  - Snow
T2  - Seas
A2  - Moe, Carl
PB  - Northern Press
CY  - Oslo
DA  - 2011/05/03
SP  - 1
EP  - 2
ER  -
"""
CSL = """[
  {"id": "lee2010", "type": "article-journal", "title": "Ports &amp <i>König</i>",
   "author": [{"family": "Lee", "given": "Ann"}, {"literal": "Ministry of Ports"},
              {"family": "Waal", "given": "Tom", "non-dropping-particle": "de"}],
   "container-title": "Harbour Studies North", "volume": 3, "issue": "1", "page": "5-30",
   "issued": {"date-parts": [[2010, 3]]}, "DOI": "10.1000/a_b", "URL": "http://x.org/a_b~c%20d",
   "note": "50% done", "abstract": "left out"},
  {"id": "snow", "type": "chapter", "title": "Snow", "author": [{"family": "Nash", "given": "Dora"}],
   "editor": [{"family": "Moe", "given": "Carl"}], "container-title": "Seas", "publisher": "Northern Press",
   "publisher-place": "Oslo", "issued": {"date-parts": [["2011", "5", 3]]}, "page": "1-2"}
]""".replace("&amp", "&")
LEE = Work(
    id="lee2010",
    type="article-journal",
    title="Ports & König",
    author=(
        Name(family="Lee", given="Ann"),
        Name(literal="Ministry of Ports"),
        Name(family="Waal", given="Tom", non_dropping_particle="de"),
    ),
    container_title="Harbour Studies North",
    volume="3",
    issue="1",
    page="5-30",
    issued="2010-03",
    doi="10.1000/a_b",
    url="http://x.org/a_b~c%20d",
    note="50% done",
)
SNOW = Work(
    id="snow",
    type="chapter",
    title="Snow",
    author=(Name(family="Nash", given="Dora"),),
    editor=(Name(family="Moe", given="Carl"),),
    container_title="Seas",
    publisher="Northern Press",
    publisher_place="Oslo",
    page="1-2",
    issued="2011-05-03",
)


def put(folder: Path, suffix: str, text: str) -> Path:
    file = folder / f"works{suffix}"
    file.write_text(text)
    return file


@pytest.mark.parametrize(("suffix", "text"), [(".bib", BIB), (".ris", RIS), (".json", CSL)])
def test_formats_give_the_same_works(tmp_path: Path, suffix: str, text: str) -> None:
    assert read_works(put(tmp_path, suffix, text))[:2] == (LEE, SNOW)


@pytest.mark.parametrize(
    ("text", "issued", "note"),
    [
        ('{"date-parts": [[2012]], "season": 2}', "2012-22", None),
        ('{"date-parts": [[2012, 6, 1], [2012, 6, 3]]}', "2012-06-01/2012-06-03", None),
        ('{"raw": "5 May 2010"}', "2010-05-05", None),
        ('"2010-05"', "2010-05", None),
        ('{"literal": "forthcoming"}', None, "forthcoming"),
    ],
)
def test_dates_of_csl(tmp_path: Path, text: str, issued: str | None, note: str | None) -> None:
    (work,) = read_works(put(tmp_path, ".json", f'{{"id": "a", "type": "book", "issued": {text}}}'))
    assert (work.issued, work.note) == (issued, note)


@pytest.mark.parametrize(
    ("text", "issued", "note"),
    [
        ("year = 2012, month = {June}, day = 1", "2012-06-01", None),
        ('year = 2012, month = "1~" # jun', "2012-06-01", None),
        ("year = {in press}", None, "in press"),
        ("year = 2012, month = {Midsummer}", "2012", "Midsummer"),
        ("date = {2012-06/2012-07}", "2012-06/2012-07", None),
    ],
)
def test_dates_of_bibtex(tmp_path: Path, text: str, issued: str | None, note: str | None) -> None:
    (work,) = read_works(put(tmp_path, ".bib", f"@misc{{a, title = {{T}}, {text}}}"))
    assert (work.issued, work.note) == (issued, note)


@pytest.mark.parametrize(
    ("value", "issued"), [("2012///Spring", "2012-21"), ("2012/6/1", "2012-06-01"), ("2012", "2012")]
)
def test_dates_of_ris(tmp_path: Path, value: str, issued: str) -> None:
    (work,) = read_works(put(tmp_path, ".ris", f"TY  - BOOK\nTI  - T\nPY  - {value}\nER  - \n"))
    assert work.issued == issued


BAD = {
    "bib without entry": (".bib", "no entry here", "syntax-error", 1),
    "entry that does not end": (".bib", "@book{a, title={A}}\n\n@book{b, title={B}\n", "syntax-error", 3),
    "entry within an entry": (".bib", "@book{a, title={A\n@book{b, title={B}}\n", "syntax-error", 1),
    "stray @": (".bib", "@book{a, title={A}}\nx\n@book\n", "syntax-error", 3),
    "a key twice": (".bib", "@book{a, title={A}}\n@book{a, title={B}}\n", "syntax-error", 2),
    "a field twice": (".bib", "@book{a, title={A},\n title={B}}\n", "syntax-error", 1),
    "deep braces": (".bib", "@book{a,\n title={" + "{" * 60 + "}" * 60 + "}}\n", "too-deep", 2),
    "long value": (".bib", "@book{a, title={" + "x" * 100_001 + "}}\n", "too-large", 1),
    "control character": (".bib", "@book{a, title={a\x07b}}\n", "wrong-value", 1),
    "no JSON": (".json", '[{"id": "a",]', "syntax-error", 1),
    "deep JSON": (".json", "[" * 5000, "too-deep", 1),
    "no item": (".json", '[\n"a"]', "wrong-type", 2),
    "no id": (".json", '[\n{"type": "book"}]', "wrong-type", 2),
    "no type of CSL": (".json", '[\n{"id": "a", "type": "boook"}]', "wrong-value", 2),
    "text for a name": (".json", '{"id": "a",\n"author": ["Lee"]}', "wrong-type", 2),
    "list for a title": (".json", '{"id": "a",\n"title": ["Lee"]}', "wrong-type", 2),
    "a year of two figures": (".json", '{"id": "a",\n"issued": {"date-parts": [[12]]}}', "wrong-type", 2),
    "an id twice": (".json", '[{"id": "a"},\n{"id": "a"}]', "duplicate-key", 2),
    "no record of RIS": (".ris", "\nhello\n", "syntax-error", 2),
    "a tag before TY": (".ris", "AU  - Lee\nTY  - BOOK\nER  - \n", "syntax-error", 1),
    "no ER": (".ris", "TY  - BOOK\nTI  - A\nTY  - BOOK\nER  - \n", "syntax-error", 1),
    "no ER at the end": (".ris", "TY  - BOOK\nER  - \nTY  - BOOK\nTI  - A\n", "syntax-error", 3),
    "unknown suffix": (".txt", "x", "unreadable-file", None),
}


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gives_one_problem_with_its_place(tmp_path: Path, case: str) -> None:
    suffix, text, rule, line = BAD[case]
    with pytest.raises(ReadError) as caught:
        read_works(put(tmp_path, suffix, text))
    (problem,) = caught.value.problems
    assert (problem.rule, problem.place.line) == (rule, line)
    assert problem.help


def test_no_file_is_opened_for_latex(tmp_path: Path) -> None:
    secret = put(tmp_path, ".tex", "secret")
    (work,) = read_works(put(tmp_path, ".bib", f"@book{{a, title={{A \\input{{{secret}}} \\include{{{secret}}}}}}}"))
    assert "secret" not in (work.title or "")


def test_growing_strings_stay_small(tmp_path: Path) -> None:
    """Strings made of strings could double with every line."""
    strings = "".join(f"@string{{s{n} = s{n - 1} # s{n - 1}}}\n" for n in range(1, 40))
    text = f'@string{{s0 = "{"x" * 100}"}}\n{strings}@book{{a, title = s39 # s39}}\n'
    (work,) = read_works(put(tmp_path, ".bib", text))
    assert len(work.title or "") < 1000


def test_every_format_is_one_file() -> None:
    assert bibliographies().names() == ("bibtex", "csl-json", "ris")


@pytest.mark.parametrize("key", ["https://trees.example/howto?id=12", "lee=2001", "what?", "a*b"])
def test_a_key_may_hold_any_sign(tmp_path: Path, key: str) -> None:
    file = tmp_path / "works.bib"
    file.write_text(
        f"@online{{{key},\n title = {{Planting}}, year = 2012}}\n@book{{lee2001, title = {{Rain}}}}\n", "utf-8"
    )
    assert [one.title for one in read_works(str(file))] == ["Planting", "Rain"]
