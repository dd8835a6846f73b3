"""Write a report on a paper's argument: what it claims, what the claim lacks, what is left unanswered."""

import click

from argmap.commands._common import HelpSection, Named, emit
from argmap.printing import harmless, put

PLACE = HelpSection.MAPS, 3


def _forms() -> tuple[str, ...]:
    from argmap.reports.report_forms import forms_of_any

    return forms_of_any()


@click.command(short_help="Write a report on a paper's argument")
@click.argument("file", metavar="MAP", type=click.Path())
@click.option(
    "--paper",
    metavar="FILE",
    type=click.Path(),
    help="The paper's text, to compare the map with (default: the file that the map names).",
)
@click.option(
    "-o", "--output", "out", metavar="OUT", type=click.Path(), help="File to write (default: standard output, as text)."
)
@click.option("--to", cls=Named, names=_forms, help="Form of the report (default: by the extension of OUT).")
def command(file: str, paper: str | None, out: str | None, to: str | None) -> None:
    """Write one or two pages on the argument of a paper, as MAP has it.

    The report says what the paper claims, what the claim needs and lacks, which objections are left unanswered,
    which statements have no support and what can be seen of the sources, each with its place in the paper. A map with
    drafts that nobody has confirmed (see `argmap confirm`) is refused.

    Exit status: 0 written, 2 a file could not be read or written.
    """
    from argmap.anchoring.companion_files import article_beside, edition_beside, need_article
    from argmap.checking.inputs import inputs_of, refuse_inputs
    from argmap.checking.running import check
    from argmap.formats import read
    from argmap.graph.drafts import require_confirmed
    from argmap.problems import Profile
    from argmap.reports.paper_report import paper_report
    from argmap.reports.report_forms import form_of, report_forms

    name = to or form_of(out)
    report_forms().require(name)
    document = read(file).need_statements()
    require_confirmed(document)
    article = need_article(document, paper) if paper else article_beside(document)
    edition = edition_beside(document) if article else None
    problems = check(document, profile=Profile.REVIEW, article=article, edition=edition)
    with report_forms().running(name) as form:
        content = form.write(paper_report(document.graph, problems, article))
    if out in (None, "-"):
        put(harmless(content.decode()) if name in ("txt", "md") else content)
        return
    refuse_inputs([str(out)], {**inputs_of(document), **({paper: "the paper's text"} if paper else {})})
    emit(content, out)
