"""More that a reader derives from a passage, in papers where small numbers, months and shares abound."""

import pytest

from tests.rules.checking import messages
from tests.rules.test_guards import claim

GARDENS = """
# School gardens

## 1. Trial

We compared two primary schools in Leeds over one school year. In the first, every class spent an hour a week in the \
garden; in the second, pupils had ordinary lessons. The 214 children were between eight and eleven years old. They \
were tested three times, in September, January and June.

Attention improved in both schools, but twice as much in the school with a garden. Teachers named three reasons. \
Children moved more, they talked to one another, and they saw results of their work. Half of the parents noticed a \
change at home. Nobody complained about lost lessons.

Gardens cost little. Tools and seeds came to £6 per child, less than the price of one textbook. A part-time \
gardener, paid for four hours a week, would add £4,300 a year. The council funds such posts at nineteen schools \
already, and at five of them since before 2010.

Two objections deserve an answer. Some say that one year is too short. The effect was visible after four months, and \
it had not faded in the tenth. Others fear for mathematics. Yet the mean mark in mathematics was 62 in one school \
and 63 in the other, which is no difference at all.
"""
PARKING = """
# Parken

## 1. Gebühr

Seit 2019 verlangt Freiburg 30 Euro im Jahr für einen Anwohnerparkausweis, Tübingen 120 und seit 2022 für schwere \
Wagen 180. Ein Stellplatz ist zwölf Quadratmeter groß. Zu ortsüblicher Miete wären das 90 Euro im Monat. Die Stadt \
verschenkt also jährlich rund tausend Euro je Wagen.

In der Innenstadt gibt es 4.800 Plätze für 7.200 Ausweise. Auf drei Ausweise kommen somit zwei Plätze. Die Suche \
dauert abends im Schnitt elf Minuten, doppelt so lang wie 2005. Vier von zehn Haushalten haben kein Auto; bei den \
ärmsten ist es mehr als die Hälfte.

Dagegen wird zweierlei vorgebracht. Erstens treffe die Gebühr Pendler mit kleinem Einkommen. Ein Zuschuss für die \
unteren 20 Prozent kostete aber nur 0,4 Millionen im Jahr, ein Achtel der Mehreinnahmen. Zweitens wichen Autos in \
Nachbarviertel aus. Das geschah in Wien in sechs Bezirken, nach zwei Jahren aber in keinem mehr.
"""


def german(text: str, at: str) -> str:
    return claim(text, at).replace("language: en", "language: de")


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("1.1 s1", "The study lasted a year and had two schools."),
        ("1.1 s1", "The comparison of both schools took twelve months."),
        ("1.1 s2", "One hour of gardening per week was given to each class."),
        ("1.1 s2", "One of the two schools had a garden."),
        ("1.1 s2", "Sixty minutes a week were spent outside."),
        ("1.1 s3", "More than two hundred children of eight to eleven took part."),
        ("1.1 s3", "Children aged 8-11 took part."),
        ("1.1 s4", "There were three tests within ten months."),
        ("1.1 s4", "The third test was in June."),
        ("1.1 s4", "A first test in September was followed by two more."),
        ("1.1 s4", "Two further tests followed the one in September."),
        ("1.2 s1", "Attention improved in the two schools."),
        ("1.2 s1", "The improvement in the garden school was 100 per cent larger."),
        ("1.2 s2", "Teachers gave three reasons for this."),
        ("1.2 s3", "Three things explain it: movement, talk and visible results."),
        ("1.2 s4", "50 per cent of parents saw a change."),
        ("1.2 s4", "One parent in two saw a change at home."),
        ("1.2 s4", "Every second parent saw a change."),
        ("1.2 s5", "Zero complaints came about lost lessons."),
        ("1.3 s2", "A garden costs six pounds a child."),
        ("1.3 s3", "A gardener for four hours weekly costs less than five thousand pounds a year."),
        ("1.3 s4", "Nearly twenty schools already have a post of this kind."),
        ("1.3 s4", "Five of the nineteen schools have had one for more than a decade."),
        ("1.3 s4", "14 schools got theirs in 2010 or later."),
        ("1.3 s4", "A quarter of the posts are older than 2010."),
        ("1.4 s2", "According to critics twelve months are not enough."),
        ("1.4 s3", "Within a third of a year the effect could be seen."),
        ("1.4 s3", "After ten months the effect was still there."),
        ("1.4 s5", "The marks differ by one point."),
        ("1.4 s5", "In mathematics both schools had marks just above 60."),
        ("1.4 s4", "The second objection concerns mathematics."),
        ("1.4 s1", "There are two objections."),
    ],
)
def test_what_an_english_passage_allows(at: str, text: str) -> None:
    assert messages("figure-not-in-passage", claim(text, at), GARDENS) == []


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("1.1 s3", "241 children took part."),
        ("1.1 s3", "Children between nine and thirteen took part."),
        ("1.1 s4", "They were tested five times."),
        ("1.2 s4", "A third of the parents noticed it."),
        ("1.3 s2", "They came to £9 per child."),
        ("1.3 s3", "A gardener costs £3,400 a year."),
        ("1.3 s4", "The council pays for 26 schools."),
        ("1.3 s4", "Five have had it since before 2006."),
        ("1.4 s3", "It was visible after seven months."),
        ("1.4 s5", "The mark was 72 in one school."),
    ],
)
def test_what_no_english_passage_has(at: str, text: str) -> None:
    assert messages("figure-not-in-passage", claim(text, at), GARDENS)


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("1.1 s1", "Ein Ausweis kostet in Freiburg 2,50 Euro im Monat."),
        ("1.1 s3", "Das wären 1.080 Euro im Jahr."),
        ("1.1 s1", "Tübingen nimmt viermal so viel wie Freiburg."),
        ("1.1 s1", "Tübingen verlangt 90 Euro mehr als Freiburg."),
        ("1.1 s1", "Für schwere Autos ist der Preis in Tübingen um die Hälfte höher."),
        ("1.1 s2", "Jeder Platz nimmt 12 m² ein."),
        ("1.1 s4", "Jeder Wagen erhält so gut 1000 Euro im Jahr geschenkt."),
        ("1.2 s1", "Es gibt 2.400 Ausweise mehr als Plätze."),
        ("1.2 s1", "Es gibt anderthalbmal so viele Ausweise wie Plätze."),
        ("1.2 s2", "Nur für zwei Drittel der Ausweise gibt es einen Platz."),
        ("1.2 s2", "Für drei Ausweise gibt es nur 2 Plätze."),
        ("1.2 s3", "Man sucht mehr als zehn Minuten."),
        ("1.2 s3", "2005 dauerte die Suche halb so lang."),
        ("1.2 s4", "40 Prozent der Haushalte besitzen kein Auto."),
        ("1.2 s4", "Sechs von zehn Haushalten haben ein Auto."),
        ("1.2 s4", "Von den Ärmsten haben über 50 % kein Auto."),
        ("1.3 s1", "Zwei Einwände werden erhoben."),
        ("1.3 s3", "Ein Zuschuss für das ärmste Fünftel kostet 400.000 Euro."),
        ("1.3 s3", "Der Zuschuss würde 12,5 Prozent der Mehreinnahmen verbrauchen."),
        ("1.3 s5", "In 6 Wiener Bezirken kam es vor, war aber nach 24 Monaten vorbei."),
    ],
)
def test_what_a_german_passage_allows(at: str, text: str) -> None:
    assert messages("figure-not-in-passage", german(text, at), PARKING) == []


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("1.1 s1", "Freiburg verlangt seit 2019 70 Euro."),
        ("1.1 s1", "Seit 2014 verlangt Freiburg 30 Euro."),
        ("1.1 s2", "Ein Platz hat 17 Quadratmeter."),
        ("1.2 s1", "Es gibt 8.400 Plätze."),
        ("1.2 s3", "Die Suche dauert 19 Minuten."),
        ("1.2 s4", "Sieben von zehn Haushalten haben kein Auto."),
        ("1.3 s3", "Ein Zuschuss für die unteren 30 Prozent ist billig."),
        ("1.3 s5", "Es geschah in neun Bezirken."),
        ("1.3 s5", "Nach vier Jahren war es vorbei."),
    ],
)
def test_what_no_german_passage_has(at: str, text: str) -> None:
    assert messages("figure-not-in-passage", german(text, at), PARKING)
