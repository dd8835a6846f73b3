"""How many leaves cite nothing, by kind of map.

A leaf is a statement that nothing is offered for; it cites nothing if it names neither a note nor a work. The share
has a 95 % interval (Wilson 1927, "Probable inference, the law of succession, and statistical inference"): with few
leaves it is wide. It reckons with leaves that are independent of one another, which those of one map are not quite.
"""

from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.questions._question import Bars

PICTURE = Bars(("format", "kind"), "share that cites nothing", "from", "to", share=True)
SQL = """
WITH counted AS (
  SELECT format, CASE WHEN debate THEN 'debate' ELSE 'one author' END AS kind, count(*) AS maps,
         sum(leaves)::BIGINT AS leaves, sum(uncited_leaves)::BIGINT AS uncited FROM maps GROUP BY ALL
), shares AS (SELECT *, uncited / leaves AS p, 3.8416 / leaves AS z FROM counted WHERE leaves > 0)
SELECT format, kind, maps, leaves, uncited AS "cite nothing", p AS "share that cites nothing",
       greatest(0, (p + z / 2 - sqrt(z * (p * (1 - p) + z / 4))) / (1 + z)) AS "from",
       least(1, (p + z / 2 + sqrt(z * (p * (1 - p) + z / 4))) / (1 + z)) AS "to"
FROM shares ORDER BY p DESC, format, kind
"""


def answer(corpus: OpenedCorpus) -> Answer:
    """Return a row for each format and kind of map."""
    return corpus.ask(SQL)
