"""Runs parts in processes of this machine; one that is killed costs the part that it was doing, which is done again.

``multiprocessing.Pool`` waits for ever for a process that was killed; ``concurrent.futures`` says so, and ends all
others (https://docs.python.org/3/library/concurrent.futures.html, "BrokenProcessPool").
"""

import os
import signal
import threading
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait as wait_for

from argmap.corpus.corpus_parts import CorpusPart, PartCounts
from argmap.corpus.engines.part_engine import EndedPart, Work
from argmap.corpus.reached_records import Reached
from argmap.problems import ArgmapError

AHEAD = 2
"""How many parts there are for each process, so that none is idle."""
PATIENCE = 10
"""How often a part may lose its process before it is given up."""
Pending = dict["Future[PartCounts]", CorpusPart]


class ProcessPool:
    """Processes of this machine, ``jobs`` of them. ``reached`` is the folder in which the work says what it reads."""

    def __init__(self, jobs: int, reached: str) -> None:
        self._jobs = jobs
        self._reached = Reached(reached)
        self._died_at: dict[str, list[int | None]] = defaultdict(list)
        self._in_vain = 0

    def run(self, work: Work, parts: Iterable[CorpusPart]) -> Iterator[EndedPart]:
        """Yield each part as it ends. Raises ``OSError`` where nothing can be written any more."""
        waiting = deque(parts)
        suspects: deque[CorpusPart] = deque()
        while waiting or suspects:
            if suspects:  # one of these killed its process; alone, it is known which
                yield self._alone(work, suspects.popleft())
            else:
                yield from self._together(work, waiting, suspects)

    def _together(self, work: Work, waiting: deque[CorpusPart], suspects: deque[CorpusPart]) -> Iterator[EndedPart]:
        """Run parts side by side, until all are done or a process is killed."""
        pending: Pending = {}
        with _processes(self._jobs) as pool:
            try:
                while waiting or pending:
                    while waiting and len(pending) < self._jobs * AHEAD:
                        pending[pool.submit(work, waiting[0], ())] = waiting[0]
                        waiting.popleft()
                    for future in wait(pending, return_when=FIRST_COMPLETED).done:
                        yield _ended(future, pending[future])
                        del pending[future]
            except BrokenProcessPool as error:
                begun = [part for part in pending.values() if self._remember(part)]
                self._in_vain = 0 if begun else self._in_vain + 1
                if self._in_vain == PATIENCE:
                    raise ArgmapError("the processes end before they begin: is there enough memory?") from error
                suspects.extend(begun)
                waiting.extend(part for part in pending.values() if part not in begun)

    def _alone(self, work: Work, part: CorpusPart) -> EndedPart:
        """Run a part in a process of its own, without the records at which it lost its process twice."""
        while len(died_at := self._died_at[part.key]) < PATIENCE:
            deadly = {at for at in died_at if at is not None and died_at.count(at) > 1}
            try:
                with _processes(1) as pool:
                    return _ended(pool.submit(work, part, deadly), part)
            except BrokenProcessPool:
                if not self._remember(part):
                    died_at.append(None)
        return EndedPart(part, failure=f"its process was killed {PATIENCE} times")

    def _remember(self, part: CorpusPart) -> bool:
        """Note at which record a part lost its process, and tell whether it was begun."""
        begun = self._reached.is_begun(part.key)
        if begun:
            self._died_at[part.key].append(self._reached.record_of(part.key))
        self._reached.forget(part.key)
        return begun


def _ended(future: "Future[PartCounts]", part: CorpusPart) -> EndedPart:
    try:
        return EndedPart(part, future.result())
    except (BrokenProcessPool, OSError):
        raise
    except ArgmapError as error:
        return EndedPart(part, failure=str(error))
    except Exception as error:  # a fault of argmap's own keeps no other part from being done
        return EndedPart(part, failure=f"{type(error).__name__}: {error}")


@contextmanager
def _processes(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Lend processes; whatever ends the work ends them at once."""
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in active_children():
            process.terminate()
        raise
    pool.shutdown()


def _begin() -> None:
    """Begin a process: Ctrl-C is its parent's to answer, and it ends with its parent, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parent := parent_process():
        threading.Thread(target=lambda: (wait_for([parent.sentinel]), os._exit(1)), daemon=True).start()
