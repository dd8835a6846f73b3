import pytest

from tests.rules.marked import found, nodes

RULE = "reported-as-support"
SAID = "{text: They say so., voice: reported, basis: testimony}"


@pytest.mark.parametrize(
    "claim",
    [
        f"{{text: ▶C, premises: [{SAID}]}}",
        f"{{text: ▶C, premises: [{SAID}, {SAID}]}}",
        f"{{text: ▶C, premises: [{{linked: [{SAID}, {SAID}]}}]}}",
        f"{{text: ▶C, premises: [{{text: They say so., voice: reported, premises: [{SAID}]}}]}}",
        f"{{text: C, premises: [{{text: ▶P, voice: reader, premises: [{SAID}]}}]}}",
        f"{{text: C, objections: [{{text: ▶O, premises: [{SAID}]}}]}}",
    ],
)
def test_only_quotations_support_it(claim: str) -> None:
    found(RULE, f"claim: {claim}")


@pytest.mark.parametrize(
    "claim",
    [
        f"{{text: C, premises: [{{linked: [{SAID}, {{text: Q}}]}}]}}",
        f"{{text: C, premises: [{SAID}, {{text: Q}}]}}",
        f"{{text: C, basis: testimony, premises: [{SAID}]}}",
        "{text: C, premises: [{text: Q, voice: reported, premises: [{text: R, basis: testimony}]}]}",
        f"{{text: C, objections: [{{text: O, voice: reader, premises: [{SAID}]}}]}}",
        f"{{text: C, objections: [{{text: O, voice: reported, premises: [{SAID}]}}]}}",
        "{text: C, premises: [{ref: gone}]}",
    ],
)
def test_more_supports_it_or_it_owes_no_support(claim: str) -> None:
    found(RULE, f"claim: {claim}")


def test_it_is_found_at_what_is_to_be_supported() -> None:
    text = f"""
claim:
  text: C
  premises:
    - id: p
      at: 1.1
      text: ▶P
      premises: [{SAID}]
"""
    assert nodes(found(RULE, text)) == ["p"]
