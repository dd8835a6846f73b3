"""How far maps agree, as JSON for programs."""

import json
from typing import Any

from argmap.teaching.agreement import (
    AgreementOfMaps,
    CategoryAgreement,
    ComparedStatement,
    Estimate,
    Measured,
    PairAgreement,
)

VERSION = 1
LEVEL = 0.95


def as_json(found: AgreementOfMaps) -> str:
    """Return ``version``, what was compared, ``agreement``, ``categories``, ``pairs`` and ``statements``.

    A measure has ``value``, ``low`` and ``high``; where it has no value these are ``null``, and ``undefined`` says why.
    """
    data = {
        "version": VERSION,
        "maps": list(found.maps),
        "paper": found.paper,
        "intervals": {"level": LEVEL, "samples": found.sampling.samples, "seed": found.sampling.seed},
        "agreement": [_measured(one) for one in found.overall],
        "categories": [_category(one) for one in found.categories],
        "pairs": [_pair(found, one) for one in found.pairs],
        "statements": [_statement(found, one) for one in found.statements],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _measured(one: Measured) -> dict[str, Any]:
    return {"aspect": one.aspect, "measure": one.measure, **_estimate(one.estimate)}


def _category(one: CategoryAgreement) -> dict[str, Any]:
    measures = [{"measure": measure, **_estimate(estimate)} for measure, estimate in one.estimates.items()]
    return {"aspect": one.aspect, "category": one.category, "statements": one.statements, "agreement": measures}


def _pair(found: AgreementOfMaps, one: PairAgreement) -> dict[str, Any]:
    return {"maps": [found.maps[place] for place in one.maps], "aspect": one.aspect, **_estimate(one.estimate)}


def _statement(found: AgreementOfMaps, one: ComparedStatement) -> dict[str, Any]:
    judged = {
        name: {"id": judged.node, "role": judged.role, "relation": judged.relation}
        for name, judged in zip(found.maps, one.judged, strict=True)
    }
    return {"number": one.number, "text": one.text, "agreed": one.agreed, "in": judged}


def _estimate(one: Estimate) -> dict[str, Any]:
    found = {"value": one.value, "low": one.low, "high": one.high}
    return found if one.value is not None else {**found, "undefined": one.why}
