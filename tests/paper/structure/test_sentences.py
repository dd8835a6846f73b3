"""In the cases a bar stands where one sentence ends and the next begins."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.language import codes
from argmap.paper.structure.sentences import split

CASES = {
    "en": (
        "Dr. Ines Marrow counts riders. | She counts them twice, i.e. Mondays and Fridays.",
        "See p. xiii. | Then see pp. 3-4 of Vol. 4, No. 11 (1 June 2011). | It is brief.",
        "The U.S. Congress met. | He lives in the U.S. | The house is small.",
        "Trips rose by 3.5 per cent. | A trip cost $5. | £4 is the price now.",
        "Marrow et al. Hallowby 2010 disagree. | Others follow Okafor et al. | This is odd.",
        "S. Frederick Lind and A.M. Gent rode with J.-P. Orr. | Nobody paid.",
        "They “count heads.” | “Nobody”, he said, “counts feet.” | That (see J. Orr. Also T. Lind.) is so.",
        "(A whole sentence. | And one more.) | The end.",
        "They wrote “recieve” [sic]. | The misspelling stayed.",
        "Fares rose [...] The rest is lost. | [...] Later they fell... | But slowly.",
        "Why? | Because! | Is “Who pays?” a title?! | It is.",
        "So it was said.12 | Then more.[5] | Then still more.¹ | Then “the end”.² | See p.12 Orr or fig.3 Lind.",
        "By 2010. | 15 towns had followed. | No. 982 is a bus.",
        "1. Fares were flat. | They fell.",
        "He rode buses, trams, etc. | Hallowby grew.",
        "The bus left at 5 p.m. | It was late.",
    ),
    "de": (
        "Am 3. Oktober 1990, d. h. im 20. Jahrhundert, fuhr er. | Das war 1990. | Es regnete.",
        "Die Rede ist, z. B. Die Zeit zuliebe, in Nr. 5. | Vgl. Müller, S. 12 ff. | Die Busse usw. | Berlin fuhr.",
        "„Ja.“ | Er ging. | „Warum?“ fragte sie.",
    ),
    "fr": ("M. Orr, cf. p. 5 et n. 3, roule. | Mme Lind paie, p. ex. Lundi. | Au t. 2, éd. Orr, il écrit. | Il part.",),
    "tr": ("Prof. Ali, bkz. Orr, s. 5, yazdı. | Bu yıl geldi. | Otobüs, tren vb. Araçlar çoktur.",),
    "ru": (
        "В 1991 г. Баку строил. | См. с. 5. | В 1990 г. | Однако было иначе.",
        "А. С. Орлов писал статьи и т. д. | Баку рос. | Т. е. было так.",
    ),
    "az": (
        "Bakı böyüyür, s. 5. | Neft, qaz və s. | Şəhər inkişaf edir. | Prof. Əliyev gəldi.",
        "XX əsr bitdi. | Bu il yenidir. | A.M. Quliyev, məs. Bakıda, yazır.",
    ),
}


@pytest.mark.parametrize(("code", "case"), [(code, case) for code, cases in CASES.items() for case in cases])
def test_cases(code: str, case: str) -> None:
    text = case.replace(" | ", " ")
    assert [text[start:end] for start, end in split(text, code)] == case.split(" | ")


@settings(deadline=None)
@given(st.text(st.sampled_from("ab AB1.!?…()[]\"“”' \n")), st.sampled_from(codes()))
def test_sentences_cover_the_text(text: str, code: str) -> None:
    end = 0
    for start, stop in split(text, code):
        assert text[end:start].strip() == ""
        assert text[start:stop] == text[start:stop].strip() != ""
        end = stop
    assert text[end:].strip() == ""
