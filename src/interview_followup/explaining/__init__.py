"""
Answering "why?": a verdict for every rule (`explain`), and what would have to be otherwise (`why_not`).
"""

from .changes import Change, ChangeKind
from .verdicts import Explanation, RuleVerdict, Verdict, explain
from .why_not import WhyNotYet, why_not

__all__ = ["Change", "ChangeKind", "Explanation", "RuleVerdict", "Verdict", "WhyNotYet", "explain", "why_not"]
