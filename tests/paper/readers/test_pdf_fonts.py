"""Which fonts of a PDF are bold: their names say it, each foundry in its way, or their stems do."""

import pytest

from argmap.paper.readers.pdf.boldness import with_weights
from argmap.paper.readers.pdf.extraction import Page, Run
from argmap.paper.readers.pdf.font_names import is_bold


@pytest.mark.parametrize(
    "name",
    [
        "ABCDEF+NimbusRomNo9L-Medi", "NimbusRomNo9L-MediItal", "LinLibertineTB", "LinBiolinumTBI", "MinionPro-Semibold",
        "Frutiger-Black", "Futura-Heavy", "CMBX10", "CMBXTI10", "CMSSBX10", "SFBX1000", "F1+Bd", "AAAAAB+Bd",
        "Arial,Bold", "URWBookmanL-DemiBold", "Univers.B", "SimHei",
    ],
)  # fmt: skip
def test_a_name_says_bold(name: str) -> None:
    assert is_bold(name)


@pytest.mark.parametrize(
    "name",
    [
        "NimbusRomNo9L-Regu", "CMR10", "CMTI10", "LinLibertineT", "LinLibertineTI", "SourceSansPro-SemiLight",
        "Baskerville", "Bembo", "BookAntiqua", "ABCDEF+TimesNewRomanPSMT", "Georgia", "SFRM1000",
        "FiraSans-SemiCondensed",
    ],
)  # fmt: skip
def test_a_name_says_nothing_of_bold(name: str) -> None:
    assert not is_bold(name)


def run(text: str, *, bold: bool = False, weight: int = 400) -> Run:
    return Run(text, 50, 90, 500, 10, bold, False, False, weight)


def test_a_font_with_thicker_stems_than_the_text_is_bold() -> None:
    (page,) = with_weights([Page(1, (run("Inns", weight=570), run("They stood along the road.", weight=345)), ())])
    assert [one.bold for one in page.runs] == [True, False]


def test_a_paper_that_is_set_in_a_bold_font_throughout_sets_nothing_off_with_it() -> None:
    (page,) = with_weights([Page(1, (run("Inns", bold=True), run("They stood along the road.", bold=True)), ())])
    assert not any(one.bold for one in page.runs)
