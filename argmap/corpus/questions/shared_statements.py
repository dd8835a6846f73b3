"""Which statements occur in several maps.

Statements count as the same if their words are, whatever their case and punctuation; `for` and `against` say how often
it is offered as a premise and how often as an objection. Texts of one word are left out.
"""

from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.questions._question import Bars

PICTURE = Bars(("statement",), "maps")
SQL = """
SELECT min(text) AS statement, count(DISTINCT map) AS maps, count(*) FILTER (WHERE role = 'premise') AS "for",
       count(*) FILTER (WHERE role = 'objection') AS against, count(*) FILTER (WHERE role = 'claim') AS "as a claim"
FROM nodes WHERE contains(trim(text), ' ') GROUP BY wording HAVING count(DISTINCT map) > 1
ORDER BY maps DESC, statement LIMIT 30
"""


def answer(corpus: OpenedCorpus) -> Answer:
    """Return a row for each statement in two maps or more, the 30 that are in most."""
    return corpus.ask(SQL)
