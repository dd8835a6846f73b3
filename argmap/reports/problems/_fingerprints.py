"""Tells the problems of one run apart so that a later run can tell which are the same."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from argmap.problems import Problem
from argmap.text.lines import Lines


def fingerprints(problems: Sequence[Problem], texts: Mapping[str, str]) -> Iterator[str]:
    """Yield a fingerprint of each problem that stays when lines above it come and go (SARIF 2.1.0, section 3.27.17).

    It is made of the rule, the statement, and the words of the line; of those alike, the first, second ... differ.
    """
    lines = {file: Lines(text) for file, text in texts.items()}
    seen: Counter[tuple[str, ...]] = Counter()
    for one in problems:
        source, number = lines.get(one.place.file), one.place.line
        line = source[number].strip() if source and number and number <= len(source) else one.message
        key = (one.rule, one.node or "", line)
        seen[key] += 1
        yield hashlib.sha256("\0".join((*key, str(seen[key]))).encode(errors="backslashreplace")).hexdigest()[:32]
