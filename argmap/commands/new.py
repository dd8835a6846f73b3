"""Start a map: write a file to fill in."""

import click

from argmap.commands._common import HelpSection
from argmap.printing import say

PLACE = HelpSection.MAPS, 1
TITLE, CLAIM = "Title of the map", "The claim that the paper argues for."
TEMPLATE = """\
# A map: a claim, and under it the reasons for it (premises) and against it (objections).
# Write each statement in your own words, as one full sentence. `argmap check` lists what is missing.
title: {title}
claim:
  id: thesis
  text: {claim}
  at: 0.1 s1                   # where the paper says it: section 0 (introduction), paragraph 1, sentence 1
  premises:
    - text: A reason for the claim.
      at: 1.1 s1
      footnotes: [1]           # the note of the paper that backs it
    - linked:                  # premises that support the claim only together
        - text: One half of a reason.
        - text: The other half, which the author leaves unsaid.
          voice: reader        # added by you; other voices: author (the default), reported, conceded
  objections:
    - text: An objection to the claim.
      objections:
        - text: An answer to the objection.
paper:
  record: {{id: paper, type: article-journal, title: Title of the paper}}
  footnotes:
    - {{number: 1, cites: [{{work: source-2020, locator: 12-13}}]}}
  works:
    - {{id: source-2020, type: book, title: Title of the source, issued: 2020}}
"""


@click.command(short_help="Start a map: a file to fill in")
@click.argument("file", type=click.Path())
@click.option("--title", help="Title of the map (default with --from: the paper's).")
@click.option("--claim", help="The thesis, as one full sentence.")
@click.option("--from", "paper", metavar="PAPER", type=click.Path(), help="Fill in the notes and works of this paper.")
@click.option("--works", metavar="FILE", type=click.Path(), help="Works that PAPER cites: BibTeX, CSL-JSON or RIS.")
def command(file: str, title: str | None, claim: str | None, paper: str | None, works: str | None) -> None:
    """Write a map in YAML to FILE, for you to fill in. FILE must not exist yet.

    Without --from, it is a small map that explains each part. With --from, it has the paper's bibliographic record,
    notes and works, and lists its paragraphs in comments.

    Exit status: 0 written, 2 a file could not be read or written.
    """
    import os.path
    from pathlib import Path

    from argmap.files import create
    from argmap.problems import ArgmapError, printable

    if os.path.lexists(file):  # told before a paper is read for nothing; ``create`` makes sure
        raise ArgmapError(f"{file}: already exists; choose another name")
    if file.lower().endswith(".json"):
        raise ArgmapError(f"{file}: JSON cannot hold the explanations; use the extension .yaml")
    if works and not paper:
        raise ArgmapError("--works needs a paper: name it with --from")
    _require_printable(title, claim)
    create(file, (_from_paper(file, paper, works, title, claim) if paper else _template(title, claim)).encode())
    name, picture = printable(file), printable(f"{Path(file).stem}.svg")
    say(f"{name}: written; next, run `argmap check {name}` and `argmap render {name} -o {picture}`")


def _require_unicode(paper: str) -> None:
    """Refuse a paper whose name a map cannot hold."""
    from argmap.problems import ArgmapError, printable

    try:
        paper.encode()
    except UnicodeEncodeError as error:
        raise ArgmapError(f"{printable(paper)}: the name of this file is not UTF-8; rename it") from error


def _require_printable(*texts: str | None) -> None:
    from argmap.problems import ArgmapError
    from argmap.text.xml import UNPRINTABLE

    for given in texts:
        if found := UNPRINTABLE.search(given or ""):
            raise ArgmapError(f"the character U+{ord(found[0]):04X} is not allowed in text; remove it")


def _template(title: str | None, claim: str | None) -> str:
    given = TITLE if title is None else title, CLAIM if claim is None else claim
    return TEMPLATE.format(title=quoted(given[0]), claim=quoted(given[1]))


def _from_paper(file: str, paper: str, works: str | None, title: str | None, claim: str | None) -> str:
    from pathlib import Path

    from argmap.citations.files import read_works
    from argmap.forest.summary import number
    from argmap.paper.listing import named_files
    from argmap.paper.required_text import doubt, read_paper
    from argmap.paper.starting import start_map
    from argmap.paper.unread import unread_pages
    from argmap.problems import printable

    _require_unicode(paper)
    beside = Path(paper).resolve().parent == Path(file).resolve().parent
    given = read_works(works) if works else ()
    article = read_paper(paper)
    started = start_map(article, given, file=Path(paper).name if beside else None, title=title, claim=claim)
    cited = f"{number(len(article.citations), 'citation')} in the text, " if article.citations else ""
    notes, works_ = number(len(started.paper.footnotes), "note"), number(len(started.paper.works), "work")
    say(f"{printable(paper)}: {notes}, {cited}{works_}", err=True)
    if doubtful := doubt(article):
        say(doubtful, err=True)
    if unread := unread_pages(article):
        say(f"{printable(paper)}: {unread}", err=True)
    if hint := named_files(article, bool(works)):
        say(f"{printable(paper)}: {hint}", err=True)
    if started.unused:
        say(f"{printable(str(works))}: not cited in the paper: {', '.join(started.unused)}", err=True)
    return started.text


def quoted(text: str) -> str:
    """Return a text in double quotation marks for YAML, with nothing in it that ends a line there."""
    import json

    escaped = json.dumps(text, ensure_ascii=False)
    return "".join(letter if letter.isprintable() else f"\\U{ord(letter):08x}" for letter in escaped)
