"""
Looking before leaping: what is wrong with a playbook (`check`), and what a changed one does (`compare`).
"""

from .comparing import ComparedAnswer, Comparison, Transition, WeekOfMessages, compare
from .findings import FindingCode, OutcomeScope, PlaybookFinding, Report
from .running import check

__all__ = [
    "ComparedAnswer",
    "Comparison",
    "FindingCode",
    "OutcomeScope",
    "PlaybookFinding",
    "Report",
    "Transition",
    "WeekOfMessages",
    "check",
    "compare",
]
