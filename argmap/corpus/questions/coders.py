"""How far people agree who made maps of the same paper.

Maps count as of one paper if they name the same one. Of the statements that at least two of them have in the same
words, `alpha` says how far they agree on the role (claim, premise, objection): Krippendorff's alpha for nominal data,
1 for full agreement, 0 for what chance would give. It is missing where all chose the same role throughout. Statements
in other words are not compared: `argmap teach agreement` compares two maps closely.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from argmap.corpus.opened_corpus import Answer, OpenedCorpus
from argmap.corpus.questions._question import Bars
from argmap.teaching.agreement.alpha import nominal_alpha
from argmap.teaching.agreement.estimates import NotDefinedError

PICTURE = Bars(("paper",), "alpha")
SQL = """
WITH several AS (SELECT paper FROM maps WHERE paper IS NOT NULL GROUP BY paper HAVING count(*) > 1),
said AS (
  SELECT paper, wording, map, min(role) AS role FROM nodes JOIN maps USING (map) SEMI JOIN several USING (paper)
  GROUP BY ALL
)
SELECT paper, wording, list(role ORDER BY map) AS roles, (SELECT count(*) FROM maps WHERE maps.paper = said.paper)
FROM said GROUP BY paper, wording HAVING count(*) > 1 ORDER BY paper, wording
"""
COLUMNS = ("paper", "maps", "statements in common", "same role", "alpha")


def answer(corpus: OpenedCorpus) -> Answer:
    """Return a row for each paper of which there are two maps or more with a statement in common."""
    return Answer(COLUMNS, sorted(_rows(corpus.ask(SQL)), key=lambda row: (-row[2], row[0])))


def _rows(said: Answer) -> Iterator[tuple[str, int, int, float, float | None]]:
    for paper, group in groupby(said.rows, key=lambda row: row[0]):
        found = list(group)
        roles = [tuple(row[2]) for row in found]
        same = sum(len(set(one)) == 1 for one in roles) / len(roles)
        yield paper, found[0][3], len(roles), same, _alpha(roles)


def _alpha(roles: list[tuple[str, ...]]) -> float | None:
    try:
        return nominal_alpha(Counter(roles))
    except NotDefinedError:
        return None
