"""Which problems are commonest.

`per 100 statements` makes corpora of different sizes comparable; `maps` says in how many maps a problem is found.
"""

from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.questions._question import Bars

PICTURE = Bars(("rule", "level"), "per 100 statements")
SQL = """
SELECT rule, level, count(*) AS problems, count(DISTINCT map) AS maps,
       100 * count(*) / nullif((SELECT sum(statements) FROM maps), 0) AS "per 100 statements"
FROM problems GROUP BY ALL ORDER BY problems DESC, rule, level LIMIT 30
"""


def answer(corpus: OpenedCorpus) -> Answer:
    """Return a row for each rule and level, the commonest 30."""
    return corpus.ask(SQL)
