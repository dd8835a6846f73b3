"""Papers that pandoc turns into HTML: what it would lose is kept, and what it cannot do is told."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from argmap.paper.article import Article
from argmap.paper.gathering import gather
from argmap.paper.readers.pandoc import program
from argmap.paper.reading import read_article
from argmap.paper.record import record_of
from argmap.problems import Problem, ReadError
from tests.needs import missing

LATEX = r"""% comment
\documentclass{article}
\usepackage{natbib}
\input{macros}
\title{The price of shade}\date{12 May 2021}
\author{Ada Ash\thanks{University of Moss.} \and Bo Birch\thanks{I thank \emph{all}.}}
\begin{document}\maketitle
\begin{abstract}We ask who pays.\end{abstract}
\section{Trees}
Nobody denies it \citep[see][p.~12]{ash2001}. \citet{birch2002} agrees.\footnote{See \citet[p.~3]{ash2001}.}
It costs $10^{-3}$ euro. % \input{hidden}
%s
\begin{thebibliography}{9}
\bibitem[Ash(2001)]{ash2001} Ash, A. (2001). \newblock \emph{Shade}. Leeds: Moss.
\bibitem{birch2002} Birch, B. (2002). \emph{Trees}. Leeds: Moss.
\end{thebibliography}
\end{document}
"""


def read(folder: Path, text: str, name: str = "paper.tex") -> Article:
    if shutil.which("pandoc") is None:
        missing("pandoc")
    (folder / name).write_text(text, "utf-8")
    return read_article(folder / name)


def problem_of(folder: Path, text: str) -> Problem:
    with pytest.raises(ReadError) as caught:
        read(folder, text)
    (problem,) = caught.value.problems
    return problem


def test_latex(tmp_path: Path) -> None:
    found = read(tmp_path, LATEX)
    assert (found.title, found.authors) == ("The price of shade", ("Ada Ash", "Bo Birch"))
    assert [one.text for one in found.remarks] == ["University of Moss.", "I thank all."]
    assert [one.affiliation for one in record_of(found)["author"]] == ["University of Moss", None]
    assert [(one.id, one.title) for one in found.sections] == [("A", "Abstract"), ("1", "1 Trees")]
    assert "Nobody denies it [see @ash2001, p. 12]. @birch2002 agrees." in found.text
    assert "10−3 euro" in found.text
    assert [one.text for one in found.notes] == ["See @ash2001 [p. 3]."]
    assert [[one.works for one in each.cites] for each in gather(found).notes] == [[("ash-2001",)]]
    assert [(one.label, one.text) for one in found.entries] == [
        ("ash2001", "Ash, A. (2001). Shade. Leeds: Moss."),
        ("birch2002", "Birch, B. (2002). Trees. Leeds: Moss."),
    ]
    assert [one.work for one in gather(found).in_text] == ["ash-2001", "birch-2002"]


def test_the_files_of_works_that_latex_names(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "\\documentclass{article}\\begin{document}Shade pays \\cite{a}.\n\\bibliography{one,two}\\end{document}",
    )
    assert found.bibliographies == ("one.bib", "two.bib")


@pytest.mark.parametrize("command", [r"\input{trees}", r"\include{trees}", r"\input trees", r"\import{parts/}{trees}"])
def test_latex_that_leaves_its_text_to_other_files_is_refused(tmp_path: Path, command: str) -> None:
    problem = problem_of(tmp_path, LATEX.replace("%s", command))
    assert (problem.rule, problem.place.line) == ("other-files", 12)
    assert "latexpand" in problem.help


def test_pandoc_reads_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a,b\nsecret,2\n")
    source = "Shade\n=====\n\nTrees.\n\n.. csv-table::\n   :file: secret.csv\n\n.. include:: secret.csv\n"
    with pytest.raises(ReadError, match=r"pandoc cannot read it as a text in reStructuredText: .*secret\.csv"):
        read(tmp_path, source, "a.rst")


def test_a_bold_line_above_all_is_the_title(tmp_path: Path) -> None:
    found = read(
        tmp_path, "{\\rtf1\\ansi {\\b The price of shade}\\par\\par Shade pays. It takes time.\\par}", "paper.rtf"
    )
    assert (found.title, found.text) == ("The price of shade", "Shade pays. It takes time.")


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("1990\\u8211?1995", "1990–1995"),
        ("1990\\u8211 ?1995", "1990–1995"),
        ("1990\\u8211-1995", "1990–1995"),
        ("1990\\u8211\\'961995", "1990–1995"),
        ("{\\uc0 1990\\u8211 1995}", "1990–1995"),
        ("\\u-10179?\\u-8704?b", "\U0001f600b"),
        ("a \\\\u8211?b", "a \\u8211?b"),
    ],
)
def test_a_character_of_rtf_costs_no_letter_behind_it(tmp_path: Path, written: str, read_as: str) -> None:
    found = read(tmp_path, f"{{\\rtf1\\ansi\\uc1 The years were {written}, and few.\\par}}", "paper.rtf")
    assert found.text == f"The years were {read_as}, and few."


def test_without_pandoc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    (tmp_path / "paper.tex").write_text(LATEX, "utf-8")
    with pytest.raises(ReadError) as caught:
        read_article(tmp_path / "paper.tex")
    (problem,) = caught.value.problems
    assert problem.rule == "needs-pandoc"
    assert "use the PDF that LaTeX makes of it" in problem.help


def test_a_pandoc_in_the_working_folder_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pandoc").write_text("#!/bin/sh\ntouch ran\n")
    (tmp_path / "pandoc").chmod(0o755)
    (tmp_path / "paper.tex").write_text(LATEX, "utf-8")
    monkeypatch.chdir(tmp_path)
    for path in (".", ""):
        monkeypatch.setenv("PATH", path)
        with pytest.raises(ReadError, match="pandoc, which is not installed"):
            read_article("paper.tex")
    assert not (tmp_path / "ran").exists()


def failing(code: int, said: bytes) -> Any:
    return lambda *_, **__: subprocess.CompletedProcess([], code, b"", said)


def slow(*_: object, **__: object) -> None:
    raise subprocess.TimeoutExpired("pandoc", 1)


@pytest.mark.parametrize(
    ("run", "rule"),
    [
        (failing(64, b"Error at \x1b[1m line 3\n"), "broken-file"),
        (failing(6, b"Unknown option --sandbox.\n"), "needs-pandoc"),
        (failing(251, b""), "broken-file"),
        (slow, "too-large"),
    ],
)
def test_what_pandoc_says_is_one_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Any, rule: str) -> None:
    monkeypatch.setattr(program, "find_program", lambda _: "pandoc")
    monkeypatch.setattr(subprocess, "run", run)
    problem = problem_of(tmp_path, LATEX)
    assert problem.rule == rule
    assert problem.message.isprintable()
