"""Why records could not be read."""

from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.questions._question import Bars

PICTURE = Bars(("rule",), "records")
SQL = """
SELECT rule, count(*) AS records, min(message) AS "for example", min(map) AS "such as" FROM unread
GROUP BY rule ORDER BY records DESC, rule
"""


def answer(corpus: OpenedCorpus) -> Answer:
    """Return a row for each reason."""
    return corpus.ask(SQL)
