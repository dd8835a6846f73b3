from pathlib import Path
from typing import Any

import pytest

from tests.browser.measuring import write
from tests.renderers.test_svg import star_of

LETTERS = {
    "Azerbaijani": "AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZz",
    "Russian": "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя",
    "Ukrainian and Serbian": "ҐґЄєІіЇїЂђЈјЉљЊњЋћЏџ",
    "Greek": "ΑαΒβΓγΔδΕεΖζΗηΘθΙιΚκΛλΜμΝνΞξΟοΠπΡρΣσςΤτΥυΦφΧχΨψΩωάέήίόύώ",
    "signs": "▲△·…“”„«»–—№€§[]",
}
MISSING = """text => {
    const family = getComputedStyle([...document.querySelectorAll('text')].pop()).fontFamily;
    const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const drawn = letter => {
        pen.clearRect(0, 0, 80, 80); pen.font = `40px ${family}`; pen.fillText(letter, 10, 55);
        return pen.getImageData(0, 0, 80, 80).data.join();
    };
    const lacking = drawn('\\u{10ABCD}'), nothing = drawn('');
    return [...text].filter(letter => [lacking, nothing].includes(drawn(letter)));
}"""


@pytest.mark.parametrize("name", LETTERS)
def test_letters_are_drawn_and_not_boxes_in_their_place(page: Any, tmp_path: Path, name: str) -> None:
    file = write(star_of([LETTERS[name]]), tmp_path)
    page.set_content(f"<!doctype html><body>{file.read_text()}</body>")
    assert page.evaluate(MISSING, LETTERS[name]) == []
    assert page.evaluate(MISSING, "\U0010abcd\ue123") != []
