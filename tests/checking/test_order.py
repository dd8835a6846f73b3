from argmap.checking.running import check
from argmap.notation.reading import loads

MAP = """
claim:
  text: The town should drop the fares.
  premises:
    - {id: spare, text: Trams are fine., cites: [nowhere]}
    - linked:
        - id: light
          text: Buses are full.
          premises: [{id: spare2, text: They are red.}, {id: spare3, text: They are new.}]
        - {id: heavy, text: The town can pay., at: 1.2 s3}
"""


def test_errors_come_first_then_the_argument_by_what_falls() -> None:
    found = [(one.rule, one.node) for one in check(loads(MAP), ["unsupported-premise", "undefined-reference"])]
    assert found == [
        ("undefined-reference", "spare"),
        ("unsupported-premise", "heavy"),
        ("unsupported-premise", "spare2"),
        ("unsupported-premise", "spare3"),
    ]


def test_a_problem_has_the_place_in_the_paper_of_its_statement_or_of_what_that_is_offered_for() -> None:
    text = MAP.replace("text: They are red.", "text: They are red., at: 1.1 s1").replace("The town should", "T")
    found = {one.node: one.at for one in check(loads(text), ["unsupported-premise"])}
    assert found == {"heavy": "1.2 s3", "spare2": "1.1 s1", "spare3": None}
