"""Claims beside the main claim."""

from argmap.checking.running import check
from argmap.formats import read_content
from argmap.reports.equal_problems import merged

CLAIMS = """[Trams]: Trams should be free.
  + [Use]: Free trams are used more.

[Parks]: Parks should be open.
  + [Rest]: People rest there.

[Roads]: Roads should be wide.
"""


def test_several_claims_are_told_once_with_their_places() -> None:
    found = check(read_content(CLAIMS.encode(), "claims.argdown"), ["unreachable"])
    assert [one.message for one in found] == [
        "this and 1 statement under it do not lead to the claim Trams",
        "this does not lead to the claim Trams",
    ]
    (one,) = merged(found)
    assert (one.message, len(one.each)) == ("2 claims beside the main claim do not lead to it", 2)
