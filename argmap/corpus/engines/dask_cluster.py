"""Runs parts on a Dask cluster: many hosts, which reach the sources and the corpus by the same names.

What Dask does when a host goes (https://distributed.dask.org/en/stable/resilience.html): what it was doing is given to
others. A part that is done twice then has the same files, so nothing counts twice.
"""

import platform
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.corpus.corpus_parts import CorpusPart
from argmap.corpus.engines.part_engine import EndedPart, Work
from argmap.problems import ArgmapError

if TYPE_CHECKING:
    from distributed import Client

NEEDED = "a cluster needs Dask: `pip install 'argmap[dask]'`"
SAME = ("argmap", "duckdb", "fsspec")
"""Packages whose versions must be the same everywhere: they make the files of a part."""
AHEAD = 3
"""How many parts there are for each thread of the cluster, so that none is idle and the scheduler holds few."""
LEAST = 8
RETRIES = 3
"""How often a part is given to another worker when the one that was doing it goes."""
PATIENCE = 20.0
"""How many seconds the scheduler may take to answer at first, and then the first worker to come."""


class DaskCluster:
    """The cluster of the scheduler at ``address``, such as ``tcp://host:8786``, or of a scheduler file."""

    def __init__(self, address: str) -> None:
        self._address = address

    def run(self, work: Work, parts: Iterable[CorpusPart]) -> Iterator[EndedPart]:
        """Yield each part as it ends.

        Raises ``ArgmapError`` where the cluster cannot be reached, goes, or has other versions of what makes the files,
        and ``OSError`` where nothing can be written any more.
        """
        with _connected(self._address) as client:
            _require_same(client)
            yield from _Running(client, work).all(deque(parts))


class _Running:
    def __init__(self, client: "Client", work: Work) -> None:
        from distributed import as_completed

        self._client, self._work = client, work
        self._pending: dict[Any, CorpusPart] = {}
        self._completed = as_completed(loop=client.loop)  # type: ignore[no-untyped-call]

    def all(self, waiting: deque[CorpusPart]) -> Iterator[EndedPart]:
        """Yield all parts as they end, and cancel what is not done when something stops that."""
        try:
            self._submit(waiting)
            for future in self._completed:
                yield self._ended(future, self._pending.pop(future))
                self._submit(waiting)
        finally:
            if self._pending:
                self._client.cancel(list(self._pending))  # type: ignore[no-untyped-call]

    def _submit(self, waiting: deque[CorpusPart]) -> None:
        threads = sum(self._client.nthreads().values())  # type: ignore[no-untyped-call]
        while waiting and len(self._pending) < max(LEAST, threads * AHEAD):
            part = waiting.popleft()
            future = self._client.submit(self._work, part, (), key=f"argmap-{part.key}", pure=False, retries=RETRIES)
            self._pending[future] = part
            self._completed.add(future)  # type: ignore[no-untyped-call]

    def _ended(self, future: Any, part: CorpusPart) -> EndedPart:
        from concurrent.futures import CancelledError

        from distributed import KilledWorker

        try:
            return EndedPart(part, future.result())
        except KilledWorker:
            return EndedPart(part, failure="it ended every worker that did it; build this part with processes")
        except CancelledError as error:
            raise ArgmapError("the cluster is gone; run the same command again: it goes on from here") from error
        except OSError:
            raise
        except ArgmapError as error:
            return EndedPart(part, failure=str(error))
        except Exception as error:  # a fault of argmap's own keeps no other part from being done
            return EndedPart(part, failure=f"{type(error).__name__}: {error}")


def versions() -> dict[str, str]:
    """Return the versions of what makes the files of a part."""
    found = {"Python": ".".join(platform.python_version_tuple()[:2])}
    for name in SAME:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "none"
    return found


def differences(here: Mapping[str, str], there: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Return what workers, by address, have in other versions than this machine."""
    return [
        f"{worker} has {name} {found.get(name, 'none')}, this machine {own}"
        for worker, found in sorted(there.items())
        for name, own in here.items()
        if found.get(name) != own
    ]


def _require_same(client: "Client") -> None:
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except OSError as error:
        raise ArgmapError("the cluster has no workers; start some with `dask worker ADDRESS`") from error
    there = client.run(versions)
    if wrong := differences(versions(), there):
        raise ArgmapError(f"the workers must have what this machine has: {'; '.join(wrong[:3])}")


@contextmanager
def _connected(address: str) -> Iterator["Client"]:
    try:
        from distributed import Client
    except ImportError as error:
        raise ArgmapError(NEEDED) from error
    where = {"scheduler_file": address} if Path(address).is_file() else {"address": address}
    try:
        client = Client(**where, timeout=PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise ArgmapError(f"{address}: no Dask scheduler answers here: {error}") from error
    with client:
        yield client
