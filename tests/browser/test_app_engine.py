"""Python beside the page of argmap.html: a worker that ends without a word is noticed."""

from collections.abc import Iterator
from typing import Any

import pytest

from argmap.app.app_file import SOURCES

TIMES = "{ every: 60, patience: 150 }"
BEGIN = (
    """(answers) => {
  window.told = [];
  window.made = [];
  const make = () => {
    const worker = new EventTarget();
    worker.asked = [];
    worker.answers = answers;
    worker.terminate = () => { worker.answers = false; };
    worker.postMessage = (order) => {
      worker.asked.push(order);
      const data = { number: order.number, answer: "" };
      const answer = () => worker.dispatchEvent(new MessageEvent("message", { data }));
      if (order.begin || worker.answers) setTimeout(answer);
    };
    window.made.push(worker);
    return worker;
  };
  const hears = { at: () => 0, changed: () => 0, broken: (reason, idle) => window.told.push([reason, idle]) };
  window.engine = new $engine.Engine(make, hears, """
    + TIMES
    + """);
  return window.engine.begin({});
}"""
)


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    """Yield an empty page with the script."""
    context = browser.new_context()
    page = context.new_page()
    page.add_script_tag(content=SOURCES.script("engine"))
    yield page
    context.close()


def test_a_worker_that_does_not_answer_while_nothing_goes_on_is_noticed(tab: Any) -> None:
    tab.evaluate(BEGIN, False)
    tab.wait_for_function("() => told.length === 1")
    assert tab.evaluate("told") == [["no answer", True]]
    assert tab.evaluate("made[0].asked.map(({ ping }) => ping ?? false)") == [False, True]
    assert tab.evaluate("engine.worker") is None


def test_a_worker_that_answers_is_left_alone(tab: Any) -> None:
    tab.evaluate(BEGIN, True)
    tab.wait_for_function("() => made[0].asked.filter(({ ping }) => ping).length > 2")
    assert tab.evaluate("told") == []


def test_what_takes_long_is_not_taken_for_an_end(tab: Any) -> None:
    tab.evaluate(BEGIN, True)
    tab.evaluate("() => { made[0].answers = false; void engine.order({ ask: 'x' }).catch(() => 0); }")
    tab.wait_for_timeout(600)
    assert tab.evaluate("told") == []
    assert tab.evaluate("engine.busy") is True
