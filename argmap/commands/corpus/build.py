"""Read and check many maps, and write the tables of a corpus."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from argmap.commands._common import Exit
from argmap.printing import bar, say

if TYPE_CHECKING:
    from argmap.corpus.corpus_building import BuiltCorpus

RANK = 1


@click.command(short_help="Read and check maps, write a corpus")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", "out", required=True, metavar="CORPUS", help="Folder to write into, or its address.")
@click.option("--select", multiple=True, metavar="RULE", help="Run only this rule; repeat it for several.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Skip this rule; repeat it for several.")
@click.option("--profile", metavar="NAME", help="Rule set, as for `argmap check`.")
@click.option("--papers", is_flag=True, help="Read the papers in folders and archives, too.")
@click.option(
    "--jobs", type=click.IntRange(1, 1024), metavar="N", help="How many processes (default: as there are processors)."
)
@click.option(
    "--dask",
    metavar="ADDRESS",
    help="Let a Dask cluster work: address of its scheduler, or its file. All hosts must reach SOURCE and CORPUS.",
)
def command(
    sources: tuple[str, ...], out: str, select: tuple[str, ...], ignore: tuple[str, ...], profile: str | None,
    papers: bool, jobs: int | None, dask: str | None,
) -> None:  # fmt: skip
    """Read the maps in SOURCE, check them as `argmap check` does, and write what is found into CORPUS.

    SOURCE is a map in any format that is read, a paper, a folder, a file with a map on each line (.jsonl, .jsonl.gz), a
    ZIP or TAR of maps, or the address of such a thing (s3://...). Stopped with Ctrl-C or by a fault, the same command
    goes on where it was; run again later, it reads only what has changed.

    Exit status: 0 all was read, 1 something could not be read (`argmap corpus check` says what), 2 could not run.
    """
    from argmap.corpus.corpus_building import BuildWish, build
    from argmap.problems import ArgmapError

    engine = None
    if dask:
        from argmap.corpus.engines.dask_cluster import DaskCluster

        engine = DaskCluster(dask)
    wish = BuildWish(sources, select, ignore, profile, papers, jobs or 0, engine)
    with ExitStack() as stack:
        told: list[Callable[[int], None]] = []

        def tell(done: int, of: int, _: object) -> None:
            if not told:  # it is known now how many parts there are
                told.append(stack.enter_context(bar(of, "parts")))
            told[0](done)

        try:
            built = build(wish, out, tell)
        except OSError as error:
            message = f"nothing can be written to {out}: {error.strerror or error}"
            raise ArgmapError(f"{message}; make room, and run the same command again: it goes on from here") from error
        except KeyboardInterrupt:
            say("argmap: stopped; run the same command again: it goes on from here", err=True)
            raise
    _print(built, out)


def _print(built: "BuiltCorpus", out: str) -> None:
    from argmap.corpus.opened_corpus import opened

    for source, why in built.failures.items():
        say(f"argmap: {source}: {why}", err=True)
    with opened(out) as corpus:
        counts = corpus.counts()
    read = f"{counts.maps:,} maps" + (f" and {counts.papers:,} papers" if counts.papers else "")
    say(f"{out}: {read}; {built.done:,} of {len(built.plan.parts):,} parts were read now")
    if counts.unread:
        say(f"{counts.unread:,} could not be read: see `argmap corpus check {out}`")
    if built.failures:
        say(f"{len(built.failures):,} parts are missing: run the same command again")
    if counts.unread or built.failures:
        raise SystemExit(Exit.PROBLEMS)
