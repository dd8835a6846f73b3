"""Patterns of inference that people recognise, by name: what ``scheme:`` in a map may say.

The names and the idea of each follow D. Walton, C. Reed and F. Macagno, *Argumentation Schemes* (Cambridge 2008),
chapter 9; the descriptions are ours.
"""

SCHEMES = {
    "ad-hominem": "what is known of a person speaks against what that person says",
    "analogy": "what holds in one case holds in another that is like it where it matters",
    "best-explanation": "of the explanations at hand, this one accounts best for what was observed",
    "cause-to-effect": "where this happens, that usually follows; this happens",
    "classification": "things of this kind have this property; this is a thing of this kind",
    "commitment": "someone has said or done what binds them to this",
    "composition": "what holds of the parts holds of the whole",
    "correlation-to-cause": "two things go together, so one brings about the other",
    "example": "a case shows what holds in general",
    "exception": "a rule does not apply here, because of something special",
    "expert-opinion": "someone who knows the field says so",
    "inconsistency": "someone's statements or deeds do not fit together",
    "lack-of-evidence": "if it were otherwise we should know it, and we do not",
    "negative-consequences": "it would bring about something bad, so it should not be done",
    "popular-opinion": "most people take it to be so",
    "position-to-know": "someone placed to know says so",
    "positive-consequences": "it would bring about something good, so it should be done",
    "practical-reasoning": "an aim, and a way to reach it, speak for taking that way",
    "precedent": "it was decided so in an earlier case",
    "rule": "an established rule says what to do in this case",
    "sign": "what is seen here goes along with what is concluded",
    "slippery-slope": "a first step leads on to an outcome that nobody wants",
    "values": "something held to be good speaks for what serves it",
    "witness-testimony": "someone who was there says so",
}
