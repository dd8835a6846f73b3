"""The schemes of arguebuf, by the names of its Protobuf schema (enums Support, Attack, Rephrase and Preference)."""

from functools import cache

from argmap.formats._json_records import JsonRecord
from argmap.formats._scheme_titles import scheme_called
from argmap.graph import Kind

SUPPORTS = (
    "DEFAULT", "POSITION_TO_KNOW", "EXPERT_OPINION", "WITNESS_TESTIMONY", "POPULAR_OPINION", "POPULAR_PRACTICE",
    "EXAMPLE", "ANALOGY", "PRACTICAL_REASONING_FROM_ANALOGY", "COMPOSITION", "DIVISION", "OPPOSITIONS",
    "RHETORICAL_OPPOSITIONS", "ALTERNATIVES", "VERBAL_CLASSIFICATION", "VERBAL_CLASSIFICATION_DEFINITION",
    "VERBAL_CLASSIFICATION_VAGUENESS", "VERBAL_CLASSIFICATION_ARBITRARINESS", "INTERACTION_OF_ACT_AND_PERSON",
    "VALUES", "SACRIFICE", "THE_GROUP_AND_ITS_MEMBERS", "PRACTICAL_REASONING", "TWO_PERSON_PRACTICAL_REASONING",
    "WASTE", "SUNK_COSTS", "IGNORANCE", "EPISTEMIC_IGNORANCE", "CAUSE_TO_EFFECT", "CORRELATION_TO_CAUSE", "SIGN",
    "ABDUCTIVE", "EVIDENCE_TO_HYPOTHESIS", "CONSEQUENCES", "PRAGMATIC_ALTERNATIVES", "THREAT", "FEAR_APPEAL",
    "DANGER_APPEAL", "NEED_FOR_HELP", "DISTRESS", "COMMITMENT", "ETHOTIC", "GENERIC_AD_HOMINEM",
    "PRAGMATIC_INCONSISTENCY", "INCONSISTENT_COMMITMENT", "CIRCUMSTANTIAL_AD_HOMINEM", "BIAS", "BIAS_AD_HOMINEM",
    "GRADUALISM", "SLIPPERY_SLOPE", "PRECEDENT_SLIPPERY_SLOPE", "SORITES_SLIPPERY_SLOPE", "VERBAL_SLIPPERY_SLOPE",
    "FULL_SLIPPERY_SLOPE", "CONSTITUTIVE_RULE_CLAIMS", "RULES", "EXCEPTIONAL_CASE", "PRECEDENT", "PLEA_FOR_EXCUSE",
    "PERCEPTION", "MEMORY", "POSITIVE_VALUES", "NEGATIVE_VALUES", "POSITIVE_CONSEQUENCES", "NEGATIVE_CONSEQUENCES",
)  # fmt: skip
"""Argumentation schemes after Walton, Reed and Macagno 2008, in the order of their numbers."""
REPHRASE = "rephrase"
KINDS = {"support": Kind.SUPPORTS, "attack": Kind.ATTACKS, "rephrase": Kind.SUPPORTS, "preference": None}


def says_what_it_does(scheme: JsonRecord) -> bool:
    """Tell whether a scheme says that it supports, attacks, rephrases or prefers; one that is not known does not."""
    older = scheme.text("type").lower()
    return any(key in scheme.data or key in older for key in KINDS)


def scheme_node(node: JsonRecord) -> tuple[Kind | None, str | None]:
    """Return what a node with a scheme does, and by which scheme; of one that says nothing, that it supports."""
    scheme = node.inner("scheme")
    own = node.inner("userdata").text("scheme")
    for key, kind in KINDS.items():
        if key in scheme.data:
            name = _name(scheme.text(key), key)
            return kind, own or (REPHRASE if key == "rephrase" else scheme_called(name))
    older = scheme.text("type").lower()
    kind = next((kind for key, kind in KINDS.items() if key in older), Kind.SUPPORTS)
    name = scheme.text("argumentationScheme", "argumentation_scheme")
    return kind, own or (REPHRASE if "rephrase" in older else scheme_called(_name(name, "scheme")))


def _name(value: str, prefix: str) -> str:
    """Return the name of a scheme from its constant, or from its number."""
    if value.isdecimal():
        known = prefix == "support" and len(value) < 5 and int(value) < len(SUPPORTS)
        value = SUPPORTS[int(value)] if known else "DEFAULT"
    return value.removeprefix(f"{prefix.upper()}_").removesuffix("UNSPECIFIED").replace("_", " ").title()


@cache
def constants() -> dict[str, str]:
    """Return the constants of schemes that support, by the schemes that they are read as."""
    found: dict[str, str] = {}
    for name in SUPPORTS:
        if scheme := scheme_called(name.replace("_", " ").title()):
            found.setdefault(scheme, f"SUPPORT_{name}")
    return found
