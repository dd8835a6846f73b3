"""How often rules on terms and wording are right: their findings on the paper's map, by a reader's verdicts.

Run it with ``python -m benchmarks.precision``. The verdicts stand in ``verdicts.toml``; findings without one are
counted, so that a change of a rule shows. The interval is Wilson's, of 95 per cent (E. B. Wilson 1927, "Probable
inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22).
"""

import tomllib
from math import sqrt
from pathlib import Path

from argmap.checking.running import check
from argmap.notation.reading import Document, load
from benchmarks.measuring import table

MAP = "arguments/makili-aliyev-2013.yaml"
VERDICTS = Path(__file__).parent / "verdicts.toml"
Z = 1.96
"""The quantile of the normal distribution that belongs to 95 per cent."""


def wilson(right: int, judged: int) -> tuple[float, float]:
    """Return the interval of a share, from 0 to 1; all of it where nothing was judged."""
    if judged == 0:
        return 0.0, 1.0
    share, spread = right / judged, Z * Z / judged
    middle = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / judged + spread / (4 * judged)) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def row(rule: str, verdicts: dict[str, str], document: Document) -> tuple[str, ...]:
    """Return what a rule finds, how much of it was judged, and how much of that is right."""
    found = {problem.node for problem in check(document, [rule])}
    right, wrong = (len(found & set(verdicts[one].split())) for one in ("right", "wrong"))
    judged = right + wrong
    low, high = wilson(right, judged)
    share = f"{right / judged:.0%}" if judged else "-"
    return rule, str(len(found)), str(judged), str(right), share, f"{low:.0%} to {high:.0%}"


def main() -> None:
    """Print a row for each rule that was judged."""
    document = load(MAP)
    verdicts = tomllib.loads(VERDICTS.read_text(encoding="utf-8"))
    rows = [row(rule, of_rule, document) for rule, of_rule in verdicts.items()]
    print(table([("rule", "findings", "judged", "right", "precision", "95 per cent"), *rows]))


if __name__ == "__main__":
    main()
