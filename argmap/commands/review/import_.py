"""Take remarks from another program into a file of annotations."""

import click

from argmap.commands._common import Named, emit
from argmap.printing import harmless, put, say

RANK = 2


def _formats() -> tuple[str, ...]:
    from argmap.reviewing.remarks.formats import remark_formats

    return remark_formats().names()


@click.command(short_help="Take in remarks from another program")
@click.argument("file", metavar="REMARKS", type=click.Path())
@click.option("--paper", metavar="FILE", type=click.Path(), help="The manuscript, in which the words are looked for.")
@click.option("--from", "format_", cls=Named, names=_formats, help="Format of REMARKS (default: what it holds).")
@click.option("--words", metavar="FILE", type=click.Path(), help="Words by which remarks say what they are (TOML).")
@click.option("--into", metavar="REVIEW", type=click.Path(), help="Review that they are added to.")
@click.option("-o", "--output", "out", metavar="OUT", type=click.Path(), help="New file for the review, or for a copy.")
def command(
    file: str, paper: str | None, format_: str | None, words: str | None, into: str | None, out: str | None
) -> None:
    """Read REMARKS that another program wrote, and find the words that they are on in the manuscript.

    A remark says what it is by its first word (Major, Minor, Question, Wording, Praise) or by a tag; one that begins
    with "For the editor only:" is confidential. --words names a file with other words. What was taken in before, by its
    address, is not taken in again.

    Exit status: 0 written, 2 a file could not be read or written.
    """
    from contextlib import nullcontext
    from pathlib import Path

    from argmap.files import is_file, read_bytes, read_text, was_read, write
    from argmap.files.folder_lock import folder_lock
    from argmap.paper.reading import read_article
    from argmap.problems import ArgmapError, printable
    from argmap.reviewing.annotations.annotation import Review
    from argmap.reviewing.annotations.review_file import dumps_review, load_review, with_added
    from argmap.reviewing.remarks.formats import remark_formats
    from argmap.reviewing.remarks.known_format import format_of
    from argmap.reviewing.remarks.taking_in import taken_in
    from argmap.reviewing.remarks.words_file import read_words

    content = read_bytes(file)
    chosen = remark_formats().get(format_) if format_ else format_of(content, file)
    remarks = chosen.read(content, file)
    article, said = read_article(paper) if paper else None, read_words(words) if words else None
    # what another program wrote into the review in between would be lost
    with folder_lock(Path(into).absolute().parent) if into else nullcontext():
        review = load_review(into) if into else Review()
        found = taken_in(review, remarks, article, said)
        if into and out is None:
            write(into, with_added(read_text(into), review, found.added, into).encode())
    if out == "-" or (out is None and not into):
        put(harmless(dumps_review(found.review)))
    elif out is not None:
        if is_file(str(out)) and not was_read(str(out)):  # a review is written by hand, not made again
            there = "already exists; add to it with --into, or name another file"
            raise ArgmapError(f"{printable(str(out))}: {there}")
        emit(dumps_review(found.review).encode(), out)
    for remark in found.remarks(paper is not None):
        say(harmless(remark), err=True)
