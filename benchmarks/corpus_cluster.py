"""A corpus made by three hosts, one of which is lost in the middle, beside one made by processes: the same rows?

Run it as root on Linux with ``python -m benchmarks.corpus_cluster``; a number of maps may follow. The hosts are network
namespaces of this machine with a bridge between them, which share its disk. Losing a host is taking its link down, so
that nobody is told, and killing all that runs in it.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from argmap.corpus.corpus_tables import TABLES
from argmap.corpus.opened_corpus import opened
from benchmarks.many_maps import write_lines
from benchmarks.measuring import table

MAPS = 20_000
BRIDGE, HOSTS = "argmap-b", ("argmap-1", "argmap-2", "argmap-3")
SCHEDULER = "tcp://10.77.0.1:8786"
SMALL = "import argmap.corpus.planning_parts as p; p.PART_BYTES = 500_000; from argmap.cli import main; main()"
NOTICED = {"DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "15s"}
"""After how long a silent host counts as lost; Dask's own choice is five minutes."""


BEGUN = 20


def ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True)


def _begin_hosts() -> None:
    ip("link", "add", BRIDGE, "type", "bridge")
    ip("link", "set", BRIDGE, "up")
    for number, host in enumerate(HOSTS, 1):
        ip("netns", "add", host)
        ip("link", "add", f"{host}-v", "type", "veth", "peer", "name", "eth0", "netns", host)
        ip("link", "set", f"{host}-v", "master", BRIDGE, "up")
        ip("-n", host, "addr", "add", f"10.77.0.{number}/24", "dev", "eth0")
        for device in ("eth0", "lo"):
            ip("-n", host, "link", "set", device, "up")


def _end_hosts() -> None:
    for host in HOSTS:
        _kill_all_in(host)
        subprocess.run(["ip", "netns", "del", host], check=False, stderr=subprocess.DEVNULL)
    subprocess.run(["ip", "link", "del", BRIDGE], check=False, stderr=subprocess.DEVNULL)


def _kill_all_in(host: str) -> None:
    found = subprocess.run(["ip", "netns", "pids", host], capture_output=True, encoding="utf-8", check=False)
    for process in found.stdout.split():
        subprocess.run(["kill", "-9", process], check=False)


def lose(host: str) -> None:
    """Take a host away: first its link, so that none of its connections is closed, then all that runs in it."""
    ip("link", "set", f"{host}-v", "down")
    _kill_all_in(host)


@contextmanager
def hosts() -> Iterator[None]:
    """Lend three hosts with a Dask worker in each, and the scheduler in the first."""
    _end_hosts()
    try:
        _begin_hosts()
        _in(HOSTS[0], "-m", "distributed.cli.dask_scheduler", "--host", "10.77.0.1", "--port", "8786", "--no-dashboard")
        for number, host in enumerate(HOSTS, 1):
            limits = ["--nthreads", "1", "--nworkers", "1", "--no-dashboard", "--host", f"10.77.0.{number}"]
            _in(host, "-m", "distributed.cli.dask_worker", SCHEDULER, *limits)
        time.sleep(BEGUN)  # until all have come
        yield
    finally:
        _end_hosts()


def _in(host: str, *arguments: str, loud: bool = False) -> "subprocess.Popen[bytes]":
    command = ["ip", "netns", "exec", host, sys.executable, *arguments]
    out = None if loud else subprocess.DEVNULL
    return subprocess.Popen(command, env={**os.environ, **NOTICED}, stdout=out, stderr=out)


def build_and_lose(source: Path, corpus: Path) -> float:
    """Build a corpus on the cluster, and lose a host when a third of the parts is there; return the seconds."""
    parts = -(-source.stat().st_size // 500_000)
    begun = time.perf_counter()
    code = f"if __name__ == '__main__': {SMALL}"
    arguments = ["-c", code, "corpus", "build", str(source), "-o", str(corpus), "--dask", SCHEDULER]
    running = _in(HOSTS[0], *arguments, loud=True)
    while len(list((corpus / "parts").glob("[!.]*"))) < parts // 3 and running.poll() is None:
        time.sleep(0.1)
    there = len(list((corpus / "parts").glob("[!.]*")))
    lose(HOSTS[2])
    print(f"{HOSTS[2]} was lost when {there} of {parts} parts were there", flush=True)
    if running.wait():
        raise RuntimeError(f"the build ended with status {running.returncode}")
    return time.perf_counter() - begun


def contents(corpus: Path) -> list[tuple[str, int, int]]:
    """Return how many rows each table has, and a sum over all of them in which no order counts."""
    with opened(str(corpus)) as asked:
        found = []
        for name in (one for one in TABLES if one != "parts"):
            kept = "* EXCLUDE (part)" if "part" in TABLES[name] else "*"
            rows = f"(FROM {name} SELECT {kept}) AS row"
            ((count, sum_),) = asked.ask(f"FROM {rows} SELECT count(*), sum(hash(row)::HUGEINT)").rows
            found.append((name, int(count), int(sum_ or 0)))
        return found


def main(arguments: Sequence[str]) -> None:
    """Build the same corpus twice, and print the tables side by side."""
    if not shutil.which("ip") or os.geteuid():
        sys.exit("this needs root, and the program ip, to make hosts")
    with TemporaryDirectory() as folder:
        here = Path(folder)
        write_lines(here / "many.jsonl", int(arguments[0]) if arguments else MAPS)
        begun = time.perf_counter()
        command = [sys.executable, "-c", f"if __name__ == '__main__': {SMALL}", "corpus", "build"]
        subprocess.run([*command, here / "many.jsonl", "-o", here / "pool"], check=True)
        took = time.perf_counter() - begun
        with hosts():
            cluster = build_and_lose(here / "many.jsonl", here / "cluster")
        print(f"processes: {took:.0f} s; three hosts, then two: {cluster:.0f} s")
        pool, other = contents(here / "pool"), contents(here / "cluster")
        rows = [(name, f"{count:,}", "yes" if (name, count, sum_) in other else "NO") for name, count, sum_ in pool]
        print(table([("table", "rows", "the same"), *rows]))
        sys.exit(pool != other)


if __name__ == "__main__":
    main(sys.argv[1:])
