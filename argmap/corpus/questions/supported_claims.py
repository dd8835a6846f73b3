"""In how many maps the claim is supported.

As `argmap check` reckons: by a source or another basis, or by premises that are supported themselves. That a claim is
supported does not say that it is true, or that no objection to it holds.
"""

from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.questions._question import Bars

PICTURE = Bars(("format", "kind"), "share of claims", share=True)
SQL = """
SELECT format, CASE WHEN debate THEN 'debate' ELSE 'one author' END AS kind, count(supported) AS maps,
       count(*) FILTER (WHERE supported) AS supported,
       count(*) FILTER (WHERE supported) / count(supported) AS "share of claims"
FROM maps GROUP BY ALL HAVING count(supported) > 0 ORDER BY "share of claims" DESC, format, kind
"""


def answer(corpus: OpenedCorpus) -> Answer:
    """Return a row for each format and kind of map."""
    return corpus.ask(SQL)
