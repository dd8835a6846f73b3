"""What is wrong in a corpus: what could not be read, and the problems that were found."""

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
