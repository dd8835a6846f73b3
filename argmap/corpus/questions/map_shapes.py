"""How large and how deep maps are, and how much in them is against the claim.

`share of objections` is that of statements that are offered against something; `depth` counts the steps from the claim
to the statement that is farthest from it, on average.
"""

from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.questions._question import Bars

PICTURE = Bars(("format",), "share of objections", share=True)
SQL = """
SELECT format, count(*) AS maps, sum(statements)::BIGINT AS statements, avg(statements) AS "on average",
       avg(depth) AS depth, sum(objections) / nullif(sum(statements), 0) AS "share of objections"
FROM maps GROUP BY format ORDER BY maps DESC, format
"""


def answer(corpus: OpenedCorpus) -> Answer:
    """Return a row for each format."""
    return corpus.ask(SQL)
