"""Figures that a reader derives from a passage are left alone; those that nothing in the passage allows are told."""

import pytest

from tests.rules.checking import messages
from tests.rules.test_guards import claim

TRAINS = """
# Night trains

## 1. Lines

In 2016 Deutsche Bahn sold its 42 sleeping cars. Its night trains had carried 1.3 million passengers in 2015, but lost \
€31 million. The Austrian railways bought the cars for €40 million and hired 140 staff. Since then they have doubled \
their passengers, from 700,000 in 2016 to 1.5 million in 2019. Two more lines followed in 2021.

A seat costs from €29 to €59, a bed between €89 and €149. In a survey of 2,400 travellers, 61% would take a night \
train if it saved them a hotel; among those under 30 the share was 74%. Only 12% had ever done so. The operator needs \
to fill about three quarters of its beds to break even.

Trains emit 28 grams of carbon dioxide per passenger-kilometre, planes 201. On the 1,100 kilometres between Vienna and \
Paris the difference is 190 kilograms a traveller. A ticket tax of €12 on flights was rejected by Parliament on 14 May \
2020, with 98 votes to 85. The tax would have raised €240 million a year.

The journey lasts 14 hours and 20 minutes. It lasted ten and a half hours in 1985. Slow border checks explain some 90 \
minutes of this; works on the line, which began in 2018 and will end in 2027, explain the rest. Three countries, \
Austria, Germany and France, share the cost of the works equally.
"""
LIBRARIES = """
# Bibliotheken am Sonntag

## 1. Versuch

Von 2017 bis 2021 öffneten elf der 68 Stadtbibliotheken auch sonntags. Die Zahl der Besuche stieg im ersten Jahr von \
41.000 auf 56.000, also um gut ein Drittel. An Sonntagen kamen 2.300 Menschen, an einem gewöhnlichen Dienstag nur 800. \
Jede Öffnungsstunde kostete 340 Euro, davon 270 für Personal.

Der Rat bewilligte am 12. März 2016 mit 38 zu 21 Stimmen 1,2 Millionen Euro. Verbraucht wurden bis Ende 2021 rund 1,5 \
Millionen. Von den Beschäftigten lehnten 57 Prozent die Sonntagsarbeit ab, im Herbst 2020 waren es noch 34 Prozent.

In Dänemark öffnen 97 von 100 Bibliotheken ohne Personal, täglich 15 Stunden lang. Dort sank die Zahl der Ausleihen \
trotzdem um 18 Prozent in zehn Jahren. Eine Karte kostet 25 Kronen, etwa 3,40 Euro. Drei Viertel der Nutzer sind \
jünger als 40.
"""


def german(text: str, at: str) -> str:
    return claim(text, at).replace("language: en", "language: de")


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("1.1 s1", "The German railway parted with over forty sleeping cars in 2016."),
        (
            "1.1 s2",
            "Before the sale, night trains lost 31 million euros with more than a million passengers.",
        ),
        ("1.1 s3", "Austria paid just under a million euros for each car."),
        ("1.1 s3", "Austria took over the 42 cars for €40 million."),
        ("1.1 s4", "Within three years the number of passengers grew by 800,000."),
        ("1.1 s4", "Passengers more than doubled between 2016 and 2019."),
        ("1.1 s5", "Another two lines were added five years after the sale."),
        ("1.1", "In 2016 the Germans gave up; by 2019 the Austrians had 1.5 million passengers."),
        ("1.2 s1", "The cheapest bed costs about three times as much as the cheapest seat."),
        ("1.2 s1", "A bed is at least 60 euros dearer than a seat."),
        ("1.2 s1", "Beds cost up to 149 euros."),
        ("1.2 s2", "Six in ten travellers would sleep on a train to avoid a hotel bill."),
        ("1.2 s2", "The young are 13 points keener than the average."),
        ("1.2 s2", "Nearly three quarters of travellers below 30 would go by night."),
        ("1.2 s3", "Just one traveller in eight has been on a night train."),
        ("1.2 s3", "No more than an eighth of the travellers had taken one."),
        ("1.2 s3", "Of the 2,400 travellers asked, 12 per cent had been on one."),
        ("1.2 s3", "Almost 90 per cent had never taken one."),
        ("1.2 s4", "A train with fewer than 75 per cent of its beds taken makes a loss."),
        ("1.3 s1", "A plane emits seven times as much as a train."),
        ("1.3 s1", "Flying is about seven times as dirty as the train."),
        ("1.3 s1", "Per kilometre a plane emits 173 grams more."),
        ("1.3 s2", "Over 1,100 km the train saves almost 200 kg per person."),
        ("1.3 s3", "In spring 2020 a majority of 13 voted against a ticket tax."),
        ("1.3 s4", "A tax of 12 euros would have brought in nearly a quarter of a billion a year."),
        ("1.3 s4", "The tax would have yielded 20 million euros a month."),
        ("1.4 s1", "The journey takes more than fourteen hours."),
        ("1.4 s2", "Forty years ago the train was nearly four hours faster."),
        ("1.4 s1-2", "The journey takes almost four hours longer than in 1985."),
        ("1.4 s3", "An hour and a half is lost at borders."),
        ("1.4 s3", "The works on the line take nine years."),
        ("1.4 s4", "Austria bears a third of the cost of the works."),
        ("1.4 s3", "Until 2027 works slow the train down."),
        ("1.4 s2", "In the mid-1980s it took ten and a half hours."),
        ("1.4 s2", "In 1985 the same trip took 10.5 hours."),
    ],
)
def test_what_the_passage_allows_to_be_said(at: str, text: str) -> None:
    assert messages("figure-not-in-passage", claim(text, at), TRAINS) == []


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("1.1 s1", "Fünf Jahre lang, bis 2021, waren elf Büchereien am Sonntag offen."),
        ("1.1 s1", "Der Versuch dauerte vier Jahre."),
        ("1.1 s1", "Etwa jede sechste Bibliothek nahm teil."),
        ("1.1 s1", "Knapp ein Sechstel der Bibliotheken machte mit."),
        ("1.1 s2", "Schon im ersten Jahr kamen 15.000 Besucher mehr."),
        ("1.1 s2", "Die Besuche nahmen um mehr als 30 Prozent zu."),
        ("1.1 s2", "Es kamen 37 % mehr Besucher."),
        ("1.1 s3", "Sonntags kommen fast dreimal so viele Menschen wie dienstags."),
        ("1.1 s3", "Am Sonntag waren es 1.500 Menschen mehr als dienstags."),
        ("1.1 s4", "Knapp 80 Prozent der Kosten einer Stunde entfallen auf das Personal."),
        ("1.1 s4", "Vier Fünftel der Kosten sind Löhne."),
        ("1.1 s4", "Für anderes als Personal fallen 70 Euro je Stunde an."),
        ("1.2 s1", "Im Frühjahr 2016 gab der Rat mit 38 gegen 21 Stimmen gut eine Million Euro frei."),
        ("1.2 s1", "Die Mehrheit betrug 17 Stimmen."),
        ("1.2 s1-2", "Der Versuch kostete 300.000 Euro mehr als geplant."),
        ("1.2 s2", "Bis 2021 waren anderthalb Millionen Euro ausgegeben."),
        ("1.2 s2", "Statt der bewilligten 1,2 Millionen wurden 1,5 Millionen Euro verbraucht."),
        ("1.2 s3", "Die Ablehnung wuchs um 23 Prozentpunkte."),
        ("1.2 s3", "Mehr als die Hälfte der Angestellten ist dagegen."),
        ("1.2 s3", "43 Prozent lehnten sie nicht ab."),
        ("1.2 s3", "Zuvor war nur ein Drittel dagegen gewesen."),
        ("1.3 s1", "In Dänemark sind nahezu alle, nämlich 97 %, ohne Personal geöffnet."),
        ("1.3 s1", "Dänische Büchereien sind 15 Stunden am Tag offen."),
        ("1.3 s2", "In einem Jahrzehnt ging fast ein Fünftel der Ausleihen verloren."),
        ("1.3 s3", "Die Karte kostet keine vier Euro."),
        ("1.3 s4", "Ein Viertel der Nutzer ist mindestens 40."),
        ("1.3 s4", "75 Prozent der Leser sind unter vierzig."),
    ],
)
def test_what_a_german_passage_allows_to_be_said(at: str, text: str) -> None:
    assert messages("figure-not-in-passage", german(text, at), LIBRARIES) == []


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("1.1 s1", "In 2015 the Germans sold 42 sleeping cars."),
        ("1.1 s3", "The Austrians paid 31 million euros."),
        ("1.1 s3", "The Austrians hired 42 staff."),
        ("1.1 s4", "Passengers rose from 700,000 to 1.3 million."),
        ("1.1 s4", "Passengers more than trebled, to four times as many."),
        ("1.2 s1", "A bed costs at least €120."),
        ("1.2 s2", "Two in ten travellers would take a night train."),
        ("1.2 s2", "Travellers under 40 are keener."),
        ("1.2 s2", "About 90 per cent would take one."),
        ("1.3 s1", "A plane emits nine times as much."),
        ("1.3 s3", "The tax was rejected in May 2016."),
        ("1.4 s2", "In 1985 it took fourteen hours."),
        ("1.4 s3", "The works will end in 2021."),
    ],
)
def test_a_figure_in_the_place_of_another_is_told(at: str, text: str) -> None:
    assert messages("figure-not-in-passage", claim(text, at), TRAINS)


@pytest.mark.parametrize(
    ("at", "text"),
    [
        ("1.1 s1", "Sieben Bibliotheken öffneten sonntags."),
        ("1.1 s2", "Die Besuche stiegen auf 65.000."),
        ("1.1 s2", "Sie stiegen um zwei Drittel."),
        ("1.1 s3", "Sonntags kamen 3.200 Menschen."),
        ("1.1 s4", "Eine Stunde kostete 800 Euro."),
        ("1.2 s1", "Im März 2020 entschied der Rat."),
        ("1.2 s3", "Im Herbst 2016 waren es 34 Prozent."),
        ("1.2 s3", "61 Prozent lehnten ab."),
        ("1.3 s2", "Die Ausleihen sanken um 25 Prozent."),
        ("1.3 s2", "Die Ausleihen sanken in 15 Jahren."),
        ("1.3 s4", "Zwei Drittel der Nutzer sind jung."),
    ],
)
def test_a_figure_in_the_place_of_another_is_told_in_german(at: str, text: str) -> None:
    assert messages("figure-not-in-passage", german(text, at), LIBRARIES)


def test_pages_and_volumes_of_a_note_are_no_figures() -> None:
    note = "A. Moor, 'Letters', *Annals*, vol. 9, no. 3 (2003), pp. 31-58."
    paper = f"## 1. Letters\nHe wrote four letters.[^1]\n\n[^1]: {note}\n"
    for number in ("Nine", "Three", "31", "58", "More than 30"):
        assert messages(
            "figure-not-in-passage", claim(f"{number} letters were sent.", "1.1", ", footnotes: [1]"), paper
        )
    assert messages("figure-not-in-passage", claim("A study of 2003 says so.", "1.1", ", footnotes: [1]"), paper) == []


def test_measures_are_compared_in_any_size() -> None:
    paper = "## 1. Power\nThe first 1,500 megawatts come from a line of 575 kilometres.\n"
    for text in ("The first 1.5 gigawatts are cheap.", "The first 1.5 GW are cheap.", "The line has 575,000 metres."):
        assert messages("figure-not-in-passage", claim(text, "1.1 s1"), paper) == []
    assert messages("figure-not-in-passage", claim("The first 1.5 megawatts are cheap.", "1.1 s1"), paper)


@pytest.mark.parametrize(
    ("value", "distance"), [(57, 1), (75, 5), (60, 10), (1400, 100), (2.5, 0.5), (50, 10), (0.6, 0.1)]
)
def test_a_figure_is_as_exact_as_it_is_written(value: float, distance: float) -> None:
    from argmap.rules._stated_figures import step

    assert step(value) == pytest.approx(distance)
