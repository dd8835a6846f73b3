"""Signatures of sets, by which sets that are alike meet in a bucket: MinHash, in bands.

Each place of a signature is equal for two sets with the probability of their Jaccard index (A. Z. Broder 1997). Here a
hash of an element serves many places: P. Li, A. Owen and C.-H. Zhang, "One permutation hashing" (2012); a place
that no element falls to takes the value of another (A. Shrivastava, "Optimal densification for fast and accurate
minwise hashing", 2017). Sets are candidates if one band of places is equal: J. Leskovec, A. Rajaraman and
J. Ullman, *Mining of Massive Datasets*, chapter 3.4.
"""

import hashlib
import struct
from collections.abc import Collection

ROUNDS, BINS = 8, 16
PLACES = ROUNDS * BINS
SURE = 0.995
"""How likely two sets just alike enough meet in a bucket."""
WORDS = struct.Struct(f"<{ROUNDS}Q")
EMPTY = 2**64
"""More than any hash."""


def _donors(place: int) -> list[int]:
    """Return the places of its round from which an empty one takes its value, in an order of its own."""
    begin = place - place % BINS
    return sorted(range(begin, begin + BINS), key=lambda one: hashlib.blake2b(struct.pack("<HH", place, one)).digest())


DONORS = [_donors(place) for place in range(PLACES)]


def signature(elements: Collection[bytes]) -> list[int]:
    """Return the signature of a set of hashes of 64 bytes; the set must not be empty."""
    least = [EMPTY] * PLACES
    for element in elements:
        for round_, word in enumerate(WORDS.unpack(element)):
            place = round_ * BINS + word % BINS
            if word < least[place]:
                least[place] = word
    return [
        one if one is not EMPTY else next(least[donor] for donor in DONORS[place] if least[donor] is not EMPTY)
        for place, one in enumerate(least)
    ]


def rows_of_bands(percent: int) -> int:
    """Return how many places a band has: as many as let sets that are so much alike meet almost surely."""
    alike = percent / 100
    fitting = [rows for rows in range(1, BINS + 1) if 1 - (1 - alike**rows) ** (PLACES // rows) >= SURE]
    return max(fitting, default=1)


def bands(places: list[int], rows: int) -> list[int]:
    """Return a hash of each band of a signature: 64 bits, of places far from each other."""
    count = PLACES // rows
    packing = struct.Struct(f"<{rows}Q")
    packed = (packing.pack(*places[first : count * rows : count]) for first in range(count))
    return [int.from_bytes(hashlib.blake2b(one, digest_size=8).digest(), "big") for one in packed]
