"""How far two or more people agree on the argument of one text: double marking, annotation studies.

All formulas are our own: the libraries that have them need NumPy or are no longer kept, and each is a few lines.
"""

from argmap.teaching.agreement.bootstrap import Sampling
from argmap.teaching.agreement.estimates import AgreementMeasure, Aspect, Estimate, NotDefinedError
from argmap.teaching.agreement.measuring import AgreementOfMaps, CategoryAgreement, Measured, PairAgreement, measure
from argmap.teaching.agreement.units import ComparedStatement, Judged

__all__ = [
    "AgreementMeasure",
    "AgreementOfMaps",
    "Aspect",
    "CategoryAgreement",
    "ComparedStatement",
    "Estimate",
    "Judged",
    "Measured",
    "NotDefinedError",
    "PairAgreement",
    "Sampling",
    "measure",
]
