"""Write the report of a review."""

import click

from argmap.commands._common import Named
from argmap.printing import harmless, say

RANK = 3


def _forms() -> tuple[str, ...]:
    from argmap.reports.report_forms import report_forms

    return report_forms().names()


def _styles() -> tuple[str, ...]:
    from argmap.reports.references import style_names

    return style_names()


def _templates() -> tuple[str, ...]:
    from argmap.reviewing.report_templates import template_names

    return template_names()


@click.command(short_help="Write the report of a review")
@click.argument("file", metavar="REVIEW", type=click.Path())
@click.option("--paper", metavar="FILE", type=click.Path(), help="The manuscript (default: as REVIEW names it).")
@click.option("--map", "map_", metavar="FILE", type=click.Path(), help="The map (default: as REVIEW names it).")
@click.option("-o", "--output", "out", metavar="OUT", type=click.Path(), help="The authors' copy (default: as text).")
@click.option("--editor", metavar="OUT", type=click.Path(), help="What the editor alone may read, as a file apart.")
@click.option("--to", cls=Named, names=_forms, help="Form of the report (default: by the extension of OUT).")
@click.option("--number", type=click.IntRange(1, 99), default=1, show_default=True, help="Which reviewer this is.")
@click.option("--template", cls=Named, names=_templates, default="default", help="Which sections, or a file NAME.toml.")
@click.option(
    "--style", cls=Named, names=_styles, default="author-date", help="How works are cited, or a file STYLE.csl."
)
@click.option("--no-pictures", is_flag=True, help="Leave out the pictures of the parts of the map.")
def command(
    file: str, paper: str | None, map_: str | None, out: str | None, editor: str | None, to: str | None, number: int,
    template: str, style: str, no_pictures: bool,
) -> None:  # fmt: skip
    """Write the report of a review: major points, minor points and questions, numbered, each with its place.

    Of each point the report tells what falls if it is right, as the map has it, and shows the part of the map that it
    touches. The authors' copy has neither confidential points nor your name; drafts that nobody accepted are in none. A
    map with drafts that nobody has confirmed (see `argmap confirm`) is refused.

    Exit status: 0 written, 2 a file could not be read or written.
    """
    from argmap.commands.review._report_files import add_apart, deliver
    from argmap.reports.references.citation_styles import require_style
    from argmap.reports.report_forms import form_of, form_of_companion, report_forms, written
    from argmap.reviewing.report_templates import read_template
    from argmap.reviewing.review_files import ReviewFiles

    name = to or form_of(out)
    private = form_of_companion(editor, to) if editor else name
    for one in (name, private):
        report_forms().require(one)
    chosen = read_template(template)
    require_style(style)
    files = ReviewFiles.read(file, paper=paper, map_=map_)
    files.require_confirmed()
    report = files.report(number, template=chosen, style=style, pictures=not no_pictures)
    report.by_template.require_choices(file)
    files.refuse_as_output(out, editor)
    contents = written(report.for_authors(), name, out)
    confidential = report.for_editor() if editor else None
    if confidential:
        add_apart(contents, written(confidential, private, editor))
    files.refuse_as_output(*map(str, contents))
    deliver(contents, name)
    if editor and not confidential:
        say(harmless(f"{editor}: not written, since nothing is confidential"), err=True)
    for remark in report.remarks(editor=bool(editor)):
        say(harmless(remark), err=True)
