from tests.paper.blocks import article, outline


def test_two_words_stay_a_compound_where_lines_divide_no_words() -> None:
    found = article("# 1 One\nEvery week and every day: a week-|day bus.")
    assert outline(found)["1.1"] == "Every week and every day: a week-day bus."


def test_two_words_are_one_where_lines_divide_words() -> None:
    habit = "The driver, the market and the council: a dri-|ver, a mar-|ket, a coun-|cil."
    found = article(f"# 1 One\n{habit} Every week and every day: a week-|day bus.")
    assert outline(found)["1.1"].endswith("a driver, a market, a council. Every week and every day: a weekday bus.")
