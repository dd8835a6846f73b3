"""What is wrong in a corpus: what could not be read, and the problems that were found."""

import json

from argmap.corpus.answers import as_records, as_text
from argmap.corpus.opened_corpus import Answer, OpenedCorpus

UNREAD = """
SELECT map, source_line, rule, message, help, line, "column", beginning FROM unread ORDER BY map LIMIT ?
"""
BY_RULE = """
SELECT level, rule, count(*) AS problems, count(DISTINCT map) AS maps FROM problems GROUP BY level, rule
ORDER BY list_position(['error', 'warning', 'info'], level), problems DESC, rule
"""
PROBLEMS = """
SELECT file, line, "column", level, rule, message, help FROM problems
WHERE rule = coalesce(?, rule) AND map = coalesce(?, map) ORDER BY file, line, "column", rule LIMIT ?
"""


def unread(corpus: OpenedCorpus, most: int) -> Answer:
    """Return what could not be read, with its place and why, at most so many."""
    return corpus.ask(UNREAD, [most])


def by_rule(corpus: OpenedCorpus) -> Answer:
    """Return how many problems of each rule there are, and in how many maps; errors first."""
    return corpus.ask(BY_RULE)


def problems(corpus: OpenedCorpus, rule: str | None, map_: str | None, most: int) -> Answer:
    """Return the problems of a rule, of a map, or of all, at most so many."""
    return corpus.ask(PROBLEMS, [rule, map_, most])


def summary_text(corpus: OpenedCorpus, most: int) -> str:
    """Return for people how much there is, what could not be read, and how many problems of each rule there are."""
    counts = corpus.counts()
    head = f"{counts.maps:,} maps, {counts.papers:,} papers, {counts.unread:,} could not be read\n"
    return head + "".join(as_text(one) for one in (unread(corpus, most), by_rule(corpus)) if one.rows)


def summary_data(corpus: OpenedCorpus, most: int) -> str:
    """Return the same as JSON: an object with ``maps``, ``papers``, ``unread`` (a list) and ``rules`` (a list)."""
    counts = corpus.counts()
    lists = {"unread": as_records(unread(corpus, most)), "rules": as_records(by_rule(corpus))}
    said = {"version": 1, "maps": counts.maps, "papers": counts.papers, **lists}
    return json.dumps(said, ensure_ascii=False, indent=1, default=str) + "\n"
