"""Start a map: a file to fill in."""

import click

TITLE, CLAIM = "Title of the map", "The claim that the paper argues for."
TEMPLATE = """\
# A map: a claim, and under it what is offered for it (premises) and against it (objections).
# Write statements in your own words: one full sentence each. `argmap check` says what is missing.
title: {title}
claim:
  id: thesis
  text: {claim}
  at: 0.1 s1                   # where the paper says it: section 0, paragraph 1, sentence 1
  premises:
    - text: A reason for the claim.
      at: 1.1 s1
      footnotes: [1]           # the note of the paper that backs it
    - linked:                  # reasons that count only together
        - text: One half of a reason.
        - text: The other half, which the author leaves unsaid.
          voice: reader        # added by you: author (if nothing is said), reported, conceded or reader
  objections:
    - text: A reason against the claim.
      objections:
        - text: An answer to it.
paper:
  record: {{id: paper, type: article-journal, title: Title of the paper}}
  footnotes:
    - {{number: 1, cites: [{{work: source-2020, locator: 12-13}}]}}
  works:
    - {{id: source-2020, type: book, title: Title of the source, issued: 2020}}
"""


@click.command()
@click.argument("file", type=click.Path())
@click.option("--title", help="Title of the map; with --from the paper's, if none is given.")
@click.option("--claim", help="The thesis, as one sentence.")
@click.option("--from", "paper", metavar="PAPER", type=click.Path(), help="Start from a paper: its notes and works.")
@click.option("--works", metavar="FILE", type=click.Path(), help="Works for --from: BibTeX, CSL-JSON or RIS.")
def command(file: str, title: str | None, claim: str | None, paper: str | None, works: str | None) -> None:
    """Write a map in YAML to FILE, to fill in; an existing file is left alone.

    Without --from it is a small map with every part explained. With --from it holds what the paper's text gives: the
    record, all notes and works, and the paragraphs as comments.
    """
    from pathlib import Path

    from argmap.files import write
    from argmap.problems import ArgmapError

    if Path(file).exists():
        raise ArgmapError(f"{file}: is there already; name a new file")
    if file.lower().endswith(".json"):
        raise ArgmapError(f"{file}: JSON holds no explanations; name a file that ends in .yaml")
    if works and not paper:
        raise ArgmapError("--works gives works for a paper: name that with --from")
    _require_printable(title, claim)
    write(file, (_from_paper(file, paper, works, title, claim) if paper else _template(title, claim)).encode())
    click.echo(f"{file}: written; now `argmap check {file}` and `argmap render {file} -o {Path(file).stem}.svg`")


def _require_printable(*texts: str | None) -> None:
    from argmap.problems import ArgmapError
    from argmap.text.xml import UNPRINTABLE

    for given in texts:
        if found := UNPRINTABLE.search(given or ""):
            raise ArgmapError(f"the character U+{ord(found[0]):04X} cannot stand in a text; leave it out")


def _template(title: str | None, claim: str | None) -> str:
    given = TITLE if title is None else title, CLAIM if claim is None else claim
    return TEMPLATE.format(title=quoted(given[0]), claim=quoted(given[1]))


def _from_paper(file: str, paper: str, works: str | None, title: str | None, claim: str | None) -> str:
    from pathlib import Path

    from argmap.citations.files import read_works
    from argmap.paper.reading import read_article
    from argmap.paper.starting import start_map

    beside = Path(paper).resolve().parent == Path(file).resolve().parent
    given = read_works(works) if works else ()
    started = start_map(read_article(paper), given, file=Path(paper).name if beside else None, title=title, claim=claim)
    click.echo(f"{paper}: {len(started.paper.footnotes)} notes, {len(started.paper.works)} works", err=True)
    if started.unused:
        click.echo(f"{works}: not found in the paper: {', '.join(started.unused)}", err=True)
    return started.text


def quoted(text: str) -> str:
    """Return a text in double quotation marks for YAML, with nothing in it that ends a line there."""
    import json

    escaped = json.dumps(text, ensure_ascii=False)
    return "".join(letter if letter.isprintable() else f"\\U{ord(letter):08x}" for letter in escaped)
