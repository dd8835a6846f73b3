"""Which works are cited in most maps and papers.

Works are the same if they have the same DOI, or, where they have none, the same title and year.
"""

from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.questions._question import Bars

PICTURE = Bars(("work", "year"), "maps")
SQL = """
SELECT coalesce(min(title), min(work)) AS work, min(year)::VARCHAR AS year, min(authors) AS authors,
       count(DISTINCT map) AS maps
FROM works GROUP BY coalesce(lower(doi), lower(title) || coalesce(year::VARCHAR, ''), map || work)
ORDER BY maps DESC, work LIMIT 30
"""


def answer(corpus: OpenedCorpus) -> Answer:
    """Return a row for each work, the 30 that are cited in most maps."""
    return corpus.ask(SQL)
