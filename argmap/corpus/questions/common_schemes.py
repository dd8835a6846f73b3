"""Which schemes of inference are commonest.

Only steps that name a scheme count; `without a scheme` has the others. A step from linked premises counts once.
"""

from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.questions._question import Bars

PICTURE = Bars(("scheme",), "steps")
SQL = """
SELECT coalesce(scheme, 'without a scheme') AS scheme, count(DISTINCT (map, inference)) AS steps,
       count(DISTINCT map) AS maps
FROM edges GROUP BY ALL ORDER BY steps DESC, scheme LIMIT 30
"""


def answer(corpus: OpenedCorpus) -> Answer:
    """Return a row for each scheme, the commonest 30."""
    return corpus.ask(SQL)
