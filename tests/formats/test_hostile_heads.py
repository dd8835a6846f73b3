"""Beginnings of files on which careless patterns would try the same for hours."""

import pytest

from argmap.formats import formats

NAMES = ("aif", "arguebuf", "brat", "carneades", "lkif", "microtexts", "ova", "sadface", "xaif")
HEADS = (
    "<!---->" * 9000, "<!--" * 16_000, "<?a>" * 16_000, "<!DOCTYPE a>" * 5000, " " * 65_000, '"AIF":{' * 9000,
    '"AIF":{' + '"a"' * 20_000, '"nodes":' + " " * 65_000, "T1\tClaim 1 2" * 5000, "statements" + " " * 65_000,
    "{" + '"atom":{' * 8000, "{" + '"type":' * 9000, "<" + "a" * 65_000, "<" + ":" * 65_000, "T1\t" + "a" * 65_000,
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("head", HEADS, ids=lambda head: head[:12].strip() or "spaces")
def test_every_head_is_answered(name: str, head: str) -> None:
    assert not formats().get(name).recognises(head)  # type: ignore[attr-defined]
