import pytest

from argmap.language import detect


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The price of a ride is not the cost of it, and that is all that matters to us.", "en"),
        ("Der Preis der Fahrt ist nicht das, was sie kostet, und das ist auch gut so.", "de"),
        ("Цена поездки не то, что она стоит, и это для нас важно, как и для них.", "ru"),
        ("Bu qiymət onun üçün daha yüksəkdir və hər bir sərnişin ilə bağlıdır.", "az"),
        ("The council has dropped the fares of the town.", "en"),
        ("Der Rat hat die Tarife der Stadt gesenkt und ist zufrieden.", "de"),
        ("Совет города отменил плату за проезд, и не только в центре.", "ru"),
        ("Le conseil de la ville a supprimé les tarifs des bus.", "fr"),
        ("It brought riders.", "en"),
        ("In May.", "en"),
        ("42", None),
        ("", None),
    ],
)
def test_a_language_is_known_by_its_commonest_words(text: str, code: str | None) -> None:
    assert detect(text) == code
